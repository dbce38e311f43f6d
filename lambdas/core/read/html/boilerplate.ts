import type { PageElement } from './page';
import type { Weight } from './trim';

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

/** Characters of what a name makes boilerplate: a name on more is one of the page's layout. */
const NAMED_CHARACTERS = 1_500;

/** Whether an element and all in it stand beside the article's text, as its kind, content, role or name tells. */
export function isBoilerplate(element: PageElement, weight: Weight): boolean {
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
  return element.localName === 'form' || isNamedBoilerplate(element);
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

/** Words in classes and ids that name what stands beside an article's text. */
const BOILERPLATE = new Set(
  `ad ads adsbygoogle advert advertisement advertising author authors banner bio breadcrumb breadcrumbs byline bylines
  caption captions carousel categories comment comments consent contributor contributors cookie cookies copyright credit
  credits cta datetime disqus donate donation dropdown footer gallery gdpr keywords login masthead menu menus meta
  metadata modal nav navbar navigation newsletter newsletters outbrain overlay pager pagination popular popup print
  promo promos promotion pubdate rail readmore recirc recommendation recommendations recommended related share shares
  sharing sidebar signin signup slideshow social sponsor sponsored subnav subscribe subscription taboola taglist tags
  teaser teasers timestamp toolbar tools tooltip topics trending video videos`.split(/\s+/),
);

/** Words in classes that name a picture. */
const PICTURES = new Set(
  'bild figure foto image images imagen img media photo photos picture pictures'.split(' '),
);

/** Classes that tell of what an element is about, has or does, and not what it is. */
const STATES = /(?:^|\s)(?:category|format|has|is|no|status|tag|type|with)[-_]\S*/gi;

/** Whether an element's class or id names it as something beside the text. */
function isNamedBoilerplate(element: PageElement): boolean {
  return namesOf(element).some((word) => BOILERPLATE.has(word));
}

/** Whether an element's class or id names it as a picture. */
function isNamedPicture(element: PageElement): boolean {
  return namesOf(element).some((word) => PICTURES.has(word));
}

/** The words of an element's class and id: `article__imageCaption` has article, image and caption. */
function namesOf(element: PageElement): string[] {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(STATES, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/);
}
