import { LIMITS } from '../document/limits';
import { linesOfMarkup, linesOfText } from '../document/markup-lines';
import { collapseSpaces } from '../document/paragraphs';

export interface Element {
  /** Without its prefix. */
  name: string;
  /** The URI of its namespace, or its prefix if that is not declared; empty if it has neither. */
  namespace: string;
  /** By name with prefix. */
  attributes: ReadonlyMap<string, string>;
  children: readonly (Element | string)[];
}

/** The child elements of an element in any namespace: all of them, or those of one name. */
export function childrenNamed(parent: Element | undefined, name?: string): Element[] {
  if (parent === undefined) return [];
  return parent.children.filter(
    (child): child is Element => typeof child !== 'string' && (name === undefined || child.name === name),
  );
}

/** The child elements of one name in the parent's own namespace: "title", and not "media:title". */
export function ownChildren(parent: Element, name: string): Element[] {
  return childrenNamed(parent, name).filter((child) => child.namespace === parent.namespace);
}

/** The first element at a path of names, in any namespaces. */
export function descendantAt(parent: Element | undefined, ...path: string[]): Element | undefined {
  let element = parent;
  for (const name of path) element = childrenNamed(element, name)[0];
  return element;
}

/** The text of an element without that of some elements in it, spaces collapsed; null if there is none. */
export function textOf(element: Element | undefined, ...without: string[]): string | null {
  if (element === undefined) return null;
  const text = collapseSpaces(rawText(element, without)).trim();
  return text === '' ? null : text;
}

/** The text of an element without that of some elements in it, as written. */
export function rawText(element: Element, without: readonly string[] = []): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child;
      return without.includes(child.name) ? '' : rawText(child, without);
    })
    .join('');
}

/** An attribute, trimmed; null if it is empty or missing. */
export function attributeOf(element: Element | undefined, name: string): string | null {
  return element?.attributes.get(name)?.trim() || null;
}

/** The lines of XHTML, NITF, escaped HTML or plain text. Markup several times as long as any article is truncated. */
export function linesOf(element: Element): string[] {
  if (childrenNamed(element).length === 0) return linesOfText(rawText(element));
  return linesOfMarkup(markupOf(element).slice(0, LIMITS.xmlTextCharacters));
}

/** Elements of NITF that hold pictures with their captions, or notes to editors. */
const NOT_TEXT = new Set(['media', 'ednote']);

/** The content of an element as markup without prefixes and attributes. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return NOT_TEXT.has(child.name) ? '' : `<${child.name}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}

/** The names of people in one line, each once; null if there are none. */
export function joinedNames(names: readonly (string | null)[]): string | null {
  return [...new Set(names.filter((name) => name !== null))].join(', ') || null;
}
