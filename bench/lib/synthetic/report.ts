import { between, pick, type Random, randomFrom, sample } from '../../../testing/random';
import { anyPerson, anyTown, type SyntheticEvent, type SyntheticFigure, type SyntheticPerson } from './event';
import { bounded, headlineOf, insert, paragraphsOf, sentencesOf, weave } from './prose';
import type { World } from './world';

const REPORT_WORDS = [150, 350] as const;

/** Words of the lead, where reports have most in common. */
const LEAD_WORDS = 60;

/** Number of the words that matter most to an event. */
const CORE_WORDS = 8;

/** Share of an event's words that a report has: from the most cursory report to the most thorough one. */
const LEAST_COVERED = 0.4;
const MOST_COVERED = 0.9;

/** Number of people, and of towns, that only one report mentions. */
const OWN_NAMES = [1, 3] as const;

/** Chance that a word is repeated, and that it is repeated again. */
const REPEATED = 0.35;

/** Number of words that a report draws from the whole topic. */
const ASIDES = [8, 20] as const;

/** Share of an event's later reports that are near-duplicates of an earlier one. */
const COPIES = 0.1;

/** Share of stated figures that differ from the event's. */
const DISAGREEING = 0.25;

const WEEKDAYS = 'Monday Tuesday Wednesday Thursday Friday Saturday Sunday'.split(' ');

/** The text of a report. */
export interface SyntheticReport {
  headline: string;
  paragraphs: string[];
}

/** The nth report of an event. It is a function of its arguments, so that a copy can make its original again. */
export function reportOf(event: SyntheticEvent, number: number, world: World): SyntheticReport {
  const random = randomFrom(world.seed, event.number, 1_000 + number);
  if (number === 0 || random() >= COPIES) return original(event, world, random);
  return copy(reportOf(event, between(0, number - 1, random), world), event, world, random);
}

function original(event: SyntheticEvent, world: World, random: Random): SyntheticReport {
  const { vocabulary } = world;
  const covered = LEAST_COVERED + random() * (MOST_COVERED - LEAST_COVERED);
  const words = sample(event.words, Number.POSITIVE_INFINITY, random).filter(() => random() < covered);
  const core = words.filter((word) => event.words.indexOf(word) < CORE_WORDS);
  const inLead = [...core, ...words.slice(0, 3), ...leadNames(event, random)];
  const inBody = [
    ...words,
    ...repeated(words, random),
    ...sample(event.topic, between(...ASIDES, random), random),
    ...bodyNames(event, covered, random),
    ...ownNames(world.seed, random),
  ];
  const length = between(...REPORT_WORDS, random) - LEAD_WORDS;
  const sentences = [
    ...sentencesOf(weave(inLead, LEAD_WORDS, vocabulary, random), random),
    ...sentencesOf(weave(inBody, length, vocabulary, random), random),
  ];
  for (const figure of event.figures)
    if (random() < covered) insert(figureSentence(figure, event, random), sentences, random);
  const paragraphs = paragraphsOf(sentences, random);
  if (random() < 0.3) paragraphs[0] = `${event.town.toUpperCase()} — ${paragraphs[0]}`;
  return { headline: headline(event, world, random), paragraphs };
}

function headline(event: SyntheticEvent, { vocabulary }: World, random: Random): string {
  const name = pick([event.town, event.town, event.organisation, event.persons[0]?.family ?? ''], random);
  const words = sample(event.words.slice(0, CORE_WORDS), between(2, 4, random), random);
  return headlineOf([name, ...words], vocabulary, random);
}

function leadNames({ town, region, organisation, persons }: SyntheticEvent, random: Random): string[] {
  const names = [`in ${town}`];
  if (random() < 0.6) names.push(quoted(pick(persons, random)));
  if (random() < 0.6) names.push(`the ${organisation}`);
  if (random() < 0.4) names.push(`in the ${region} region`);
  return names;
}

function bodyNames(
  { town, organisation, persons }: SyntheticEvent,
  covered: number,
  random: Random,
): string[] {
  const names = [town, organisation, `in ${town}`].filter(() => random() < covered);
  for (const person of persons) {
    if (random() >= covered) continue;
    names.push(quoted(person));
    if (random() < 0.5) names.push(`${person.family} said`);
  }
  return names;
}

function ownNames(seed: number, random: Random): string[] {
  const persons = Array.from({ length: between(...OWN_NAMES, random) }, () => anyPerson(seed, random));
  const towns = Array.from({ length: between(...OWN_NAMES, random) }, () => anyTown(seed, random));
  return [...persons.map(quoted), ...towns.map((town) => `in ${town}`)];
}

function quoted({ title, first, family }: SyntheticPerson): string {
  return `${title} ${first} ${family} said`;
}

function repeated(words: readonly string[], random: Random): string[] {
  const again = words.filter(() => random() < REPEATED);
  return [...again, ...again.filter(() => random() < REPEATED)];
}

function figureSentence({ counted, value }: SyntheticFigure, event: SyntheticEvent, random: Random): string {
  const stated = random() < DISAGREEING ? value + between(1, 1 + Math.ceil(value / 5), random) : value;
  const speaker = pick(event.persons, random);
  const number = bounded(stated, random);
  return `${number} ${counted} in ${event.town}, ${speaker.title} ${speaker.family} said on ${pick(WEEKDAYS, random)}.`;
}

/** A report as another outlet copies it: without its end, with a headline of its own, or both. */
function copy(from: SyntheticReport, event: SyntheticEvent, world: World, random: Random): SyntheticReport {
  const change = between(0, 2, random);
  const cut = Math.ceil(from.paragraphs.length * 0.3 * random());
  return {
    headline: change === 0 ? from.headline : headline(event, world, random),
    paragraphs:
      change === 1 ? from.paragraphs : from.paragraphs.slice(0, Math.max(1, from.paragraphs.length - cut)),
  };
}
