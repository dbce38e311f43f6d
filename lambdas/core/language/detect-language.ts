import lists from './function-words.data.json';
import { words } from './words';

/** Function words make up half of a text, so its first 2,000 characters tell its language. */
const PREFIX = 2_000;

const FUNCTION_WORDS = new Map(
  Object.entries(lists).map(([language, packed]) => [language, new Set(packed.split(' '))]),
);

/**
 * The language (ISO 639-1) whose 300 commonest words make up most of a text; 'und' where fewer than a tenth of its
 * words are among any language's.
 */
export function detectLanguage(text: string): string {
  const written = words(text.slice(0, PREFIX)).map((word) => word.text.toLowerCase());
  let language = 'und';
  let most = written.length / 10;
  for (const [candidate, commonest] of FUNCTION_WORDS) {
    const count = written.filter((word) => commonest.has(word)).length;
    if (count > most) [language, most] = [candidate, count];
  }
  return language;
}
