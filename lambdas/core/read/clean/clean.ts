import { ENGLISH, FRENCH, GERMAN, SPANISH } from './boilerplate-phrases';

/** An article's lines without what the page around it left in them. */
export interface CleanedLines {
  lines: string[];
  /** How many lines were boilerplate; blank ones do not count. */
  removed: number;
}

/** Titles of links in a list, each behind a mark. */
const LISTED = /^[•*»›▶►>–-] ?\p{L}[^.!?]{1,150}$/u;

/** Headings of a list of links. */
const LIST_HEADING =
  /^(?:read (?:more|also)|see also|more (?:stories|news|coverage|on this story)|related(?: \p{L}{3,10})?|recommended|most (?:read|popular)|top stories|lesen sie auch|mehr zum thema|(?:à )?lire aussi|sur le même sujet|lea también|te puede interesar|noticias relacionadas)\s?:?$/iu;

/** Links of such a list at most: what goes on longer is a list that the article has. */
const MOST_LINKS = 10;

/**
 * Tidies an article's lines and takes out blank ones and boilerplate of its page: whole lines only, and only such as are
 * surely no news. Titles of links go where a heading such as "Read more:" and their bullets mark them. A gallery, which
 * has nothing but captions, keeps them.
 */
export function clean(lines: readonly string[]): CleanedLines {
  const kept: string[] = [];
  const boilerplate: string[] = [];
  let links = 0;
  for (const line of lines.map(tidyLine)) {
    if (line === '') continue;
    const isLink = links > 0 && LISTED.test(line);
    if (LIST_HEADING.test(line)) links = MOST_LINKS;
    else links = isLink ? links - 1 : 0;
    (isLink || isBoilerplate(line) ? boilerplate : kept).push(line);
  }
  const told = kept.length > 0 ? kept : boilerplate.filter(isToldCaption);
  return { lines: told, removed: kept.length + boilerplate.length - told.length };
}

/** An address or the name of an account. */
const ACCOUNT = String.raw`(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|@\w{2,30})`;

/** A telephone number with its area: alone it is the police's as often as the desk's. */
const NUMBER = String.raw`\(?\+?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}`;

const CONTACT = `(?:${ACCOUNT}|${NUMBER})`;

const AGENCY = `(?:AP|AP Photo|Associated Press|Reuters|REUTERS|AFP|EPA|EFE|dpa|Getty|Getty Images|PA|PA Media)`;

