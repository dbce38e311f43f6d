import { between, randomFrom, sample, skewed } from '../../testing/random';

/** When a run is killed, and whether its services are killed too. */
export type PlannedKill = { withServices: boolean } & (
  | { moment: 'at work' /** Once that many uploads are in. */; after: number; milliseconds: number }
  | { moment: 'catching up' /** After the run is up again. */; milliseconds: number }
  | { moment: 'starting' /** After the start of the process. */; milliseconds: number }
);

/** The moments of the kills, in turn: half of them are in the middle of uploading and handling. */
const MOMENTS = ['at work', 'catching up', 'at work', 'starting', 'at work', 'catching up'] as const;

/** Max milliseconds from an accepted upload to the kill, more often few than many; ten articles are handled in this time. */
const AT_WORK = 1_000;

/** Max milliseconds from the announcement of the services to the kill. */
const CATCHING_UP = 1_500;

/** Max milliseconds from the start of the process to the kill; a start takes 1,500 to 4,000. */
const STARTING = 3_000;

/**
 * Plans kills at random moments, spread over the uploads. Half of them kill the services too; they are drawn among the
 * kills that come when the services are up.
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
