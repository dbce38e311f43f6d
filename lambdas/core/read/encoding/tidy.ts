import { composed } from '../composed';
import { Rejected } from '../rejection';
import { decodeAs } from './charset';

/** Line ends of every platform, and the characters that break a line or a page inside a paragraph's markup. */
const LINE_END = /\r\n?|[\v\f\u0085\u2028\u2029]/g;

/** Control characters that no text holds; in bounded runs, as one of millions would overflow the stack of the expression. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
const CONTROL = /[\u0000-\u0008\u000e-\u001f\u007f]{1,1000}/g;

/** Most control characters for each character of text: more of them are data or codes for a terminal. */
const MOST_CONTROL = 0.001;

/** What is left of curly quotes and dashes where somebody read windows-1252 as ISO-8859-1. */
const MISREAD = /[\u0080-\u009f]/g;

/** What the 32 of them stand for, from U+0080. */
const MEANT = decodeAs(
  Uint8Array.from({ length: 32 }, (_, index) => 0x80 + index),
  'windows-1252',
);

/**
 * A text with line ends as `\n`, Unicode NFC, without byte order mark and stray control characters.
 * @throws Rejected as 'binary' where it has a NUL or many control characters
 */
export function tidy(text: string): string {
  const rest = withoutControls(text.replace(/^\ufeff/, '').replace(LINE_END, '\n'));
  return composed(rest.replace(MISREAD, (character) => MEANT.charAt(character.charCodeAt(0) - 0x80)));
}

function withoutControls(text: string): string {
  const rest = text.replace(CONTROL, '');
  const isData = text.includes('\0') || text.length - rest.length > text.length * MOST_CONTROL;
  if (isData) throw new Rejected('binary', 'The upload is binary, not text.');
  return rest;
}