/** Boilerplate in any language: rights, credits of pictures, contacts of the desk, rules between parts of a page. */
const STRUCTURE: readonly RegExp[] = [
  /^[^\p{L}\p{N}]{1,200}$/u,
  /^[(["*\s]{0,4}(?:copyright\s?)?(?:©|&copy;|\(c\)(?= ?(?:\d{4}|\p{Lu})))/iu,
  /^[(["*\s]{0,4}copyright,?(?: \p{L}+)? (?:by )?(?:\d{4}|associated press|the associated press|reuters)\b/iu,
  /^[^.!?]{0,80}(?:©|\(c\)|copyright).{0,120}\b(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b/i,
  /^(?:all rights reserved|alle rechte vorbehalten|tous droits réservés|todos los derechos reservados)\b/i,
  new RegExp(
    String.raw`^[([](?:photo|image|picture|foto|bild|${AGENCY}|©|copyright|courtesy|source)[ :/©][^()]{1,120}[)\]]\.?$`,
    'i',
  ),
  new RegExp(String.raw`^[([](?:photo|foto|image|${AGENCY}|file|courtesy)[)\]]\.?$`, 'i'),
  new RegExp(String.raw`^${AGENCY}(?: Photo)? ?/ ?\p{Lu}[^.!?]{1,60}$`, 'u'),
  new RegExp(String.raw`^\p{Lu}[^.!?]{1,50} ?/ ?(?:${AGENCY}|AFP/Getty Images)(?: via [^.!?]{1,40})?$`, 'u'),
  new RegExp(
    String.raw`[([](?:(?:file |ap |afp )?(?:photo|image|foto|fotos)\b(?! (?:shows?|showed|of|that|from)\b)|${AGENCY} ?/|getty\b|courtesy)[^()[\]]{0,100}[)\]]\.?$`,
    'i',
  ),
  /(?:REUTERS|AFP|AP Photo|EPA) ?\/ ?\p{Lu}[\p{L}'’.-]{1,30}(?: \p{Lu}[\p{L}'’.-]{0,30}){0,3}(?:\/[\p{L} ]{1,30})?$/u,
  new RegExp(String.raw`^(?:(?:e-?mail|tel|telephone|phone|fax|twitter)\.?\s?:?\s?)?${CONTACT}$`, 'i'),
  new RegExp(
    String.raw`^(?:contact|to (?:reach|contact)|reach|e-?mail|write to|you can (?:reach|contact|email)|(?:staff )?(?:writer|reporter)s?)\b[^!?]{0,100}[\s:(]${ACCOUNT}[^!?]{0,150}$`,
    'i',
  ),
  new RegExp(
    String.raw`^\p{Lu}[^.!?]{1,60} (?:can be reached|is reachable|may be reached|can be contacted)\b[^!?]{0,60}\s${CONTACT}[^!?]{0,100}$`,
    'u',
  ),
  /^\{\{[^{}]{0,200}\}\}$/,
];

/** The language of a line need not be the text's: pages are put together of parts. */
const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH];

const PHRASES = new Set(LANGUAGES.flatMap(({ phrases }) => phrases));
const PRECISE = [...STRUCTURE, ...LANGUAGES.flatMap(({ precise, captions }) => [...precise, ...captions])];
const CAPTIONS = LANGUAGES.flatMap(({ captions }) => captions);
const LOOSE = LANGUAGES.flatMap(({ loose }) => loose);

/** Characters of the longest boilerplate: notices of rights and cookies. Longer lines are news, however they begin. */
const LONGEST = 600;

/** Characters of the longest line that a pattern counts in which news can fit too: about 25 words. */
const LONGEST_LOOSE = 150;

/** Characters of a caption that tells something: with fewer it is a label and a name or two. */
const TOLD = 80;

const REPORTED =
  /(?<!\p{L})(?:said|says|told|according to|reported|announced|sagte|erklärte|mitteilte|laut|a déclaré|a dit|selon|dijo|según|anunció)(?!\p{L})/iu;

/** Marks, counts and spaces around a phrase: "► Comments (12)". */
const MARKS = /^[^\p{L}]{1,20}|[^\p{L}]{1,20}$/gu;

/** Whether a whole line is surely boilerplate of a page, such as a button, a credit or a notice, and not news. */
export function isBoilerplate(line: string): boolean {
  if (line.length > LONGEST * 2) return false;
  const text = tidyLine(line);
  if (text === '' || text.length > LONGEST) return false;
  if (PHRASES.has(text.replace(MARKS, '').replaceAll('’', "'").toLowerCase())) return true;
  if (isSocialRow(text) || PRECISE.some((pattern) => pattern.test(text))) return true;
  return text.length <= LONGEST_LOOSE && !REPORTED.test(text) && LOOSE.some((pattern) => pattern.test(text));
}

/** Whether a line of boilerplate is a caption that tells something. */
function isToldCaption(line: string): boolean {
  return line.length >= TOLD && CAPTIONS.some((pattern) => pattern.test(line));
}

/** Words that buttons for sharing are labelled with. */
const BUTTONS = new Set(
  `share tweet facebook twitter whatsapp email mail print pinterest linkedin reddit google tumblr like copy link
  comments comment save telegram messenger instagram youtube flipboard pin bluesky threads mastodon xing pocket
  teilen drucken merken partager imprimer compartir imprimir`.split(/\s+/),
);

/** Words that stand between them. */
const BETWEEN = new Set(
  'on via by to e x plus this it more follow us loading shares tweets views sms messages and or play'.split(
    ' ',
  ),
);

/** More words are text. */
const MOST_WORDS = 20;

/** Whether a line is a row of buttons for sharing, with or without counts: "Share Facebook 12 Twitter Email". */
function isSocialRow(line: string): boolean {
  // nearly every line is out by its first word
  if (!isOfRow(line.match(/[\p{L}\p{N}]+/u)?.[0].toLowerCase() ?? '')) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= MOST_WORDS && words.some((word) => BUTTONS.has(word)) && words.every(isOfRow);
}

function isOfRow(word: string): boolean {
  return BUTTONS.has(word) || BETWEEN.has(word) || /^\d+k?$/.test(word);
}

/** Characters without width that would part a word from itself: soft hyphens and marks of where a line may break. */
const WITHOUT_WIDTH = /[\u00ad\u200b\u2060\ufeff]+/g;

/** Spaces that are not one plain space already: most are, and a replacement takes longer than a look. */
const UNEVEN = /\s{2,}|[^\S ]/g;

/** A line with spaces collapsed and without characters of no width. */
function tidyLine(line: string): string {
  return line.replace(WITHOUT_WIDTH, '').replace(UNEVEN, ' ').trim();
}
