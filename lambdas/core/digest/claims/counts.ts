import type { Claim } from './claim';
import { befallsPeople, happeningCounted, isListed } from './happenings';
import { isUnit } from './measures';
import { type NounPhrase, pluralName } from './noun-phrase';
import { british, countsPeople, isAbstract, isActor, isAnimal, isMinor, isScore, singular } from './nouns';
import type { Predicate } from './predicate';

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
