import { CERTAIN, LIKELY } from './cues';
import { GIVEN_NAME, PERSONAL_VERB, SAYING } from './person-words';
import { isAge, type Title } from './roles';
import type { Reading, Token } from './tokens';

/** Words between a name and what befell its bearer: "was", "has been". */
const AUXILIARY = new Set('was were is are has have had been being later also who'.split(' '));

/** How much the words of a name and those beside it speak for a person. */
export function personCues(
  { tokens }: Reading,
  start: number,
  end: number,
  titles: readonly Title[],
): number {
  const words = tokens.slice(start, end);
  if (titles.length > 0 || isAge(tokens, end) || /^[JS]r\.?$/.test(words.at(-1)?.text ?? '')) return CERTAIN;
  if (words.length < 2 || words.some(({ text }) => /\d/.test(text))) return 0;
  let cues = 0;
  if (GIVEN_NAME.has(words[0]?.text ?? '')) cues += LIKELY;
  if (words.slice(0, -1).some(isInitial)) cues += LIKELY;
  if (speaks(tokens, start, end)) cues += LIKELY;
  if (befallsPerson(tokens, end) || follows(tokens, start, 'identified', 'as')) cues += LIKELY;
  if (tokens[start - 1]?.lower === 'the') cues -= LIKELY;
  return cues;
}

function isInitial({ text }: Token): boolean {
  return /^\p{Lu}\.?$/u.test(text);
}

/** "X said", "said X", "X, who". */
function speaks(tokens: readonly Token[], start: number, end: number): boolean {
  const next = tokens[end]?.text === ',' ? tokens[end + 1] : tokens[end];
  return (
    SAYING.has(tokens[end]?.lower ?? '') ||
    (start > 0 && SAYING.has(tokens[start - 1]?.lower ?? '')) ||
    next?.text === 'who'
  );
}

/** "X was arrested", "X, who has died". */
function befallsPerson(tokens: readonly Token[], end: number): boolean {
  let at = tokens[end]?.text === ',' ? end + 1 : end;
  const first = at;
  while (AUXILIARY.has(tokens[at]?.lower ?? '')) at++;
  const verb = tokens[at]?.lower ?? '';
  return PERSONAL_VERB.has(verb) && (at > first || /^(?:pleaded|died|resigned)$/.test(verb));
}

function follows(tokens: readonly Token[], start: number, ...words: string[]): boolean {
  return words.every((word, index) => tokens[start - words.length + index]?.lower === word);
}
