import { childrenOf, isElement, type PageElement } from './page';

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
