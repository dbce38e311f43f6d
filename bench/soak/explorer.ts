import { parseArgs } from 'node:util';
import { crowd } from '../../testing/races/crowd';
import { runAtRandom } from '../../testing/races/explore';
import { randomFrom } from '../../testing/stores';

/** What the explorer answers: runs made, and what went wrong in which. */
export interface Explored {
  runs: number;
  problems: string[];
}

/** Writers of the crowds, in turn. */
const WRITERS = [3, 4, 5, 6, 8];

/** Runs crowds of writers in random orders, from a seed on, for so many seconds. */
async function exploreFor(seconds: number, firstSeed: number): Promise<Explored> {
  const explored: Explored = { runs: 0, problems: [] };
  for (const end = performance.now() + seconds * 1_000; performance.now() < end; explored.runs++) {
    const seed = firstSeed + explored.runs;
    const writers = WRITERS[seed % WRITERS.length] as number;
    const random = randomFrom(seed);
    await runAtRandom(crowd(writers, random), random).catch(({ message }: Error) => {
      explored.problems.push(`crowd of ${writers}, seed ${seed}: ${message.slice(0, 1_000)}`);
    });
  }
  return explored;
}

// A pause would look as if a writer had ended: it takes a turn of the event loop.
globalThis.setTimeout = ((run: () => void) => setImmediate(run)) as unknown as typeof setTimeout;

const { values } = parseArgs({ options: { seconds: { type: 'string' }, seed: { type: 'string' } } });
exploreFor(Number(values.seconds), Number(values.seed)).then((explored) => process.send?.(explored));
