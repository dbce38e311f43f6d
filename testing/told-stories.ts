import { between, pick, type Random, randomFrom, sample, shuffled } from './random';
import type { Sample } from './samples';
import { numberWord, SCENES, type Scene, wordsOf } from './told-words';

/** A text of an invented story, to be uploaded as JSON. */
export interface ToldText {
  key: string;
  /** A take by the agency, another outlet's copy of one, or a report of an outlet's own. */
  kind: 'take' | 'copy' | 'report';
  /** Place of the take among those of the agency, from 0; of a report -1. */
  take: number;
  headline: string;
  paragraphs: Paragraph[];
  publishedAt: string;
  source: string;
  /** What it calls the official. */
  role: string;
}

/** A story with its texts by publication. */
export interface ToldStory {
  official: string;
  texts: ToldText[];
}

/** A paragraph with the number that it states, if any. */
interface Paragraph {
  text: string;
  stated?: [metric: string, value: number];
}

/** What the agency knows when it writes a take. */
interface Known {
  at: number;
  killed: number;
  injured: number;
  /** A number that does not grow: a magnitude, a loss. */
  fixed: number;
  role: string;
  rest: string[];
  /** Whether it repeats the numbers that are not in the first paragraph. */
  repeats: { injured: boolean; fixed: boolean };
}

/** The constant parts of a story. */
interface Plot {
  scene: Scene;
  inWords: boolean;
  town: string;
  official: string;
  other: string;
  random: Random;
}

/** Seeds of 30 stories. In the last six, outlets copy an old toll long after others have reported a newer one. */
export const STORIES: readonly number[] = [
  ...Array.from({ length: 24 }, (_, index) => index + 1),
  ...[48, 99, 126, 153, 207, 297],
];

const HOUR = 3_600_000;
const BEGIN = Date.UTC(2026, 9, 6, 5);

/** Outlets that print an agency's texts, none of them twice in a story. */
const OUTLETS = ['Evening Lamp', 'Radio Estuary', 'Courier', 'Packet', 'Channel Nine', 'Herald', 'Beacon'];

/** Max takes of a story, and max copies of each. */
const MOST_TAKES = 6;
const MOST_COPIES = 2;

/** A story that an agency tells in 2 to 6 takes, with copies by other outlets and perhaps reports of their own. */
export function toldStory(seed: number): ToldStory {
  const random = randomFrom(seed, 20);
  const name = wordsOf(random);
  const plot: Plot = {
    scene: SCENES[seed % SCENES.length] as Scene,
    inWords: random() < 0.5,
    town: name(),
    official: `${name()} ${name()}`,
    other: `${name()} ${name()}`,
    random,
  };
  const takes = takesOf(plot, 2 + (seed % (MOST_TAKES - 1)));
  const outlets = shuffled(OUTLETS, random);
  const copies = takes.flatMap((take) =>
    Array.from({ length: between(0, MOST_COPIES, random) }, () => copyOf(take, outlets.pop(), random)),
  );
  const reports = seed % 3 === 0 ? reportsBeside(plot, takes) : [];
  const texts = [...takes, ...copies.flat(), ...reports];
  texts.sort((a, b) => (a.publishedAt < b.publishedAt ? -1 : 1));
  return {
    official: plot.official,
    texts: texts.map((text, index) => ({ ...text, key: `${seed}/${index}.json` })),
  };
}

function takesOf(plot: Plot, count: number): ToldText[] {
  const { random } = plot;
  let known: Known = {
    at: BEGIN,
    killed: between(4, 30, random),
    injured: between(40, 80, random),
    fixed: pick(plot.scene.fixed.values, random),
    role: pick(ROLES, random),
    rest: sample(plot.scene.rest, 5, random).map((sentence) => filledIn(sentence, plot)),
    repeats: { injured: true, fixed: true },
  };
  const takes = [takeOf(plot, known, 0)];
  while (takes.length < count) {
    known = later(known, plot, takes.length);
    const take = takeOf(plot, known, takes.length);
    if (takes.every((other) => textOf(other) !== textOf(take))) takes.push(take);
  }
  return takes;
}

const ROLES = ['harbour master', 'fire chief', 'mayor', 'district governor'];

/** What may be new in a take: tolls, a corrected figure, a paragraph more or less. */
const NEWS = ['toll', 'toll', 'tolls', 'fixed', 'adds', 'cuts'];

