import { LIMITS } from '../document/limits';
import { linesOfMarkup, linesOfText } from '../document/markup-lines';

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

/** Elements of NITF that hold pictures with what is said of them, and notes to editors. */
const NOT_TEXT = new Set(['media', 'ednote']);

/**
 * The lines of text of an element, whether it holds elements of XHTML or NITF, HTML written as text, or plain text; of
 * what is several times as long as any article the beginning.
 */
export function linesOf(element: Element): string[] {
  if (named(element).length === 0) return linesOfText(rawText(element));
  return linesOfMarkup(markupOf(element).slice(0, LIMITS.xmlTextCharacters));
}

/** What is in an element as markup without prefixes and attributes. */
function markupOf(element: Element): string {
  return element.children
    .map((child) => {
      if (typeof child === 'string') return child.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
      return NOT_TEXT.has(child.name) ? '' : `<${child.name}>${markupOf(child)}</${child.name}>`;
    })
    .join('');
}
