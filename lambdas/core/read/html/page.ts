import { parseHTML } from 'linkedom';
import { collapseSpaces } from '../document/paragraphs';

/** The part of a DOM node that is used here. TypeScript's DOM types are not available outside a browser. */
export interface PageNode {
  readonly nodeType: number;
  readonly nodeValue: string | null;
  readonly firstChild: PageNode | null;
  readonly nextSibling: PageNode | null;
}

export interface PageElement extends PageNode {
  readonly localName: string;
  readonly textContent: string;
  getAttribute(name: string): string | null;
  querySelectorAll(selectors: string): Iterable<PageElement>;
  remove(): void;
  replaceWith(other: PageElement): void;
}

/** The child nodes of a node. The caller may remove each as it is yielded. */
export function* childrenOf(node: PageNode): Generator<PageNode> {
  let child = node.firstChild;
  while (child !== null) {
    const next: PageNode | null = child.nextSibling;
    yield child;
    child = next;
  }
}

export function isElement(node: PageNode): node is PageElement {
  return node.nodeType === 1;
}

/** Whether an element is a link. An `a` without an address is not: it is an anchor. */
export function isLink(element: PageElement): boolean {
  return element.localName === 'a' && element.getAttribute('href') !== null;
}

export function isText(node: PageNode): boolean {
  return node.nodeType === 3;
}

export interface ParsedPage {
  readonly documentElement: PageElement;
}

/** Parses a page. It must be reduced: an arbitrary page may take the parser any amount of time. */
export function parse(reduced: string): ParsedPage {
  return parseHTML(reduced).document;
}

/** Values in page order by lower-case key: `meta og:title`, `link canonical`, `itemprop author`, `h1`, `html lang`. */
export type Statements = ReadonlyMap<string, readonly string[]>;

/** What a page states, collected in one walk. */
export function statementsOf(root: PageElement): Statements {
  const statements = new Map<string, string[]>();
  statements.set('html lang', [root.getAttribute('lang') ?? '']);
  collect(root, statements);
  return statements;
}

/** Max values kept per key: a page has one or two. */
const MAX_VALUES = 10;

/** Max characters kept per value: four times the longest headline kept. */
const VALUE_CHARACTERS = 2_000;

function collect(element: PageElement, statements: Map<string, string[]>): void {
  for (const child of childrenOf(element)) {
    if (!isElement(child)) continue;
    for (const key of keysOf(child)) {
      const values = statements.get(key) ?? [];
      const value =
        values.length < MAX_VALUES ? collapseSpaces(statedBy(child).slice(0, VALUE_CHARACTERS)).trim() : '';
      if (value !== '') statements.set(key, [...values, value]);
    }
    collect(child, statements);
  }
}

/** Elements whose text is stated under their own name. */
const TEXTS = new Set(['h1', 'title']);

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

/** The value that an element states: an attribute made for it, else its text. */
function statedBy(element: PageElement): string {
  const attribute = element.getAttribute('content') ?? element.getAttribute('datetime');
  if (attribute !== null) return attribute;
  return element.localName === 'link' ? (element.getAttribute('href') ?? '') : element.textContent;
}
