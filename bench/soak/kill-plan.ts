import { between, randomFrom, sample, skewed } from '../../testing/random';

/** When a run is killed, and what of it. */
export type PlannedKill = { withServices: boolean } & (
  | { moment: 'at work' /** Once so many uploads are in. */; after: number; milliseconds: number }
  | { moment: 'catching up' /** After the run is up again. */; milliseconds: number }
  | { moment: 'starting' /** After its process was started. */; milliseconds: number }
);

/** What the kills are in turn: half of them in the middle of uploading and handling. */
const MOMENTS = ['at work', 'catching up', 'at work', 'starting', 'at work', 'catching up'] as const;

/** Milliseconds from an upload that is in to the kill, at most, more often few than many: ten articles are handled in it. */
const AT_WORK = 1_000;

/** Milliseconds from the announcement of the services to the kill, at most. */
const CATCHING_UP = 1_500;

/** Milliseconds from the start of the process to the kill, at most: a start takes 1,500 to 4,000. */
const STARTING = 3_000;

/**
 * So many kills, at random moments over so many uploads; half of them, drawn by lot among those that find the services up,
 * of the services too.
 */
export function killPlan(kills: number, uploads: number, seed: number): PlannedKill[] {
  const random = randomFrom(seed, 0, 601);
  const numbers = Array.from({ length: kills }, (_, number) => number);
  const momentOf = (number: number) => MOMENTS[number % MOMENTS.length] ?? 'at work';
  const up = numbers.filter((number) => momentOf(number) !== 'starting');
  const withServices = new Set(sample(up, Math.floor(kills / 2), random));
  const thresholds = numbers.map(() => between(1, uploads - 1, random)).sort((a, b) => a - b);
  return numbers.map((number): PlannedKill => {
    const moment = momentOf(number);
    const both = { withServices: withServices.has(number) };
    if (moment === 'catching up') return { ...both, moment, milliseconds: between(0, CATCHING_UP, random) };
    if (moment === 'starting') return { ...both, moment, milliseconds: between(0, STARTING, random) };
    const after = thresholds[number] as number;
    return { ...both, moment, after, milliseconds: skewed(AT_WORK, random) };
  });
}
