import { words } from '../../language/words';
import type { Block } from './blocks';

/** Number of blocks at the end that count as the end of the article. */
const LAST_BLOCKS = 3;

/** An article's blocks without repeated headlines, dates and bylines at the top, pitches and links to other pages. */
export function trim(blocks: readonly Block[], headline: string): Block[] {
  const body = withoutHead(blocks, headline);
  const isLast = (index: number) => index >= body.length - LAST_BLOCKS;
  return withoutLinkLists(body.filter((block, index) => !isPitch(block, isLast(index)))).filter(
    (block) => !isLinkBlock(block),
  );
}

/** Blocks at the top that are searched for date and byline if no running text follows. */
const HEAD_BLOCKS = 6;

function withoutHead(blocks: readonly Block[], headline: string): Block[] {
  const first = blocks.findIndex(isProse);
  const head = first === -1 ? HEAD_BLOCKS : first;
  const repeated = wordsOf(headline);
  return blocks.filter(
    ({ text }, index) => index > head || !(isDate(text) || isByline(text) || repeats(text, repeated)),
  );
}

/** Min words of running text, with the end of a sentence and without. */
const SENTENCE_WORDS = 12;
const PROSE_WORDS = 25;

const SENTENCE_END = /[.!?…。！？:;][)"'”’»\]]{0,3}$/u;

function isProse({ text }: Block): boolean {
  const count = words(text).length;
  return count >= PROSE_WORDS || (count >= SENTENCE_WORDS && SENTENCE_END.test(text));
}

/** Max characters and words of a line of dates: "Published … | Updated …". */
const DATE_CHARACTERS = 130;
const DATE_WORDS = 16;

const DATE = /\b(?:19|20)\d\d\b|\b\d{1,2}[:h]\d\d/;

function isDate(text: string): boolean {
  if (text.length > DATE_CHARACTERS || SENTENCE_END.test(text) || !DATE.test(text)) return false;
  return words(text).length <= DATE_WORDS && (text.match(/\d+/g) ?? []).length > 1;
}

/** A byline has fewer words. */
const BYLINE_WORDS = 12;
const BYLINE = /^(?:by|von|par|por|di)(?:$|\s+\p{Lu})/iu;

function isByline(text: string): boolean {
  return BYLINE.test(text) && words(text).length < BYLINE_WORDS;
}

/** Min share of common words in a headline and a block that repeats it, of the words of the longer. */
const MIN_COMMON = 0.8;

function repeats(text: string, headline: ReadonlySet<string>): boolean {
  const own = wordsOf(text);
  const common = [...own].filter((word) => headline.has(word)).length;
  return headline.size > 2 && common >= MIN_COMMON * Math.max(own.size, headline.size);
}

function wordsOf(text: string): Set<string> {
  return new Set(words(text).map((word) => word.text.toLowerCase()));
}

const PITCH_CHARACTERS = 300;

/** How a block begins that asks the reader to read, do or buy something else. */
const PITCH =
  /^\W{0,5}(?:read (?:more|also|next)\b|related(?: \w{1,20})?:|see also\b|also (?:read|on|see)\b|you may also like\b|click here\b|sign up\b|subscribe\b|follow (?:us|him|her|me|them|@\w{1,30})\b|follow .{1,60} (?:on|at)\b|join (?:us|our|the conversation)\b|like this (?:story|article)\b|share this\b|get (?:the|our) (?:latest|best|daily)\b|download (?:the|our)\b.{0,40}\bapp\b|have a (?:news )?tip\b|want more\b|contact us\b|write to .{1,60} at\b|reach the reporters?\b|e-?mail .{1,60} at\b|\(?(?:additional )?reporting by\b|start your day\b|there['’]s plenty more\b)/i;

/** Whether a block asks its reader for something. News may begin alike, so it needs a link or must be at the end. */
function isPitch({ text, linked }: Block, isLast: boolean): boolean {
  return (isLast || linked > 0) && text.length <= PITCH_CHARACTERS && PITCH.test(text);
}

/** Min share in links of an item in a list of links that has a heading. */
const LINKED_ITEM = 0.3;

/** Headings of lists of links. */
const LINKS_HEADING =
  /^\W{0,5}(?:more|related|read (?:more|also|next)|see also|also read|recommended|you may also like|trending|don['’]t miss|latest|most (?:read|popular)|mehr|lesen sie auch|(?:à )?lire aussi|sur le même sujet|lea también|te puede interesar)(?!\p{L})[^.!?]{0,60}$/iu;

/** Drops headings such as "More on this" with the links that follow them. */
function withoutLinkLists(blocks: readonly Block[]): Block[] {
  let inList = false;
  return blocks.filter((block, index) => {
    const isItem = (other?: Block) => other !== undefined && other.linked >= LINKED_ITEM;
    inList = inList ? isItem(block) : LINKS_HEADING.test(block.text) && isItem(blocks[index + 1]);
    return !inList;
  });
}

/** Min share in links of a block that does nothing but link to another page. */
const MIN_LINKED = 0.8;

/** A link whose text is its address belongs to the article. */
const ADDRESS = /^\W?(?:https?:|www\.)/i;

function isLinkBlock({ text, linked, kind }: Block): boolean {
  return (
    linked >= MIN_LINKED &&
    !ADDRESS.test(text.slice(text.lastIndexOf(' ') + 1)) &&
    !/^(?:h[1-6]|li)$/.test(kind)
  );
}
