import { collapseSpaces } from '../document/paragraphs';
import { ENGLISH, FRENCH, GERMAN, SPANISH } from './boilerplate-phrases';

export interface CleanedLines {
  lines: string[];
  /** Number of lines that were dropped as boilerplate, without blank ones. */
  removed: number;
}

/** The title of a link in a list, after a bullet. */
const LISTED = /^[•*»›▶►>–-] ?\p{L}[^.!?]{1,150}$/u;

/** Headings of a list of links. */
const LIST_HEADING =
  /^(?:read (?:more|also)|see also|more (?:stories|news|coverage|on this story)|related(?: \p{L}{3,10})?|recommended|most (?:read|popular)|top stories|lesen sie auch|mehr zum thema|(?:à )?lire aussi|sur le même sujet|lea también|te puede interesar|noticias relacionadas)\s?:?$/iu;

/** Max links of such a list: a longer one belongs to the article. */
const MAX_LINKS = 10;

/**
 * Tidies an article's lines, and drops blank lines and its page's boilerplate: whole lines only, and only if they are
 * certainly not news. Titles of links are dropped if they have bullets and follow a heading such as "Read more:". A
 * gallery, which consists of captions, keeps them. See also html/boilerplate.ts, html/trim.ts,
 * mail/newsletter-boilerplate.ts and fold/headline.ts.
 */
export function clean(lines: readonly string[]): CleanedLines {
  const kept: string[] = [];
  const boilerplate: string[] = [];
  let links = 0;
  for (const line of lines.map(tidyLine)) {
    if (line === '') continue;
    const isLink = links > 0 && LISTED.test(line);
    if (LIST_HEADING.test(line)) links = MAX_LINKS;
    else links = isLink ? links - 1 : 0;
    (isLink || isBoilerplateLine(line) ? boilerplate : kept).push(line);
  }
  const cleaned = kept.length > 0 ? kept : boilerplate.filter(isInformativeCaption);
  return { lines: cleaned, removed: kept.length + boilerplate.length - cleaned.length };
}

/** A mail address or an account name. */
const ACCOUNT = String.raw`(?:[\w.+-]{1,64}@[\w-]{1,63}(?:\.[\w-]{1,63}){1,4}|@\w{2,30})`;

/** A telephone number with area code. A number alone is the police's as often as the desk's. */
const NUMBER = String.raw`\(?\+?\d{1,4}\)?[-. ]\d{3}[-. ]\d{3,4}`;

const CONTACT = `(?:${ACCOUNT}|${NUMBER})`;

const AGENCY = `(?:AP|AP Photo|Associated Press|Reuters|REUTERS|AFP|EPA|EFE|dpa|Getty|Getty Images|PA|PA Media)`;

/** Boilerplate in any language: rights, picture credits, contacts of the desk, separators between parts of a page. */
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

/** All apply to every line: parts of a page may be in another language than its text. */
const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH];

const PHRASES = new Set(LANGUAGES.flatMap(({ phrases }) => phrases));
const PRECISE = [...STRUCTURE, ...LANGUAGES.flatMap(({ precise, captions }) => [...precise, ...captions])];
const CAPTIONS = LANGUAGES.flatMap(({ captions }) => captions);
const LOOSE = LANGUAGES.flatMap(({ loose }) => loose);

/** Max characters of boilerplate, such as notices of rights and cookies. Longer lines are news, however they begin. */
const MAX_CHARACTERS = 600;

/** Max characters of a line in which loose patterns count: about 25 words. */
const MAX_LOOSE_CHARACTERS = 150;

/** Words that attribute a statement to a source, and so show news. */
const REPORTED =
  /(?<!\p{L})(?:said|says|told|according to|reported|announced|sagte|erklärte|mitteilte|laut|a déclaré|a dit|selon|dijo|según|anunció)(?!\p{L})/iu;

/** Marks, counts and spaces around a phrase: "► Comments (12)". */
const MARKS = /^[^\p{L}]{1,20}|[^\p{L}]{1,20}$/gu;

/** Whether a line is certainly boilerplate, such as a button, a credit or a notice, and not news. */
export function isBoilerplateLine(line: string): boolean {
  if (line.length > MAX_CHARACTERS * 2) return false;
  const text = tidyLine(line);
  if (text === '' || text.length > MAX_CHARACTERS) return false;
  if (PHRASES.has(text.replace(MARKS, '').replaceAll('’', "'").toLowerCase())) return true;
  if (isButtonRow(text) || PRECISE.some((pattern) => pattern.test(text))) return true;
  return (
    text.length <= MAX_LOOSE_CHARACTERS && !REPORTED.test(text) && LOOSE.some((pattern) => pattern.test(text))
  );
}

/** Min characters of an informative caption: a shorter one is a label and a name or two. */
const MIN_CAPTION = 80;

function isInformativeCaption(line: string): boolean {
  return line.length >= MIN_CAPTION && CAPTIONS.some((pattern) => pattern.test(line));
}

/** Labels of buttons for sharing. */
const BUTTONS = new Set(
  `share tweet facebook twitter whatsapp email mail print pinterest linkedin reddit google tumblr like copy link
  comments comment save telegram messenger instagram youtube flipboard pin bluesky threads mastodon xing pocket
  teilen drucken merken partager imprimer compartir imprimir`.split(/\s+/),
);

/** Words between these labels. */
const BETWEEN = new Set(
  'on via by to e x plus this it more follow us loading shares tweets views sms messages and or play'.split(
    ' ',
  ),
);

const MAX_WORDS = 20;

/** Whether a line is a row of buttons for sharing, with or without counts: "Share Facebook 12 Twitter Email". */
function isButtonRow(line: string): boolean {
  // The first word rules out nearly every line.
  if (!isOfButtonRow(line.match(/[\p{L}\p{N}]+/u)?.[0].toLowerCase() ?? '')) return false;
  const words = line.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.length <= MAX_WORDS && words.some((word) => BUTTONS.has(word)) && words.every(isOfButtonRow);
}

function isOfButtonRow(word: string): boolean {
  return BUTTONS.has(word) || BETWEEN.has(word) || /^\d+k?$/.test(word);
}

/** Zero-width characters that would split a word: soft hyphens and marks of possible line breaks. */
const ZERO_WIDTH = /[\u00ad\u200b\u2060\ufeff]+/g;

/** A line with spaces collapsed and without zero-width characters. */
function tidyLine(line: string): string {
  return collapseSpaces(line.replace(ZERO_WIDTH, '')).trim();
}
