import type { HarmWords } from './harm-rule';
import type { PersonPhrase } from './person-phrase';
import type { SentenceWords } from './sentence-words';

/** People of a sentence who are told of together, and the phrases that they stand in. */
export interface PersonGroup extends PersonPhrase {
  members: PersonPhrase[];
}

/**
 * Joins what "and" and commas join: "two men and a woman", "Ann Lee, 30, her son and another man" are three people each.
 * Headlines have commas for "and".
 */
export function coordinate(
  { lower }: SentenceWords,
  phrases: readonly PersonPhrase[],
  isHeadline: boolean,
): PersonGroup[] {
  const groups: PersonGroup[] = [];
  for (let first = 0; first < phrases.length; ) {
    let last = first;
    while (last + 1 < phrases.length && joins(lower, phrases, last, isHeadline)) last++;
    const members = phrases.slice(first, last + 1);
    groups.push(groupOf(members));
    first = last + 1;
  }
  return groups;
}

function groupOf(members: PersonPhrase[]): PersonGroup {
  const first = members[0] as PersonPhrase;
  const last = members.at(-1) as PersonPhrase;
  if (members.length === 1) return { ...first, members };
  const count = members.reduce((sum, member) => sum + (member.count ?? 0), 0);
  const bound = members.some((member) => member.bound !== 'exact') ? 'at least' : 'exact';
  return {
    start: first.start,
    end: last.end,
    count,
    bound,
    form: 'number',
    isOther: first.isOther,
    isPart: first.isPart,
    members,
  };
}

/** Whether a phrase and the next are told of together. */
function joins(
  lower: readonly string[],
  phrases: readonly PersonPhrase[],
  index: number,
  isHeadline: boolean,
): boolean {
  const [one, next] = [phrases[index] as PersonPhrase, phrases[index + 1] as PersonPhrase];
  if (!isCountable(one) || !isCountable(next) || next.isPart) return false;
  if (one.form === 'reflexive' || next.form === 'pronoun') return false;
  if (one.form === 'pronoun' && !next.isOther) return false;
  const gap = lower.slice(one.end, next.start).join(' ');
  if (/^,? ?(?:and|and then|then|and also|as well as|along with)$/.test(gap)) return true;
  return gap === ',' && (isHeadline || endsInAnd(lower, phrases, index + 1));
}

function isCountable({ count }: PersonPhrase): boolean {
  return count !== null && count > 0;
}

/** Whether a list goes on to an "and": else a comma tells of the same people again. */
function endsInAnd(lower: readonly string[], phrases: readonly PersonPhrase[], from: number): boolean {
  for (let index = from; index + 1 < phrases.length; index++) {
    const gap = lower.slice(phrases[index]?.end, phrases[index + 1]?.start).join(' ');
    if (/^,? ?and(?: then| also)?$/.test(gap)) return true;
    if (gap !== ',') return false;
  }
  return false;
}

/** Tokens between people and what befell them, in either direction. */
const BEFORE_REACH = 18;
const AFTER_REACH = 3;

/** Tokens between people and the "who" that stands for them. */
const RELATIVE_REACH = 5;

/** Prepositions whose people did it, were near it or were told it, rather than being befallen. */
const GOVERNORS = new Set(
  'by with near from to for of against told than including beside between'.split(' '),
);

/** Those of them whose people even stand right before what befell others: "two, including a child, died". */
const ASIDES = new Set('by including'.split(' '));

/** Words that end the search for people behind a verb. */
const ENDS = new Set('by when after before while because during near outside . ; :'.split(' '));

/** Words between people and harm by which it befell somebody else: "Grandma, I got shot". */
const STRANGERS = new Set('; | i we you me us'.split(' '));

/** Nouns that the people behind "of" are counted by: "a group of four men". */
const COLLECTIVES = new Set(
  'death deaths one some two three all most shooting killing group total family bodies body couple pair number lives'.split(
    ' ',
  ),
);

/** The people whom harm befell; null where the sentence names none. */
export function harmedPeople(
  words: SentenceWords,
  groups: readonly PersonGroup[],
  told: HarmWords,
): PersonGroup | null {
  const inside = groups.find(({ start, end }) => start < told.start && told.end < end);
  if (inside) return inside;
  return told.side === 'after' || told.side === 'adjacent'
    ? behind(words, groups, told)
    : ahead(words, groups, told);
}

/** The nearest people before some words whom nothing keeps apart from them. */
function ahead(
  { lower }: SentenceWords,
  groups: readonly PersonGroup[],
  told: HarmWords,
): PersonGroup | null {
  for (let index = groups.findLastIndex(({ end }) => end <= told.start); index >= 0; index--) {
    const group = groups[index] as PersonGroup;
    if (told.start - group.end > BEFORE_REACH) return null;
    if (lower.slice(group.end, told.start).some((word) => STRANGERS.has(word))) return null;
    const before = groups[index - 1];
    if (lower[group.start] === 'who')
      return before && group.start - before.end <= RELATIVE_REACH ? before : group;
    if (!before || !isGoverned(lower, group, told)) return group;
  }
  return null;
}

/** Whether a preposition tells that harm befell somebody before these people. */
function isGoverned(lower: readonly string[], { start, end }: PersonGroup, told: HarmWords): boolean {
  if (lower[start - 1] === 'among' || (lower[start - 1] === 'them' && lower[start - 2] === 'among'))
    return true;
  const governor = lower[start - 1] ?? '';
  if (ASIDES.has(governor)) return true;
  if (!GOVERNORS.has(governor) || (governor === 'of' && COLLECTIVES.has(lower[start - 2] ?? '')))
    return false;
  return end < told.start && lower[end] !== 'who';
}

/** The next people behind some words. */
function behind(
  { lower }: SentenceWords,
  groups: readonly PersonGroup[],
  told: HarmWords,
): PersonGroup | null {
  const group = groups.find(({ start }) => start >= told.end);
  if (!group || group.start - told.end > (told.side === 'adjacent' ? 0 : AFTER_REACH)) return null;
  return lower.slice(told.end, group.start).some((word) => ENDS.has(word)) ? null : group;
}
