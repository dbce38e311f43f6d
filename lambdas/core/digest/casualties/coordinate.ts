import type { PersonPhrase } from './phrases/person-phrase';
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
  { low }: SentenceWords,
  phrases: readonly PersonPhrase[],
  isHeadline: boolean,
): PersonGroup[] {
  const groups: PersonGroup[] = [];
  for (let first = 0; first < phrases.length; ) {
    let last = first;
    while (last + 1 < phrases.length && joins(low, phrases, last, isHeadline)) last++;
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
  low: readonly string[],
  phrases: readonly PersonPhrase[],
  index: number,
  isHeadline: boolean,
): boolean {
  const [one, next] = [phrases[index] as PersonPhrase, phrases[index + 1] as PersonPhrase];
  if (!isCountable(one) || !isCountable(next) || next.isPart) return false;
  if (one.form === 'reflexive' || next.form === 'pronoun') return false;
  if (one.form === 'pronoun' && !next.isOther) return false;
  const gap = low.slice(one.end, next.start).join(' ');
  if (/^,? ?(?:and|and then|then|and also|as well as|along with)$/.test(gap)) return true;
  return gap === ',' && (isHeadline || endsInAnd(low, phrases, index + 1));
}

function isCountable({ count }: PersonPhrase): boolean {
  return count !== null && count > 0;
}

/** Whether a list goes on to an "and": else a comma tells of the same people again. */
function endsInAnd(low: readonly string[], phrases: readonly PersonPhrase[], from: number): boolean {
  for (let index = from; index + 1 < phrases.length; index++) {
    const gap = low.slice(phrases[index]?.end, phrases[index + 1]?.start).join(' ');
    if (/^,? ?and(?: then| also)?$/.test(gap)) return true;
    if (gap !== ',') return false;
  }
  return false;
}
