import { wordSet } from '../../language/word-lists';
import type { PersonPhrase } from '../english/person-phrase';
import type { SentenceWords } from '../english/sentence-words';
import type { HarmWords } from './harm-rule';

/** People mentioned together in a sentence, and the phrases for them. */
export interface PersonGroup extends PersonPhrase {
  members: PersonPhrase[];
}

/**
 * Groups the phrases that "and" and commas join: "two men and a woman", "Ann Lee, 30, her son and another man" are three
 * people each. Headlines write a comma for "and".
 */
export function groupPeople(
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

/** Whether a phrase and the next are mentioned together. */
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

/** Whether a list goes on to an "and"; else a comma mentions the same people again. */
function endsInAnd(lower: readonly string[], phrases: readonly PersonPhrase[], from: number): boolean {
  for (let index = from; index + 1 < phrases.length; index++) {
    const gap = lower.slice(phrases[index]?.end, phrases[index + 1]?.start).join(' ');
    if (/^,? ?and(?: then| also)?$/.test(gap)) return true;
    if (gap !== ',') return false;
  }
  return false;
}

/** The people who were harmed; null if the sentence mentions none. */
export function harmedPeople(
  words: SentenceWords,
  groups: readonly PersonGroup[],
  harm: HarmWords,
): PersonGroup | null {
  const inside = groups.find(({ start, end }) => start < harm.start && harm.end < end);
  if (inside) return inside;
  return harm.side === 'after' || harm.side === 'adjacent'
    ? harmedBehind(words, groups, harm)
    : harmedBefore(words, groups, harm);
}

/** Max tokens between the words of harm and people before them, or after them. */
const BEFORE_REACH = 18;
const AFTER_REACH = 3;

/** Max tokens between people and the "who" that stands for them. */
const RELATIVE_REACH = 5;

/** Words that break the link between the preceding people and the harm: "Grandma, I got shot". */
const LINK_BREAKS = wordSet('; | i we you me us');

/** The nearest people before the words of harm who are linked to them. */
function harmedBefore(
  { lower }: SentenceWords,
  groups: readonly PersonGroup[],
  harm: HarmWords,
): PersonGroup | null {
  for (let index = groups.findLastIndex(({ end }) => end <= harm.start); index >= 0; index--) {
    const group = groups[index] as PersonGroup;
    if (harm.start - group.end > BEFORE_REACH) return null;
    if (lower.slice(group.end, harm.start).some((word) => LINK_BREAKS.has(word))) return null;
    const before = groups[index - 1];
    if (lower[group.start] === 'who')
      return before && group.start - before.end <= RELATIVE_REACH ? before : group;
    if (!before || !isGoverned(lower, group, harm)) return group;
  }
  return null;
}

/** Prepositions before people who did it, were near it or were told of it, unless the words of harm follow at once. */
const GOVERNORS = wordSet('by with near from to for of against told than including beside between');

/** Prepositions whose people are never the ones counted: "two, including a child, died". */
const ASIDES = wordSet('by including');

/** Words before "of" that make the people after it the harmed ones: "a group of four men". */
const COLLECTIVES = wordSet(
  'death deaths one some two three all most shooting killing group total family bodies body couple pair number lives',
);

/** Whether a preposition shows that the harm befell somebody before these people. */
function isGoverned(lower: readonly string[], { start, end }: PersonGroup, harm: HarmWords): boolean {
  if (lower[start - 1] === 'among' || (lower[start - 1] === 'them' && lower[start - 2] === 'among'))
    return true;
  const governor = lower[start - 1] ?? '';
  if (ASIDES.has(governor)) return true;
  if (!GOVERNORS.has(governor) || (governor === 'of' && COLLECTIVES.has(lower[start - 2] ?? '')))
    return false;
  return end < harm.start && lower[end] !== 'who';
}

const SEARCH_ENDS = wordSet('by when after before while because during near outside . ; :');

/** The next people after the words of harm. */
function harmedBehind(
  { lower }: SentenceWords,
  groups: readonly PersonGroup[],
  harm: HarmWords,
): PersonGroup | null {
  const group = groups.find(({ start }) => start >= harm.end);
  if (!group || group.start - harm.end > (harm.side === 'adjacent' ? 0 : AFTER_REACH)) return null;
  return lower.slice(harm.end, group.start).some((word) => SEARCH_ENDS.has(word)) ? null : group;
}
