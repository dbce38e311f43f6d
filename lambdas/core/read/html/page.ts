/** The part of a node of the DOM that is used here: without a browser its types are not there. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

/** The part of an element of the DOM that is used here. */
export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
  replaceWith(other: PageElement): void;
}

/** The nodes right below a node; each may be removed while it is at hand. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  let child = node.firstChild;
  while (child !== null) {
    const next: PageNode | null = child.nextSibling;
    yield child;
    child = next;
  }
}

/** Whether a node is an element. */
export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether an element is a link; an `a` without an address is a mark that links lead to. */
export function isLink(element: PageElement): boolean {
  return element.localName === 'a' && element.getAttribute('href') !== null;
}

/** Whether a node is text. */
export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}
