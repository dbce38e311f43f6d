/** An element of XML. */
export interface Element {
  /** Without its prefix. */
  name: string;
  /** The address that its prefix stands for, or the prefix itself where that is not declared; empty where it has none. */
  namespace: string;
  /** By name as written, with prefix. */
  attributes: ReadonlyMap<string, string>;
  children: readonly (Element | string)[];
}

/** The elements right below an element, whatever their namespace; all of them or those of one name. */
export function named(parent: Element | undefined, name?: string): Element[] {
  if (parent === undefined) return [];
  return parent.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The elements of one name right below an element and in its namespace: "title", and not "media:title". */
export function own(parent: Element, name: string): Element[] {
  return named(parent, name).filter((child) => child.namespace === parent.namespace);
}

/** The first element at the end of a path of names, whatever their namespaces. */
export function at(parent: Element | undefined, ...path: string[]): Element | undefined {
  let element = parent;
  for (const name of path) element = named(element, name)[0];
  return element;
}

/** The text of an element and of all in it but the elements of some names, spaces collapsed; null where there is none. */
export function textOf(element: Element | undefined, ...without: string[]): string | null {
  if (element === undefined) return null;
  const text = rawText(element, without).replace(/\s+/g, ' ').trim();
  return text === '' ? null : text;
}

/** The text of an element and of all in it but the elements of some names, as written. */
export function rawText(element: Element, without: readonly string[] = []): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return without.includes(child.name) ? '' : rawText(child, without);
    })
    .join('');
}

/** An attribute without the spaces around it; null where it is empty or not there. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}
