import { ENGLISH } from './english';
import { FRENCH } from './french';
import { GERMAN } from './german';
import { isSocialRow } from './social-row';
import { SPANISH } from './spanish';
import { STRUCTURE } from './structure';
import { tidyLine } from './tidy-line';

/** The language of a line need not be the text's: pages are put together of parts. */
const LANGUAGES = [ENGLISH, GERMAN, FRENCH, SPANISH];

const PHRASES = new Set(LANGUAGES.flatMap(({ phrases }) => phrases));
const PRECISE = [...STRUCTURE, ...LANGUAGES.flatMap(({ precise, captions }) => [...precise, ...captions])];
const CAPTIONS = LANGUAGES.flatMap(({ captions }) => captions);
const LOOSE = LANGUAGES.flatMap(({ loose }) => loose);

/** Characters of the longest furniture: notices of rights and cookies. Longer lines are news, however they begin. */
const LONGEST = 600;

/** Characters of the longest line that a pattern counts in which news can fit too: about 25 words. */
const LONGEST_LOOSE = 150;

/** Characters of a caption that tells something: with fewer it is a label and a name or two. */
const TOLD = 80;

const REPORTED =
  /(?<!\p{L})(?:said|says|told|according to|reported|announced|sagte|erklärte|mitteilte|laut|a déclaré|a dit|selon|dijo|según|anunció)(?!\p{L})/iu;

/** Marks, counts and spaces around a phrase: "► Comments (12)". */
const MARKS = /^[^\p{L}]{1,20}|[^\p{L}]{1,20}$/gu;

/** Whether a whole line is surely furniture of a page, such as a button, a credit or a notice, and not news. */
export function isFurniture(line: string): boolean {
  if (line.length > LONGEST * 2) return false;
  const text = tidyLine(line);
  if (text === '' || text.length > LONGEST) return false;
  if (PHRASES.has(text.replace(MARKS, '').replaceAll('’', "'").toLowerCase())) return true;
  if (isSocialRow(text) || PRECISE.some((pattern) => pattern.test(text))) return true;
  return text.length <= LONGEST_LOOSE && !REPORTED.test(text) && LOOSE.some((pattern) => pattern.test(text));
}

/** Whether a line of furniture is a caption that tells something. */
export function isToldCaption(line: string): boolean {
  return line.length >= TOLD && CAPTIONS.some((pattern) => pattern.test(line));
}
