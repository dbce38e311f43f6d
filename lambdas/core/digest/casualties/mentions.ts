import type { Bound, Scope } from '../claims/claim';
import type { Gender } from '../claims/person-nouns';
import type { Sentence } from '../claims/sentence';
import { Circumstances, isDenied } from './circumstances';
import { harmWords, mayTellOfHarm } from './harm';
import type { Harm, HarmWords } from './harm-rule';
import { coordinate, harmedPeople, type PersonGroup } from './link';
import { personPhrases } from './person-phrases';
import { type SentenceWords, sentenceWords } from './sentence-words';

/** One place in a sentence where harm befalls people. */
export interface CasualtyMention {
  harm: Harm;
  /** Who; null where only a number or the harm is told. */
  people: PersonGroup | null;
  value: number | null;
  high?: number;
  bound: Bound;
  /** Somebody harmed themselves: a gunman, a suicide. */
  isSelf: boolean;
  /** Of the one who did, as "himself" tells it. */
  gender?: Gender;
  /** Index into the article's sentences; -1 for the headline. */
  sentence: number;
  scope?: Scope;
  /** A place that the clause names and that the article's opening does not: perhaps not the event's. */
  place?: string;
}

/** What an article's sentences are read with. */
export interface ReadingContext {
  publishedAt: string;
  /** Lower-case family names of the people whom the article introduces. */
  surnames: ReadonlySet<string>;
  /** What tells where the event is. */
  opening: string;
  /** Whether that tells of a shooting: who is struck or hit elsewhere was not shot. */
  isShooting: boolean;
}

const STRUCK = new Set('struck striking strikes hit hitting hits'.split(' '));

function withoutShots({ lower }: SentenceWords, told: HarmWords): HarmWords {
  return STRUCK.has(lower[told.start] as string) ? { ...told, harm: 'injured' } : told;
}

type Harmed = Omit<CasualtyMention, 'sentence' | 'scope' | 'place'>;

/** The mentions of a sentence. */
export function mentionsOf(
  sentence: Sentence,
  index: number,
  { publishedAt, surnames, opening, isShooting }: ReadingContext,
): CasualtyMention[] {
  const words = sentenceWords(sentence);
  if (!mayTellOfHarm(words)) return [];
  const phrases = personPhrases(words, surnames);
  const told = harmWords(words, phrases).map((harm) => (isShooting ? harm : withoutShots(words, harm)));
  if (told.length === 0) return [];
  const groups = coordinate(words, phrases, index < 0);
  const circumstances = new Circumstances(sentence.text, words, publishedAt, opening);
  const objects = new Set<number>();
  const mentions = told.flatMap((harm) => {
    const harmed = harmedBy(words, groups, harm, objects);
    if (!harmed) return [];
    if (harm.isActive && harmed.people && !harmed.isSelf) objects.add(harmed.people.start);
    const scope = circumstances.scope(harm);
    const place = circumstances.place(harm);
    return [{ ...harmed, sentence: index, ...(scope && { scope }), ...(place !== undefined && { place }) }];
  });
  return mentions.map((mention) => withoutContrast(mention, groups, mentions));
}

/** Whom some words of harm tell of; null where they deny it or tell of nobody. */
function harmedBy(
  words: SentenceWords,
  groups: readonly PersonGroup[],
  told: HarmWords,
  objects: ReadonlySet<number>,
): Harmed | null {
  const base: Harmed = { harm: told.harm, people: null, value: null, bound: 'exact', isSelf: false };
  const somebody: Harmed = { ...base, value: 1, bound: 'at least' };
  if (told.side === 'self') return { ...base, value: 1, isSelf: true };
  if (isDenied(words, told)) return null;
  if (told.side === 'nameless') return somebody;
  if (told.side === 'value')
    return { ...base, value: told.value ?? 0, bound: words.quantities.get(told.start)?.bound ?? 'exact' };
  const people = harmedPeople(words, groups, told);
  if (!people) return told.side === 'before' && told.start > 0 ? somebody : null;
  if (people.form === 'reflexive') {
    const { gender } = people;
    const doer = doerBefore(groups, told, gender, objects);
    return { ...base, people: doer ?? null, value: 1, isSelf: true, ...(gender && { gender }) };
  }
  const { count, high, bound } = people;
  return { ...base, people, value: count, bound, ...(high !== undefined && { high }) };
}

/** Who "himself" is: the nearest one told of before who was not just harmed by the same doer. */
function doerBefore(
  groups: readonly PersonGroup[],
  told: HarmWords,
  gender: Gender | undefined,
  objects: ReadonlySet<number>,
): PersonGroup | undefined {
  return groups.findLast(
    (group) =>
      group.end <= told.start &&
      group.count === 1 &&
      !objects.has(group.start) &&
      (gender === undefined || group.gender === undefined || group.gender === gender),
  );
}

/** "A teenager charged in the death of another" tells of one victim: the other is another than the unharmed. */
function withoutContrast(
  mention: CasualtyMention,
  groups: readonly PersonGroup[],
  mentions: readonly CasualtyMention[],
): CasualtyMention {
  const { people } = mention;
  if (!people?.isOther || people.count !== 1) return mention;
  const harmed = new Set(mentions.map((each) => each.people?.start));
  const before = groups.filter(({ end, count }) => end <= people.start && count !== null);
  const isContrast =
    before.some(({ form, name }) => form === 'indefinite' && name === undefined) &&
    !before.some(({ start }) => harmed.has(start));
  if (!isContrast) return mention;
  const members = people.members.map((member) => ({ ...member, isOther: false }));
  return { ...mention, people: { ...people, members } };
}
