import { NATIONALITY } from './countries';
import { NEVER, OPENER, SMALL_WORD } from './never-names';
import { ORGANISATION_NOUN } from './organisation-words';
import { ADDRESS, GIVEN_NAME, PARTICLE, ROLE, SUFFIX, TITLE } from './person-words';
import type { Token } from './tokens';

/** "Speaking", "Devastated", "Clearly": they open a sentence before a name more often than they are one. */
const PARTICIPLE = /^\p{Ll}{3,}(?:ing|[^aeiou]ed|ly)$/u;

/** Tokens of a run; a longer one is a list or a heading. */
const MAX_TOKENS = 12;

/** Capitalised tokens of a sentence that stand together, from `start` to before `end`. */
export interface Run {
  start: number;
  end: number;
}

/**
 * The runs of capitalised words of a sentence: "Jan van der Meer", "Ministry of Public Works", "Ann Vale, Jr.". Words
 * that open a sentence, and names of days and months, are left out.
 */
export function runsOf(tokens: readonly Token[], seenInLowerCase: ReadonlySet<string>): Run[] {
  const found: Run[] = [];
  for (let start = 0; start < tokens.length; start++) {
    if (!starts(tokens, start, seenInLowerCase)) continue;
    const end = endOf(tokens, start);
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** Whether a name may start at a token. */
function starts(tokens: readonly Token[], at: number, seenInLowerCase: ReadonlySet<string>): boolean {
  const token = tokens[at] as Token;
  if (!isPart(token)) return false;
  if (OPENER.has(token.lower) && (token.isStart || isWord(token))) return false;
  if (!token.isStart || !tokens[at + 1]?.isCapital) return true;
  if (PARTICIPLE.test(token.lower) && !GIVEN_NAME.has(token.text)) return false;
  return (
    !seenInLowerCase.has(token.lower) ||
    GIVEN_NAME.has(token.text) ||
    ROLE.has(token.lower) ||
    ADDRESS.has(token.lower) ||
    NATIONALITY.has(token.text) ||
    ORGANISATION_NOUN.has(tokens[endOf(tokens, at) - 1]?.lower ?? '')
  );
}

function isPart(token: Token): boolean {
  return token.isCapital && !NEVER.has(token.lower);
}

/** "The", but neither "A." nor "THE". */
function isWord({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(text);
}

function endOf(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end < tokens.length && end - start < MAX_TOKENS) {
    if (tokens[end - 1]?.isPossessive) break;
    const next = linked(tokens, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** The end of the run with what may follow at `end`: the next word, or a link and the word after it. */
function linked(tokens: readonly Token[], start: number, end: number): number {
  const token = tokens[end] as Token;
  const after = tokens[end + 1];
  if (goesOn(token, tokens[end - 1] as Token)) return end + 1;
  if (token.text === ',' && SUFFIX.has(after?.text ?? '')) return end + 2;
  if (token.text === '&' && after && isPart(after)) return end + 2;
  if (PARTICLE.has(token.lower)) return afterParticles(tokens, end);
  if (isLink(tokens, start, end)) {
    const named = end + (after?.lower === 'the' ? 2 : 1);
    if (tokens[named] && isPart(tokens[named])) return named + 1;
  }
  return end;
}

/** Whether a word belongs to the name before it: no small word, and "May" only after a given name. */
function goesOn(token: Token, previous: Token): boolean {
  if (isPart(token)) return !(SMALL_WORD.has(token.lower) && isWord(token));
  return token.text === 'May' && GIVEN_NAME.has(previous.text);
}

/** "van der Meer": up to two small words and the capitalised one after them. */
function afterParticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && PARTICLE.has(tokens[next]?.lower ?? '')) next++;
  const named = tokens[next];
  return named && isPart(named) ? next + 1 : at;
}

/** The "of" and "for" after the noun of an organisation or a title, and the "and" after such a link. */
function isLink(tokens: readonly Token[], start: number, at: number): boolean {
  const link = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower ?? '';
  if (link === 'of' || link === 'for')
    return ORGANISATION_NOUN.has(before) || (link === 'of' && TITLE.has(before));
  if (link !== 'and') return false;
  const earlier = tokens.slice(start, at).findIndex(({ text }) => text === 'of' || text === 'for');
  return earlier >= 0 && at - start - earlier === 2 && isShortPart(tokens[at + 1]);
}

/** "Disease Control and Prevention": what "and" adds to an organisation is no person. */
function isShortPart(token: Token | undefined): boolean {
  return token !== undefined && isPart(token) && !GIVEN_NAME.has(token.text);
}
