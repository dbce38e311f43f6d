import lists from './function-words.data.json';
import { words } from './words';

/** Characters that are read: half of all words are function words, so these are enough to detect the language. */
const PREFIX = 2_000;

const LANGUAGES = Object.keys(lists);

/** For each word, the indices of the languages in whose list it is. */
const LANGUAGES_OF = new Map<string, number[]>();
for (const [index, packed] of Object.values(lists).entries())
  for (const word of packed.split(' ')) LANGUAGES_OF.set(word, [...(LANGUAGES_OF.get(word) ?? []), index]);

/** Codes of languages whose words are listed under another code. */
const ALIASES = new Map([
  ['no', 'nb'],
  ['nn', 'nb'],
  ['hr', 'sh'],
  ['sr', 'sh'],
  ['bs', 'sh'],
  ['tl', 'fil'],
  ['in', 'id'],
  ['iw', 'he'],
]);

/** The language (ISO 639-1) whose 300 commonest words make up most of a text; 'und' if none exceeds a tenth. */
export function detectLanguage(text: string): string {
  const written = words(text.slice(0, PREFIX));
  const counts = LANGUAGES.map(() => 0);
  for (const word of written)
    for (const index of LANGUAGES_OF.get(word.text.toLowerCase()) ?? [])
      counts[index] = (counts[index] ?? 0) + 1;
  let language = 'und';
  let most = written.length / 10;
  for (const [index, count] of counts.entries())
    if (count > most) [language, most] = [LANGUAGES[index] as string, count];
  return language;
}

/** The code under which a language's words are listed: the primary subtag, so that "en", "en-GB" and "EN_us" agree. */
export function listedLanguage(tag: string): string {
  const primary = tag.toLowerCase().split(/[-_]/, 1)[0] as string;
  return ALIASES.get(primary) ?? primary;
}