/** What the agency knows some hours later, or the next day: something has always changed. */
function later(known: Known, plot: Plot, take: number): Known {
  const { random, scene } = plot;
  const next = { ...known, repeats: { injured: random() < 0.7, fixed: random() < 0.7 } };
  next.at += (random() < 0.2 ? between(20, 30, random) : between(1, 7, random)) * HOUR;
  const unsaid = scene.more
    .map((sentence) => filledIn(sentence, plot))
    .filter((text) => !known.rest.includes(text));
  const news = unsaid.length === 0 ? 'tolls' : pick(NEWS, random);
  if (news === 'toll' || news === 'tolls') next.killed += between(1, 25, random);
  if (news === 'tolls') next.injured += between(1, 25, random);
  if (news === 'fixed') {
    next.fixed = pick(
      scene.fixed.values.filter((value) => value !== known.fixed),
      random,
    );
    next.repeats.fixed = true;
  }
  if (news === 'adds') next.rest = [...known.rest, unsaid[take % unsaid.length] as string];
  if (news === 'cuts') next.rest = known.rest.filter((_, index) => index !== 1 + (take % 3));
  if (random() < 0.2) next.role = pick(ROLES, random);
  return next;
}

function takeOf(plot: Plot, known: Known, take: number): ToldText {
  const { scene, official, town, inWords } = plot;
  const number = (value: number) => (inWords ? numberWord(value) : `${value}`);
  const { at, killed, injured, fixed, role, rest, repeats } = known;
  const [first, second, ...others] = rest.map((text): Paragraph => ({ text }));
  const paragraphs: Paragraph[] = [
    { text: scene.lead(number(killed), town), stated: ['killed', killed] },
    { text: `The search would go on for as long as it took, ${role} ${official} said on ${dayOf(at)}.` },
    first as Paragraph,
    ...(repeats.injured ? [injuredIn(number(injured), injured, plot)] : []),
    second as Paragraph,
    ...(repeats.fixed
      ? [{ text: scene.fixed.sentence(fixed), stated: [scene.fixed.metric, fixed] } as Paragraph]
      : []),
    ...others,
  ];
  const headline = scene.headline(number(killed), town);
  return { kind: 'take', take, role, source: 'Skerry Wire', headline, ...writtenAt(paragraphs, at) };
}

function dayOf(at: number): string {
  return new Intl.DateTimeFormat('en', { weekday: 'long', timeZone: 'UTC' }).format(at);
}

function injuredIn(number: string, injured: number, { other }: Plot): Paragraph {
  const text = `Doctors cared for ${number} injured people by then, said hospital director ${other}.`;
  return { text, stated: ['injured', injured] };
}

function writtenAt(paragraphs: Paragraph[], at: number) {
  return {
    key: '',
    paragraphs,
    publishedAt: new Date(at).toISOString(),
  };
}

function filledIn(sentence: string, { town, other }: Plot): string {
  return sentence.replace('TOWN', town).replace('NAME', other);
}

/** Fewest paragraphs that a copy keeps. */
const KEPT = 5;

/** A copy some hours or a day later, perhaps trimmed or with a headline of its own. */
function copyOf(take: ToldText, source: string | undefined, random: Random): ToldText[] {
  if (source === undefined) return [];
  const at = Date.parse(take.publishedAt) + between(5, 25 * 60, random) * 60_000;
  const kept = random() < 0.3 ? Math.max(KEPT, take.paragraphs.length - 2) : take.paragraphs.length;
  const paragraphs = take.paragraphs.slice(0, kept);
  const headline = random() < 0.4 ? 'What we know of the disaster on the coast' : take.headline;
  return [{ ...take, kind: 'copy', source, headline, paragraphs, publishedAt: new Date(at).toISOString() }];
}

/** Two reports in words of their own, each with the toll of its hour. */
function reportsBeside({ scene, town, random }: Plot, takes: readonly ToldText[]): ToldText[] {
  return ['Seaview Post', 'Islands Today'].map((source, index) => {
    const take = pick(takes, random);
    const killed = statedIn(take).get('killed') as number;
    const at = Date.parse(take.publishedAt) + between(10, 50, random) * 60_000;
    const paragraphs: Paragraph[] = [
      { text: scene.own[index]?.(killed, town) as string, stated: ['killed', killed] },
      ...shuffled(scene.ownRest[index] as string[], random).map((text) => ({
        text: text.replace('TOWN', town),
      })),
    ];
    const headline = `${town} mourns ${killed} dead`;
    return { kind: 'report', take: -1, role: '', source, headline, ...writtenAt(paragraphs, at) };
  });
}

/** What a text states, by metric. */
export function statedIn({ paragraphs }: ToldText): Map<string, number> {
  return new Map(paragraphs.flatMap(({ stated }) => (stated ? [stated] : [])));
}

function textOf({ paragraphs }: ToldText): string {
  return paragraphs.map(({ text }) => text).join('\n');
}

/** A text as an upload. */
export function sampleOf(text: ToldText): Sample {
  const { key, headline, publishedAt, source } = text;
  return { key, body: JSON.stringify({ headline, text: textOf(text), publishedAt, source, language: 'en' }) };
}
