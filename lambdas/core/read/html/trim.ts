import { words } from '../../language/words';
import type { Block } from './blocks';
import { childrenOf, isElement, isLink, isText, type PageElement } from './page';

/** Words from which on a block is running text, with an end of a sentence and without. */
const SENTENCE_WORDS = 12;
const PROSE_WORDS = 25;

/** What ends a sentence, and quotation marks and brackets around it. */
const SENTENCE_END = /[.!?…。！？:;][)"'”’»\]]{0,3}$/u;

/** Blocks at the top in which date and byline are looked for where no running text follows. */
const HEAD_BLOCKS = 6;

/** Characters and words of the longest line of dates: "Published … | Updated …". */
const DATE_CHARACTERS = 130;
const DATE_WORDS = 16;

/** A year or a time of day. */
const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d\d/;

/** Words of the longest byline. */
const BYLINE_WORDS = 12;
const BYLINE = /^(?:by|von|par|por|di)(?:$|\s+\p{Lu})/iu;

/** Share of the words of a block and of the headline that are the same where the one repeats the other. */
const REPEATED = 0.8;

/** Share of a block in links from which on it only leads to another page. */
const LINK = 0.8;

/** Share of a block in links from which on it is an item of a list of links that is headed as such. */
const LINKED_ITEM = 0.3;

/** A link that is shown as its address is a part of the text. */
const ADDRESS = /^\W?(?:https?:|www\.)/i;

/** Headings of lists of links. */
const LINKS_HEADING =
  /^\W{0,5}(?:more|related|read (?:more|also|next)|see also|also read|recommended|you may also like|trending|don['’]t miss|latest|most (?:read|popular)|mehr|lesen sie auch|(?:à )?lire aussi|sur le même sujet|lea también|te puede interesar)(?!\p{L})[^.!?]{0,60}$/iu;

/** An article's blocks without repeated headlines, dates and bylines at the top, and what only leads elsewhere. */
export function trim(blocks: readonly Block[], headline: string): Block[] {
  const body = withoutHead(blocks, headline);
  const isLast = (index: number) => index >= body.length - 3;
  return withoutLinkLists(body.filter((block, index) => !isPitch(block, isLast(index)))).filter(
    (block) => !isLinkBlock(block),
  );
}

function withoutHead(blocks: readonly Block[], headline: string): Block[] {
  const first = blocks.findIndex(isProse);
  const head = first === -1 ? HEAD_BLOCKS : first;
  const repeated = wordsOf(headline);
  return blocks.filter(
    ({ text }, index) => index > head || !(isDate(text) || isByline(text) || repeats(text, repeated)),
  );
}

function isProse({ text }: Block): boolean {
  const count = words(text).length;
  return count >= PROSE_WORDS || (count >= SENTENCE_WORDS && SENTENCE_END.test(text));
}

function isDate(text: string): boolean {
  if (text.length > DATE_CHARACTERS || SENTENCE_END.test(text) || !DATE.test(text)) return false;
  return words(text).length <= DATE_WORDS && (text.match(/\d+/g) ?? []).length > 1;
}

function isByline(text: string): boolean {
  return BYLINE.test(text) && words(text).length < BYLINE_WORDS;
}

function repeats(text: string, headline: ReadonlySet<string>): boolean {
  const own = wordsOf(text);
  const same = [...own].filter((word) => headline.has(word)).length;
  return headline.size > 2 && same >= REPEATED * Math.max(own.size, headline.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(words(text).map((word) => word.text.toLowerCase()));
}

function isLinkBlock({ text, linked, kind }: Block): boolean {
  return (
    linked >= LINK && !ADDRESS.test(text.slice(text.lastIndexOf(' ') + 1)) && !/^(?:h[1-6]|li)$/.test(kind)
  );
}

/** Takes out headings such as "More on this" with the links that follow them. */
function withoutLinkLists(blocks: readonly Block[]): Block[] {
  let inList = false;
  return blocks.filter((block, index) => {
    const isItem = (other?: Block) => other !== undefined && other.linked >= LINKED_ITEM;
    inList = inList ? isItem(block) : LINKS_HEADING.test(block.text) && isItem(blocks[index + 1]);
    return !inList;
  });
}

/** What an element holds, all that lies within it included. */
export interface Weight {
  /** Characters of text. */
  text: number;
  /** Characters of text in links. */
  linked: number;
  links: number;
  pictures: number;
  paragraphs: number;
  /** Links in headings. */
  linkedHeadings: number;
  /** Quotations, embedded posts among them, and tables. */
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

/** Counts a thing once under the element that it is. */
const COUNTED = new Map<string, keyof Weight>([
  ['blockquote', 'quotes'],
  ['img', 'pictures'],
  ['p', 'paragraphs'],
  ['pre', 'quotes'],
  ['table', 'quotes'],
]);

/** What every element below a root holds, in one walk; depth and number of elements are those of a reduced page. */
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

/** Characters of the longest block that only asks its reader for something. */
const LONGEST = 300;

/** How a block begins that asks its reader to read, do or buy something else. */
const PITCH =
  /^\W{0,5}(?:read (?:more|also|next)\b|related(?: \w{1,20})?:|see also\b|also (?:read|on|see)\b|you may also like\b|click here\b|sign up\b|subscribe\b|follow (?:us|him|her|me|them|@\w{1,30})\b|follow .{1,60} (?:on|at)\b|join (?:us|our|the conversation)\b|like this (?:story|article)\b|share this\b|get (?:the|our) (?:latest|best|daily)\b|download (?:the|our)\b.{0,40}\bapp\b|have a (?:news )?tip\b|want more\b|contact us\b|write to .{1,60} at\b|reach the reporters?\b|e-?mail .{1,60} at\b|\(?(?:additional )?reporting by\b|start your day\b|there['’]s plenty more\b)/i;

/** Whether a block asks its reader for something: such begin alike, and either have a link or stand at the end. */
function isPitch({ text, linked }: Block, isLast: boolean): boolean {
  return (isLast || linked > 0) && text.length <= LONGEST && PITCH.test(text);
}
