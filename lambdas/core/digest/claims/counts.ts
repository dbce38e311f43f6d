import { wordSet } from '../../language/word-lists';
import { befallsPeople, happeningCounted, isListed } from '../english/happenings';
import { isUnit } from '../english/measures';
import { type NounPhrase, nounPhraseAt, pluralName } from '../english/noun-phrase';
import {
  british,
  countsPeople,
  isAbstract,
  isActor,
  isAnimal,
  isMinor,
  isScore,
  singular,
} from '../english/nouns';
import type { Predicate } from '../english/predicate';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';
import type { Claim } from './claim';

export type Named = Pick<Claim, 'metric' | 'unit'>;

/** A count as read from its sentence. */
export interface Counting {
  value: number;
  noun: NounPhrase;
  predicate: Predicate | undefined;
  /** Counts a part of what the previous number counts: "including three children". */
  isPart: boolean;
  /** Refers to something already mentioned: "the two leaders". */
  isReferring: boolean;
}

/** People of no particular kind: their number alone says nothing, and they are not a distinct part of other people. */
const MERE_PEOPLE = wordSet(
  'people person persons men man women woman victim victims others other more individuals individual adults citizens casualties members locals',
);

/** The totals of killed and injured come from the casualties reader alone. */
const CASUALTIES = new Set(['killed', 'injured']);

const CASUALTY_NOUNS = wordSet('casualties casualty deaths fatalities injuries life lives injured wounded');

/** Names what is counted; null if the count would not be put in a table. */
export function nameCount(counting: Counting): Named | null {
  const { noun, predicate } = counting;
  if (CASUALTY_NOUNS.has(noun.head ?? '') || isScore(noun.head ?? '')) return null;
  const own = noun.head === undefined ? undefined : happeningCounted(noun.head);
  if (own !== undefined) return nameOfCountNoun(noun, own);
  if (counting.isPart) return nameOfPart(counting);
  if (predicate === undefined) return nameOfThing(counting);
  return nameOfHappening(counting, predicate.happening);
}

/** "40 arrests", "120 flight cancellations", "300 job losses". */
function nameOfCountNoun(noun: NounPhrase, happening: string): Named | null {
  if (CASUALTIES.has(happening)) return null;
  const kind = noun.modifiers.at(-1);
  if (befallsPeople(happening)) return { metric: happening, unit: 'person' };
  if (kind === undefined) return { metric: noun.head as string, unit: singular(noun.head as string) };
  const counted = { modifiers: noun.modifiers.slice(0, -1), head: kind, start: 0, end: 0 };
  return thingHappened(counted, happening);
}

function nameOfPart(counting: Counting): Named | null {
  const { noun, predicate } = counting;
  if (noun.head === undefined || MERE_PEOPLE.has(noun.head)) return null;
  if (predicate === undefined) return nameOfThing(counting);
  return thingHappened(noun, predicate.happening);
}

/** What happens to points, sets and rounds in reports of games. */
const WON = new Set(['won', 'lost', 'scored', 'played', 'drawn', 'lasted', 'missed']);

/** Least count that is claimed with a happening outside the list: "two chances squandered" is an aside. */
const LEAST_UNLISTED = 3;

/**
 * Least count that is claimed if nothing is said to have happened to the counted. Smaller ones are usually asides ("two
 * witnesses", "three columns"): 20 of 23 in a sample of general news were.
 */
const LEAST_BARE = 5;

function nameOfHappening({ noun, value }: Counting, happening: string): Named | null {
  const { head } = noun;
  const isPeople = head === undefined || countsPeople(head);
  if (CASUALTIES.has(happening) && (head === undefined || !isAnimal(head))) return null;
  if (isPeople && befallsPeople(happening)) return { metric: happening, unit: 'person' };
  if (head === undefined || isUnit(head)) return null;
  if (isAbstract(head) && !(countsPeople(head) && value >= LEAST_BARE)) return null;
  if (isMinor(head) && WON.has(happening)) return null;
  if (!isListed(happening) && value > 0 && value < LEAST_UNLISTED) return null;
  return thingHappened(noun, happening);
}

/** The same for actors: two gunmen are news, two witnesses an aside. */
const LEAST_ACTORS = 2;

/** People of no particular kind whose number is claimed only if it is large, and the least such number. */
const ANYONE = wordSet('people persons individuals residents citizens adults');
const LEAST_ANYONE = 50;

