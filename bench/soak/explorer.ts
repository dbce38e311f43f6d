import { crowd } from '../../testing/races/crowd';
import { runAtRandom } from '../../testing/races/explore';
import { noFault } from '../../testing/races/store-faults';
import { mulberry32 } from '../../testing/random';

/** What the explorer answers: the number of runs, and what went wrong, by run. */
export interface CrowdsExplored {
  runs: number;
  problems: string[];
}

/** Numbers of writers of the crowds, in turn. */
const WRITERS = [3, 4, 5, 6, 8];

/** Runs crowds of writers in random orders, with one seed after the other, until time is up. */
async function explore(seconds: number, firstSeed: number): Promise<CrowdsExplored> {
  const explored: CrowdsExplored = { runs: 0, problems: [] };
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; explored.runs++) {
    const seed = firstSeed + explored.runs;
    const writers = WRITERS[seed % WRITERS.length] as number;
    const random = mulberry32(seed);
    const hasDocument = seed % 2 === 1;
    await runAtRandom(crowd(writers, random, noFault, hasDocument), random).catch(({ message }: Error) => {
      explored.problems.push(`crowd of ${writers}, seed ${seed}: ${message.slice(0, 1_000)}`);
    });
  }
  return explored;
}

// Pauses take one turn of the event loop: the scheduler would take a writer that waits longer for one that has ended.
globalThis.setTimeout = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout;

const [seconds, firstSeed] = process.argv.slice(2).map(Number) as [number, number];
explore(seconds, firstSeed).then((explored) => process.send?.(explored));
