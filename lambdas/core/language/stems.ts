import { listedLanguage } from './listed-language';
import { stem } from './stem';
import { words } from './words';

/** The stems of a text's words in order. */
export function stems(text: string, language: string): string[] {
  const listed = listedLanguage(language);
  return words(text).map((word) => stem(word.text.toLowerCase(), listed));
}
