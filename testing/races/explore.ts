import type { EventStore } from '../../lambdas/store/event-store';
import { wrapped } from '../stores';

/** A writer's call of the store that waits to take effect. */
interface Call {
  /** The writer and the number of the call among the writer's: the same in every run with the same calls before it. */
  id: string;
  writer: string;
  release(): void;
}

/** Writers of one store. Each run begins a race of its own. */
export interface Race {
  store: EventStore;
  writers: readonly ((store: EventStore) => Promise<void>)[];
  /** What is wrong once all writers have ended. */
  violations(): Promise<string[]>;
}

/** A point of a run at which a call is chosen. */
interface Choice {
  /** Ids of the calls that may be chosen. */
  open: readonly string[];
  /** Index of the chosen one. Those before it were tried. */
  chosen: number;
}

export interface Bounds {
  /** Max number of runs: exploring depends on no clock. */
  runs: number;
  /**
   * Max number of times that a writer that could go on must wait for another. One or two show nearly all faults (Musuvathi
   * and Qadeer, Iterative Context Bounding, 2007).
   */
  switches: number;
}

/**
 * Runs a race in every order of its calls within the bounds.
 * @returns the number of runs
 * @throws Error with the order of the calls where a run ends with something wrong; Error where there are more runs
 */
export async function explore(begin: () => Promise<Race>, bounds: Bounds): Promise<number> {
  const choices: Choice[] = [];
  let runs = 0;
  do {
    if (runs === bounds.runs) throw new Error(`There are more than ${runs} orders.`);
    await run(await begin(), choices, bounds);
    runs++;
  } while (nextChoice(choices));
  return runs;
}

/** Runs a race by the choices made, and after the last of these by the first call of each point. */
async function run(race: Race, choices: Choice[], { switches }: Bounds): Promise<void> {
  let left = switches;
  let last = '';
  let depth = 0;
  await runInOrder(race, (waiting) => {
    const open = openCalls(waiting, last, left);
    choices[depth] ??= { open: open.map(({ id }) => id), chosen: 0 };
    const { open: ids, chosen } = choices[depth] as Choice;
    const next = waiting.findIndex(({ id }) => id === ids[chosen]);
    if (next === -1) throw new Error(`The run cannot be repeated: ${ids[chosen]} was not called.`);
    const { writer } = waiting[next] as Call;
    if (writer !== last && waiting.some((call) => call.writer === last)) left--;
    last = writer;
    depth++;
    return next;
  });
}

/** The first call of each writer, that of the last writer in front; only that where no switch is left. */
function openCalls(waiting: readonly Call[], last: string, switchesLeft: number): Call[] {
  const firsts = waiting.filter(
    ({ writer }, index) => waiting.findIndex((call) => call.writer === writer) === index,
  );
  const own = firsts.find(({ writer }) => writer === last);
  if (!own) return firsts;
  return switchesLeft === 0 ? [own] : [own, ...firsts.filter((call) => call !== own)];
}

/** Turns to the last choice with a call that was not tried; false where there is none. */
function nextChoice(choices: Choice[]): boolean {
  for (let choice = choices.at(-1); choice; choice = choices.at(-1)) {
    choice.chosen++;
    if (choice.chosen < choice.open.length) return true;
    choices.pop();
  }
  return false;
}

/**
 * Runs a race in one order.
 * @param next returns the index of the next call among the waiting ones
 * @throws Error with the order of the calls where the run ends with something wrong
 */
export async function runInOrder(race: Race, next: (waiting: readonly Call[]) => number): Promise<void> {
  const scheduler = new Scheduler(race);
  for (;;) {
    const waiting = await scheduler.waiting();
    if (waiting.length === 0) break;
    waiting[next(waiting)]?.release();
  }
  await scheduler.ended(race);
}

/** Runs a race in one random order. */
export function runAtRandom(race: Race, random: () => number): Promise<void> {
  return runInOrder(race, ({ length }) => Math.floor(random() * length));
}

/** Number of calls above which a run counts as endless. Two writers make about a hundred. */
const MAX_CALLS = 1_000;

/** Holds every call of a race's writers until it is released. */
class Scheduler {
  private calls: Call[] = [];
  private readonly order: string[] = [];
  private readonly done: Promise<PromiseSettledResult<void>[]>;

  constructor({ store, writers }: Race) {
    this.done = Promise.allSettled(
      writers.map((writer, index) => writer(this.holding(store, String.fromCharCode(65 + index)))),
    );
  }

  /** The waiting calls once no writer can go on. Writers pause for turns of the event loop and for nothing else. */
  async waiting(): Promise<readonly Call[]> {
    do await new Promise(setImmediate);
    while (process.getActiveResourcesInfo().includes('Immediate'));
    return this.calls;
  }

  /** @throws Error with the order of the calls where a writer failed or something is wrong */
  async ended({ violations }: Race): Promise<void> {
    const failures = (await this.done).flatMap((result) =>
      result.status === 'rejected' ? String((result.reason as Error).stack) : [],
    );
    const wrong = [...failures, ...(await violations())];
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')} after ${this.order.join(', ')}`);
  }

  private holding(store: EventStore, writer: string): EventStore {
    let made = 0;
    return wrapped(store, (call, method) => {
      made++;
      const id = `${writer}${made} ${method}`;
      return new Promise((resolve, reject) => {
        const release = () => {
          this.calls = this.calls.filter((waiting) => waiting.id !== id);
          if (this.order.length > MAX_CALLS) return reject(new Error('The writers come to no end.'));
          this.order.push(id);
          call().then(resolve, reject);
        };
        this.calls = [...this.calls, { id, writer, release }];
      });
    });
  }
}