function nameOfThing({ value, noun, isReferring }: Counting): Named | null {
  const { head } = noun;
  if (head === undefined || isReferring || value < (isActor(head) ? LEAST_ACTORS : LEAST_BARE)) return null;
  if (ANYONE.has(head) && value >= LEAST_ANYONE) return { metric: 'people', unit: 'person' };
  return isUnit(head) || isAbstract(head) || isMinor(head) || MERE_PEOPLE.has(head) ? null : thing(noun);
}

function thing(noun: NounPhrase): Named {
  return { metric: named(noun), unit: unitOf(noun) };
}

function thingHappened(noun: NounPhrase, happening: string): Named {
  const unit = unitOf(noun);
  return { metric: `${named(noun)} ${wordFor(unit, happening)}`, unit };
}

function named(noun: NounPhrase): string {
  return pluralName(noun).split(' ').map(british).join(' ');
}

function unitOf({ head }: NounPhrase): string {
  return british(singular(head as string));
}

const POSTS = wordSet('job post position role');
const BUILDINGS = wordSet('home house building property structure flat apartment');
const ROUNDS = wordSet('shot round bullet');

/** One word for what happened to things of a kind: lost jobs are cut, lost homes destroyed. */
function wordFor(unit: string, happening: string): string {
  if (happening === 'lost' && POSTS.has(unit)) return 'cut';
  if (happening === 'lost' && BUILDINGS.has(unit)) return 'destroyed';
  if (happening === 'rescued' && unit === 'body') return 'recovered';
  if (happening === 'launched' && ROUNDS.has(unit)) return 'fired';
  return happening;
}

/** A count stated by an ordinal: "the sixth call between them this year" is six calls. */
export interface Ordinal {
  named: Named;
  value: number;
  start: number;
  end: number;
}

const ORDINALS = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
);

/** Ordinals of a sentence that count what a year, a season or a month has seen so far. */
export function ordinalsIn(tokens: SentenceTokens): Ordinal[] {
  const found: Ordinal[] = [];
  for (const [start, word] of tokens.lower.entries()) {
    const value = ORDINALS.get(word);
    if (value === undefined) continue;
    const noun = nounPhraseAt(tokens, start + 1, 1);
    if (noun.head === undefined || isAbstract(noun.head) || !isOfPeriod(tokens.lower, noun.end)) continue;
    found.push({
      named: { metric: pluralName(noun), unit: singular(noun.head) },
      value,
      start,
      end: noun.end,
    });
  }
  return found;
}

const PERIOD_REACH = 8;

function isOfPeriod(lower: readonly string[], from: number): boolean {
  for (let at = from; at < from + PERIOD_REACH; at++) {
    if (lower[at] === 'this' && /^(?:year|season|month)$/.test(lower[at + 1] ?? '')) return true;
  }
  return false;
}

/** Numbers at or above this are not magnitudes: no quake is known to have been stronger than 9.5. */
const MAGNITUDE_LIMIT = 10;

const QUAKE = wordSet(
  'quake quakes earthquake earthquakes tremor tremors aftershock aftershocks richter seismic seismologist seismologists seismological temblor epicentre epicenter',
);

/** Words that introduce a magnitude: "the strength was put at 5.5". */
const STRENGTH = wordSet(
  'magnitude strength intensity measuring measured measures registered registering registers richter recorded upgraded',
);

/** Max tokens from the words that introduce a magnitude to its number, and from the number to its quake. */
const STRENGTH_REACH = 5;
const QUAKE_REACH = 3;

/** "A magnitude 6.3 quake", "6.3-magnitude", "a shallow 6.3 quake", "the strength was put at 5.2", "6.3 on the Richter scale". */
export function isMagnitude({ lower }: SentenceTokens, { start, end, value }: Quantity): boolean {
  if (value >= MAGNITUDE_LIMIT) return false;
  if (lower[start - 1] === 'magnitude' || lower[end] === 'magnitude') return true;
  const ahead = lower.slice(end, end + QUAKE_REACH);
  if (ahead.includes('richter')) return true;
  if (Number.isInteger(value) || !lower.some((word) => QUAKE.has(word))) return isOfMagnitude(lower, start);
  const before = lower.slice(Math.max(0, start - STRENGTH_REACH), start);
  return QUAKE.has(ahead[0] ?? '') || QUAKE.has(ahead[1] ?? '') || before.some((word) => STRENGTH.has(word));
}

/** "A magnitude of 6" */
function isOfMagnitude(lower: readonly string[], start: number): boolean {
  return /^(?:of|at)$/.test(lower[start - 1] ?? '') && lower[start - 2] === 'magnitude';
}
