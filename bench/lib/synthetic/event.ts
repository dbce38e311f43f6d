import { between, pick, type Random, randomFrom, sample, skewed } from '../../../testing/random';
import { nameOf } from './names';
import type { World } from './world';

/** Number of names of each kind: news returns to the same towns and surnames, and to most of them rarely. */
const TOWNS = 1_500;
const REGIONS = 100;
const FIRST_NAMES = 300;
const FAMILIES = 4_000;
const ORGANISATIONS = 2_500;

/** Number of people whom news quotes all over the country. */
const PUBLIC_FIGURES = 150;

/** Share of events whose reports quote one of them. */
const PUBLIC = 0.4;

/** Share of events that follow another: the next match of a season, the next hearing of a trial. */
const SEQUELS = 0.15;

/** Max number of events back to the one that is followed: about two days at 100,000 articles a month. */
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

/** What a figure counts; the reader of claims understands each of these. */
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

/** A person in the news: "Mayor Anna Kordel" when first mentioned, "Kordel" later. */
export interface SyntheticPerson {
  title: string;
  first: string;
  family: string;
}

/** A number that reports of an event state. */
export interface SyntheticFigure {
  counted: string;
  value: number;
}

/** An invented event: all that its reports may mention. */
export interface SyntheticEvent {
  number: number;
  town: string;
  region: string;
  persons: SyntheticPerson[];
  organisation: string;
  /** Words of the topic that are about this event; the lead of each report has most of the first ones. */
  words: string[];
  /** All words of the topic. */
  topic: readonly string[];
  figures: SyntheticFigure[];
}

/** The nth event of a world. It is a function of both, so that nothing has to be kept between its reports. */
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

/** An event that shares with an earlier one the place, the organisation, the last person and a third of the words. */
function sequel(event: SyntheticEvent, before: SyntheticEvent, random: Random): SyntheticEvent {
  const { town, region, organisation, topic } = before;
  const persons = [...event.persons.slice(1), ...before.persons.slice(-1)];
  const shared = sample(before.words, Math.floor(before.words.length / 3), random);
  const rest = topic.filter((word) => !before.words.includes(word));
  const own = sample(rest, before.words.length - shared.length, random);
  const words = sample([...shared, ...own], Number.POSITIVE_INFINITY, random);
  return { ...event, town, region, organisation, topic, persons, words };
}

/** Draws a town. */
export function anyTown(seed: number, random: Random): string {
  return nameOf('town', skewed(TOWNS, random), seed);
}

/** Draws a person. */
export function anyPerson(seed: number, random: Random): SyntheticPerson {
  return personOf(skewed(FAMILIES, random), skewed(FIRST_NAMES, random), seed, random);
}

function personOf(family: number, first: number, seed: number, random: Random): SyntheticPerson {
  return {
    title: pick(TITLES, random),
    first: nameOf('first', first, seed),
    family: nameOf('family', family, seed),
  };
}
