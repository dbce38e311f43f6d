import { childrenOf, isElement, isLink, isText, type PageElement } from './page';

/** What an element contains, its descendants included. */
export interface Weight {
  /** Characters of text. */
  text: number;
  /** Characters of text in links. */
  linked: number;
  links: number;
  pictures: number;
  paragraphs: number;
  linkedHeadings: number;
  /** Quotations (embedded posts, too), preformatted texts and tables. */
  quotes: number;
}

const NOTHING: Weight = {
  text: 0,
  linked: 0,
  links: 0,
  pictures: 0,
  paragraphs: 0,
  linkedHeadings: 0,
  quotes: 0,
};

const COUNTED = new Map<string, keyof Weight>([
  ['blockquote', 'quotes'],
  ['img', 'pictures'],
  ['p', 'paragraphs'],
  ['pre', 'quotes'],
  ['table', 'quotes'],
]);

/** Weighs every element of a reduced page in one walk; a reduced page is neither too deep nor too large for that. */
export function weigh(root: PageElement): Map<PageElement, Weight> {
  const weights = new Map<PageElement, Weight>();
  weighElement(root, weights);
  return weights;
}

function weighElement(element: PageElement, weights: Map<PageElement, Weight>): Weight {
  const weight = { ...NOTHING };
  for (const child of childrenOf(element)) {
    if (isText(child)) weight.text += (child.nodeValue ?? '').trim().length;
    else if (isElement(child)) add(weight, weighElement(child, weights));
  }
  const counted = COUNTED.get(element.localName);
  if (counted !== undefined) weight[counted]++;
  if (isLink(element)) Object.assign(weight, { linked: weight.text, links: weight.links + 1 });
  if (/^h[1-6]$/.test(element.localName)) weight.linkedHeadings = weight.links;
  weights.set(element, weight);
  return weight;
}

function add(sum: Weight, weight: Weight): void {
  for (const key of Object.keys(NOTHING) as (keyof Weight)[]) sum[key] += weight[key];
}

/** Elements that are boilerplate by their kind. */
const BESIDE = new Set(
  'aside audio button dialog figcaption footer menu nav select textarea video'.split(' '),
);

/** Roles that mark boilerplate. Readability handles others, and drops hidden elements. */
const ROLES = new Set(['banner', 'complementary', 'contentinfo', 'navigation', 'search', 'tooltip']);

/** Whether an element, with all its descendants, is boilerplate by its kind, role, content or name. */
export function isBoilerplateElement(element: PageElement, weight: Weight): boolean {
  return (
    BESIDE.has(element.localName) ||
    ROLES.has(element.getAttribute('role') ?? '') ||
    isLinks(element, weight) ||
    isTeaser(element, weight) ||
    isPicture(element, weight) ||
    isNamedBoilerplate(element, weight)
  );
}

/** Min links in a list of links: a sentence may have fewer. */
const MIN_LINKS = 3;

/** Min share of the text of a list of links that is in the links. */
const MIN_LINKED = 0.9;

/** Whether an element is a list of links to other pages. */
function isLinks({ localName }: PageElement, { text, linked, links }: Weight): boolean {
  return links >= MIN_LINKS && linked >= MIN_LINKED * text && !/^(?:article|main)$/.test(localName);
}

/** Max characters of a teaser: a headline and two sentences. */
const TEASER_CHARACTERS = 600;

/** Whether an element is a short article whose headline links to another page. */
function isTeaser({ localName }: PageElement, { text, linkedHeadings }: Weight): boolean {
  return localName === 'article' && linkedHeadings > 0 && text <= TEASER_CHARACTERS;
}

/** Max characters and paragraphs of a picture's caption and credit. */
const CAPTION_CHARACTERS = 500;
const CAPTION_PARAGRAPHS = 2;

/** Words in classes and ids that name a picture. */
const PICTURES = new Set(
  'bild figure foto image images imagen img media photo photos picture pictures'.split(' '),
);

/** Whether an element is a picture with its caption. A figure may also be a table or a quotation. */
function isPicture(element: PageElement, { text, quotes, pictures, paragraphs }: Weight): boolean {
  if (quotes > 0 || text > CAPTION_CHARACTERS || paragraphs > CAPTION_PARAGRAPHS) return false;
  if (element.localName === 'figure') return true;
  return element.localName === 'div' && pictures > 0 && hasName(element, PICTURES);
}

/** Max characters of boilerplate by name: the name of a longer element belongs to the page's layout. */
const NAMED_CHARACTERS = 1_500;

const TABLE_PARTS = new Set(['tbody', 'td', 'th', 'thead', 'tr']);

/** Words in classes and ids that name boilerplate. */
const BOILERPLATE = new Set(
  `ad ads adsbygoogle advert advertisement advertising author authors banner bio breadcrumb breadcrumbs byline bylines
  caption captions carousel categories comment comments consent contributor contributors cookie cookies copyright credit
  credits cta datetime disqus donate donation dropdown footer gallery gdpr keywords login masthead menu menus meta
  metadata modal nav navbar navigation newsletter newsletters outbrain overlay pager pagination popular popup print
  promo promos promotion pubdate rail readmore recirc recommendation recommendations recommended related share shares
  sharing sidebar signin signup slideshow social sponsor sponsored subnav subscribe subscription taboola taglist tags
  teaser teasers timestamp toolbar tools tooltip topics trending video videos`.split(/\s+/),
);

/**
 * Whether an element is boilerplate by its class or id, or is a form; a longer form may contain the whole page. Exempts
 * parts of tables, which are named after their subject, and quotations, which may be embedded posts.
 */
function isNamedBoilerplate(element: PageElement, { text, linked, quotes }: Weight): boolean {
  if (quotes > 0 || text - linked >= NAMED_CHARACTERS || TABLE_PARTS.has(element.localName)) return false;
  return element.localName === 'form' || hasName(element, BOILERPLATE);
}

/** Classes that name an element's subject, features or state and not its kind. */
const STATES = /(?:^|\s)(?:category|format|has|is|no|status|tag|type|with)[-_]\S*/gi;

/** Whether a word of an element's class or id is in a set: `article__imageCaption` has article, image and caption. */
function hasName(element: PageElement, names: ReadonlySet<string>): boolean {
  return `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`
    .replace(STATES, ' ')
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => names.has(word));
}
