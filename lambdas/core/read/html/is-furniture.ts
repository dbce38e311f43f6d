import { isNamedFurniture, isNamedPicture } from './furniture-names';
import type { PageElement } from './page';
import type { Weight } from './weight';

/** Elements that stand beside the text by what they are. */
const BESIDE = new Set(
  'aside audio button dialog figcaption footer menu nav select textarea video'.split(' '),
);

/** Parts of a table. */
const TABLE_PARTS = new Set(['tbody', 'td', 'th', 'thead', 'tr']);

/** Roles of what stands beside it; Readability knows others, and leaves out what is hidden. */
const ROLES = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search', 'tooltip']);

/** Fewer links are what a sentence may have. */
const CLUSTER_LINKS = 3;

/** Share of the text of a list of links that is in the links. */
const CLUSTER_SHARE = 0.9;

/** Characters of the longest teaser: a headline and two sentences. */
const TEASER_CHARACTERS = 600;

/** Characters of the longest caption of a picture, and its paragraphs: caption and credit. */
const CAPTION_CHARACTERS = 500;
const CAPTION_PARAGRAPHS = 2;

/** Characters of what a name makes furniture: a name on more is one of the page's layout. */
const NAMED_CHARACTERS = 1_500;

/** Whether an element and all in it stand beside the article's text, as its kind, content, role or name tells. */
export function isFurniture(element: PageElement, weight: Weight): boolean {
  return (
    BESIDE.has(element.localName) ||
    ROLES.has(element.getAttribute('role') ?? '') ||
    isLinks(element, weight) ||
    isTeaser(element, weight) ||
    isPicture(element, weight) ||
    isNamed(element, weight)
  );
}

/** Forms may hold all of a page, rows of a table are named for what they are about, and what quotes may be a post. */
function isNamed(element: PageElement, { text, linked, quotes }: Weight): boolean {
  if (quotes > 0 || text - linked >= NAMED_CHARACTERS || TABLE_PARTS.has(element.localName)) return false;
  return element.localName === 'form' || isNamedFurniture(element);
}

/** A list of links to other pages. */
function isLinks({ localName }: PageElement, { text, linked, links }: Weight): boolean {
  return links >= CLUSTER_LINKS && linked >= CLUSTER_SHARE * text && !/^(?:article|main)$/.test(localName);
}

/** A short article whose headline leads to another page. */
function isTeaser({ localName }: PageElement, { text, linkedHeadings }: Weight): boolean {
  return localName === 'article' && linkedHeadings > 0 && text <= TEASER_CHARACTERS;
}

/** A picture with its caption; a figure may be a table or a quotation, too. */
function isPicture(element: PageElement, { text, quotes, pictures, paragraphs }: Weight): boolean {
  if (quotes > 0 || text > CAPTION_CHARACTERS || paragraphs > CAPTION_PARAGRAPHS) return false;
  if (element.localName === 'figure') return true;
  return element.localName === 'div' && pictures > 0 && isNamedPicture(element);
}
