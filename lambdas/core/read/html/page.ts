import { parseHTML } from 'linkedom';

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

/** The part of a document of the DOM that is used here. */
export interface ParsedPage {
  readonly documentElement: PageElement;
}

/** Parses a reduced page: what comes from elsewhere may take a parser any time. */
export function parse(reduced: string): ParsedPage {
  return parseHTML(reduced).document;
}

/**
 * What a page states, under keys as `meta og:title`, `link canonical`, `itemprop author`, `h1`, `title`, `time` and
 * `html lang`, in the order of the page; names are in lower case.
 */
export type Statements = ReadonlyMap<string, readonly string[]>;

/** Values of one key that are kept: a page has one or two. */
const MOST_VALUES = 10;

/** Characters of a value that are kept: four headlines that are too long. */
const VALUE_CHARACTERS = 2_000;

/** Elements whose text is stated under their own name. */
const TEXTS = new Set(['h1', 'title']);

/** Collects what a page states, in one walk. */
export function statementsOf(root: PageElement): Statements {
  const statements = new Map<string, string[]>();
  statements.set('html lang', [root.getAttribute('lang') ?? '']);
  collect(root, statements);
  return statements;
}

function collect(element: PageElement, statements: Map<string, string[]>): void {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    for (const key of keysOf(child)) {
      const values = statements.get(key) ?? [];
      const value =
        values.length < MOST_VALUES
          ? statedBy(child).slice(0, VALUE_CHARACTERS).replace(/\s+/g, ' ').trim()
          : '';
      if (value !== '') statements.set(key, [...values, value]);
    }
    collect(child, statements);
  }
}

function keysOf(element: PageElement): string[] {
  const { localName } = element;
  const named = (attribute: string) => element.getAttribute(attribute)?.toLowerCase().split(/\s+/) ?? [];
  const keys = named('itemprop').map((name) => `itemprop ${name}`);
  if (TEXTS.has(localName)) keys.push(localName);
  if (localName === 'time' && element.getAttribute('datetime') !== null) keys.push('time');
  if (localName === 'link' || localName === 'a')
    keys.push(...named('rel').map((name) => `${localName} ${name}`));
  if (localName === 'meta') {
    keys.push(...['property', 'name', 'http-equiv'].flatMap(named).map((name) => `meta ${name}`));
  }
  return keys;
}

/** What is stated: attributes that are made for it go before text. */
function statedBy(element: PageElement): string {
  const attribute = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (attribute !== null) return attribute;
  return element.localName === 'link' ? (element.getAttribute('href') ?? '') : element.textContent;
}
