import type { Claim } from './claim';
import { befallsPeople, happeningCounted, isListed } from './happenings';
import { isUnit } from './measures';
import { type NounPhrase, nounPhraseAt, pluralName } from './noun-phrase';
import { british, countsPeople, isAbstract, isActor, isAnimal, isMinor, isScore, singular } from './nouns';
import type { Predicate } from './predicate';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** What a claim is named by. */
export type Named = Pick<Claim, 'metric' | 'unit'>;

/** How a quantity stands to what it is told with. */
export interface Counting {
  value: number;
  noun: NounPhrase;
  predicate: Predicate | undefined;
  /** Part of what was counted before it: "including three children". */
  isPart: boolean;
  /** Said of something known: "the two leaders". */
  isReferring: boolean;
}

/** People of no kind: their number alone says nothing, and as a part of people they are none. */
const MERE_PEOPLE = new Set(
  'people person persons men man women woman victim victims others other more individuals individual adults citizens casualties members locals'.split(
    ' ',
  ),
);

/** Only the casualties' own reader tells how many were killed and injured in all. */
const CASUALTIES = new Set(['killed', 'injured']);

const CASUALTY_NOUNS = new Set(
  'casualties casualty deaths fatalities injuries life lives injured wounded'.split(' '),
);

/** The metric and unit of a count, or null where it says nothing that would be put in a table. */
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

/** What happens to games in reports of games. */
const WON = new Set(['won', 'lost', 'scored', 'played', 'drawn', 'lasted', 'missed']);

/** Least count that is told where what happened is none of the listed: "two chances squandered" is an aside. */
const LEAST_UNLISTED = 3;

/**
 * Least count that is told where nothing is said to have happened to the counted: smaller ones are mostly asides ("two
 * witnesses", "three columns"): of 23 in a sample of general news, 20 were.
 */
const LEAST_BARE = 5;

/** Two gunmen are news where two witnesses are an aside. */
const LEAST_ACTORS = 2;

/** People of no kind whose number is a figure where it is large, and the least such number. */
const ANYONE = new Set('people persons individuals residents citizens adults'.split(' '));
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

const POSTS = new Set('job post position role'.split(' '));
const BUILDINGS = new Set('home house building property structure flat apartment'.split(' '));
const ROUNDS = new Set('shot round bullet'.split(' '));

/** One word for what happened to things of a kind: jobs that are lost are cut, homes that are lost are destroyed. */
function wordFor(unit: string, happening: string): string {
  if (happening === 'lost' && POSTS.has(unit)) return 'cut';
  if (happening === 'lost' && BUILDINGS.has(unit)) return 'destroyed';
  if (happening === 'rescued' && unit === 'body') return 'recovered';
  if (happening === 'launched' && ROUNDS.has(unit)) return 'fired';
  return happening;
}

const WORDS = new Map(
  'third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth'
    .split(' ')
    .map((word, index) => [word, index + 3] as const),
);

/** How far behind the counted noun its year or season may stand. */
const REACH = 8;

/** A count that an ordinal tells: "the sixth call between them this year" is six calls. */
export interface Ordinal {
  named: Named;
  value: number;
  start: number;
  end: number;
}

/** The ordinals of a sentence that count what a year, a season or a month has seen so far. */
export function ordinalsIn(tokens: SentenceTokens): Ordinal[] {
  const found: Ordinal[] = [];
  for (const [start, word] of tokens.lower.entries()) {
    const value = WORDS.get(word);
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

function isOfPeriod(lower: readonly string[], from: number): boolean {
  for (let at = from; at < from + REACH; at++) {
    if (lower[at] === 'this' && /^(?:year|season|month)$/.test(lower[at + 1] ?? '')) return true;
  }
  return false;
}

/** No quake is known to have been stronger than 9.5. */
const STRONGEST = 10;

const QUAKE = new Set(
  'quake quakes earthquake earthquakes tremor tremors aftershock aftershocks richter seismic seismologist seismologists seismological temblor epicentre epicenter'.split(
    ' ',
  ),
);

/** Words that a magnitude is told by: "the strength was put at 5.5". */
const STRENGTH = new Set(
  'magnitude strength intensity measuring measured measures registered registering registers richter recorded upgraded'.split(
    ' ',
  ),
);

/** How far before its number a strength may be told, and how far behind it the quake that it is of. */
const STRENGTH_REACH = 5;
const QUAKE_REACH = 3;

/** "A magnitude 6.3 quake", "6.3-magnitude", "a shallow 6.3 quake", "the strength was put at 5.2", "6.3 on the Richter scale". */
export function isMagnitude({ lower }: SentenceTokens, { start, end, value }: Quantity): boolean {
  if (value >= STRONGEST) return false;
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
