import { wordSet } from '../../language/word-lists';
import type { Bound } from '../english/modifiers';
import type { Gender } from '../english/person-nouns';
import { personPhrases } from '../english/person-phrases';
import type { Scope } from '../english/scope';
import type { Sentence } from '../english/sentence';
import { type SentenceWords, sentenceWords } from '../english/sentence-words';
import { Circumstances, isDenied } from './circumstances';
import { harmWords, mayReportHarm } from './harm';
import type { Harm, HarmWords } from './harm-rule';
import { groupPeople, harmedPeople, type PersonGroup } from './link';

/** One mention of harm in a sentence. */
export interface CasualtyMention {
  harm: Harm;
  /** Null if only a number or the harm itself is mentioned. */
  people: PersonGroup | null;
  value: number | null;
  high?: number;
  bound: Bound;
  /** Whether somebody harmed themselves: a gunman, a suicide. */
  isSelf: boolean;
  /** Gender of that person, by "himself" or "herself". */
  gender?: Gender;
  /** Index into the article's sentences; -1 for the headline. */
  sentence: number;
  scope?: Scope;
  /** A place that the clause names and the article's opening does not: perhaps not the event's. */
  place?: string;
}

/** What the sentences of one article are read with. */
export interface ReadingContext {
  publishedAt: string;
  /** Lower-case family names of the people whom the article introduces. */
  surnames: ReadonlySet<string>;
  /** The part of the article that establishes where the event is. */
  opening: string;
  /** Whether the opening mentions a shooting; in other articles, people struck or hit were not shot. */
  isShooting: boolean;
}

/** Mentions of harm in a sentence, in order. */
export function mentionsOf(
  sentence: Sentence,
  index: number,
  { publishedAt, surnames, opening, isShooting }: ReadingContext,
): CasualtyMention[] {
  const words = sentenceWords(sentence);
  if (!mayReportHarm(words)) return [];
  const phrases = personPhrases(words, surnames);
  const harms = harmWords(words, phrases).map((harm) => (isShooting ? harm : withoutShots(words, harm)));
  if (harms.length === 0) return [];
  const groups = groupPeople(words, phrases, index < 0);
  const circumstances = new Circumstances(sentence.text, words, publishedAt, opening);
  const objects = new Set<number>();
  const mentions = harms.flatMap((harm) => {
    const harmed = harmedBy(words, groups, harm, objects);
    if (!harmed) return [];
    if (harm.isActive && harmed.people && !harmed.isSelf) objects.add(harmed.people.start);
    const scope = circumstances.scope(harm);
    const place = circumstances.place(harm);
    return [{ ...harmed, sentence: index, ...(scope && { scope }), ...(place !== undefined && { place }) }];
  });
  return mentions.map((mention) => withoutContrast(mention, groups, mentions));
}

const STRUCK = wordSet('struck striking strikes hit hitting hits');

function withoutShots({ lower }: SentenceWords, harm: HarmWords): HarmWords {
  return STRUCK.has(lower[harm.start] as string) ? { ...harm, harm: 'injured' } : harm;
}

type Harmed = Omit<CasualtyMention, 'sentence' | 'scope' | 'place'>;

/** The people whom some words of harm are about; null if the words deny it or are about nobody. */
function harmedBy(
  words: SentenceWords,
  groups: readonly PersonGroup[],
  harm: HarmWords,
  objects: ReadonlySet<number>,
): Harmed | null {
  const base: Harmed = { harm: harm.harm, people: null, value: null, bound: 'exact', isSelf: false };
  const somebody: Harmed = { ...base, value: 1, bound: 'at least' };
  if (harm.side === 'self') return { ...base, value: 1, isSelf: true };
  if (isDenied(words, harm)) return null;
  if (harm.side === 'nameless') return somebody;
  if (harm.side === 'value')
    return { ...base, value: harm.value ?? 0, bound: words.quantities.get(harm.start)?.bound ?? 'exact' };
  const people = harmedPeople(words, groups, harm);
  if (!people) return harm.side === 'before' && harm.start > 0 ? somebody : null;
  if (people.form === 'reflexive') {
    const { gender } = people;
    const doer = doerBefore(groups, harm, gender, objects);
    return { ...base, people: doer ?? null, value: 1, isSelf: true, ...(gender && { gender }) };
  }
  const { count, high, bound } = people;
  return { ...base, people, value: count, bound, ...(high !== undefined && { high }) };
}

/** The person meant by "himself": the nearest one before who was not the object of a verb. */
function doerBefore(
  groups: readonly PersonGroup[],
  harm: HarmWords,
  gender: Gender | undefined,
  objects: ReadonlySet<number>,
): PersonGroup | undefined {
  return groups.findLast(
    (group) =>
      group.end <= harm.start &&
      group.count === 1 &&
      !objects.has(group.start) &&
      (gender === undefined || group.gender === undefined || group.gender === gender),
  );
}

/** "Another" in "charged in the death of another" contrasts the victim with the accused: it adds no victim. */
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
