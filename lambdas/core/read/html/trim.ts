import { words } from '../../language/words';
import type { Block } from './blocks';
import { isPitch } from './pitch';

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
    (block) => !isLink(block),
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

function isLink({ text, linked, kind }: Block): boolean {
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
