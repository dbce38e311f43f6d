import { between, pick, type Random, randomFrom, sample, skewed } from '../../../testing/random';
import { nameOf } from './names';
import type { World } from './world';

/** How many names of each kind there are: news returns to the same cities and surnames, and to most of them rarely. */
const TOWNS = 1_500;
const REGIONS = 100;
const FIRST_NAMES = 300;
const FAMILIES = 4_000;
const ORGANISATIONS = 2_500;

/** People whom all the country's news quotes. */
const PUBLIC_FIGURES = 150;

/** Share of events that quote one of them. */
const PUBLIC = 0.4;

/** Share of events that are the next of their kind: another match of a season, another hearing of a trial. */
const SEQUELS = 0.15;

/** Events among which such an event has the one that it follows: about two days of 100,000 articles a month. */
const SEQUEL_REACH = 2_500;

const ORGANISATION_KINDS = 'Council Group Ministry Hospital University Police Union Bank Court Agency'.split(
  ' ',
);
const TITLES = [
  'Mayor',
  'Minister',
  'Director',
  'Professor',
  'Inspector',
  'Captain',
  'Spokesman',
  'Governor',
];

/** What may be counted: the extractor reads each of these. */
const COUNTED = [
  'people were injured',
  'people were killed',
  'people were arrested',
  'people were evacuated',
  'people were rescued',
  'homes were damaged',
  'vehicles were destroyed',
  'flights were cancelled',
  'schools were closed',
  'firefighters were sent',
];

/** A person as news tells of them: "Mayor Anna Kordel" at first, "Kordel" later. */
export interface Person {
  title: string;
  first: string;
  family: string;
}

/** A number that reports of an event state, with what it counts. */
export interface Figure {
  counted: string;
  value: number;
}

/** What a real-world event holds for its reports to tell. */
export interface SyntheticEvent {
  number: number;
  town: string;
  region: string;
  persons: Person[];
  organisation: string;
  /** Topical words of the event; every report's lead has most of the first ones. */
  words: string[];
  /** Words of the event's topic, its own among them. */
  topic: readonly string[];
  figures: Figure[];
}

/** The nth event of a world: a function of both, so that nothing of it need be kept between its reports. */
export function eventOf(number: number, world: World): SyntheticEvent {
  const random = randomFrom(world.seed, number, 201);
  const event = drawn(number, world, random);
  if (number === 0 || random() >= SEQUELS) return event;
  const before = number - between(1, Math.min(number, SEQUEL_REACH), random);
  return sequel(event, drawn(before, world, randomFrom(world.seed, before, 201)), random);
}

function drawn(number: number, { seed, topics }: World, random: Random): SyntheticEvent {
  const topic = topics[skewed(topics.length, random)] as string[];
  const persons = Array.from({ length: between(2, 3, random) }, () => anyPerson(seed, random));
  const known = skewed(PUBLIC_FIGURES, random);
  if (random() < PUBLIC) persons.push(personOf(known, known, seed, randomFrom(seed, known, 202)));
  return {
    number,
    town: anyTown(seed, random),
    region: nameOf('region', skewed(REGIONS, random), seed),
    persons,
    organisation: `${nameOf('organisation', skewed(ORGANISATIONS, random), seed)} ${pick(ORGANISATION_KINDS, random)}`,
    words: sample(topic, between(20, 40, random), random),
    topic,
    figures: sample(COUNTED, between(1, 4, random), random).map((counted) => ({
      counted,
      value: 2 + skewed(600, random),
    })),
  };
}

/** An event that returns to another's place, organisation and last person and to a third of its words, with news of its own. */
function sequel(event: SyntheticEvent, before: SyntheticEvent, random: Random): SyntheticEvent {
  const { town, region, organisation, topic } = before;
  const persons = [...event.persons.slice(1), ...before.persons.slice(-1)];
  const shared = sample(before.words, Math.floor(before.words.length / 3), random);
  const rest = topic.filter((word) => !before.words.includes(word));
  const own = sample(rest, before.words.length - shared.length, random);
  const words = sample([...shared, ...own], Number.POSITIVE_INFINITY, random);
  return { ...event, town, region, organisation, topic, persons, words };
}

/** A town that news tells of. */
export function anyTown(seed: number, random: Random): string {
  return nameOf('town', skewed(TOWNS, random), seed);
}

/** A person that news quotes. */
export function anyPerson(seed: number, random: Random): Person {
  return personOf(skewed(FAMILIES, random), skewed(FIRST_NAMES, random), seed, random);
}

function personOf(family: number, first: number, seed: number, random: Random): Person {
  return {
    title: pick(TITLES, random),
    first: nameOf('first', first, seed),
    family: nameOf('family', family, seed),
  };
}
