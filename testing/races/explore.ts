import type { EventStore } from '../../lambdas/store/event-store';
import { type Footprint, footprintOf, isIndependent } from './footprint';

/** A call of the store that a writer has made and that waits to take effect. */
interface Call {
  /** Its writer and its number among the calls of that: the same in every run that led here. */
  id: string;
  writer: string;
  footprint: Footprint;
  release(): void;
}

/** What is tried: writers over one store, begun anew for every run. */
export interface Race {
  store: EventStore;
  writers: readonly ((store: EventStore) => Promise<void>)[];
  /** What is wrong once all writers are done. */
  violations(): Promise<string[]>;
}

/** A point of a run at which a call was chosen. */
interface Choice {
  /** Calls that may be chosen. */
  open: readonly Call[];
  /** Calls that need not be tried here: what they lead to was seen by trying another first. */
  asleep: ReadonlyMap<string, Footprint>;
  tried: Map<string, Footprint>;
  chosen: string;
}

/** How many runs were made to their end, and whether these are all that differ. */
export interface Explored {
  runs: number;
  isComplete: boolean;
}

export interface Bounds {
  /** Runs after which no more are made. */
  runs: number;
  /**
   * How often a writer that could go on is made to wait for another; without it, any number of times. Few make nearly
   * all faults show (Musuvathi and Qadeer, Iterative Context Bounding, 2007).
   */
  switches?: number;
}

/**
 * Runs a race in every order of its calls that can make a difference: two orders that differ in calls of different items,
 * or in reads, are one. (Sleep sets: Godefroid, Partial-Order Methods for the Verification of Concurrent Systems, 1996.)
 * Where switches are bounded, in every order with no more of them.
 * @throws Error with the order of calls where a run ends with something wrong
 */
export async function explore(begin: () => Promise<Race>, bounds: Bounds): Promise<Explored> {
  const choices: Choice[] = [];
  let runs = 0;
  do {
    if (runs >= bounds.runs) return { runs, isComplete: false };
    if (await run(await begin(), choices, bounds)) runs++;
  } while (nextChoice(choices));
  return { runs, isComplete: true };
}

/** Runs a race by the choices made, and where these end by the first call that may make a difference; false where none may. */
async function run(race: Race, choices: Choice[], { switches }: Bounds): Promise<boolean> {
  const scheduler = new Scheduler(race);
  let asleep: ReadonlyMap<string, Footprint> = new Map();
  let left = switches ?? 0;
  let last = '';
  for (let depth = 0; ; depth++) {
    const waiting = await scheduler.waiting();
    if (waiting.length === 0) break;
    const open = switches === undefined ? waiting : openTo(waiting, last, left);
    choices[depth] ??= { open, asleep, tried: new Map(), chosen: firstOf(open, asleep) };
    const { chosen, tried } = choices[depth] as Choice;
    if (chosen === '') return false;
    const call = waiting.find(({ id }) => id === chosen);
    if (!call) throw new Error(`A run cannot be repeated: ${chosen} was not called.`);
    if (switches === undefined) asleep = stillAsleep(asleep, tried, call);
    else if (last !== call.writer && waiting.some(({ writer }) => writer === last)) left--;
    last = call.writer;
    call.release();
  }
  await scheduler.ended(race);
  return true;
}

/** The first call of every writer, that of the one which ran last in front, and only that where no switch is left. */
function openTo(waiting: readonly Call[], last: string, left: number): Call[] {
  const firsts = waiting.filter(
    ({ writer }, index) => waiting.findIndex((call) => call.writer === writer) === index,
  );
  const [own] = firsts.filter(({ writer }) => writer === last);
  if (!own) return firsts;
  return left === 0 ? [own] : [own, ...firsts.filter((call) => call !== own)];
}

function stillAsleep(
  asleep: ReadonlyMap<string, Footprint>,
  tried: ReadonlyMap<string, Footprint>,
  { footprint }: Call,
): Map<string, Footprint> {
  return new Map([...asleep, ...tried].filter(([, other]) => isIndependent(other, footprint)));
}

function firstOf(open: readonly Call[], asleep: ReadonlyMap<string, unknown>): string {
  return open.find(({ id }) => !asleep.has(id))?.id ?? '';
}

/** Turns to the last choice that may be made otherwise; false where there is none. */
function nextChoice(choices: Choice[]): boolean {
  for (let choice = choices.at(-1); choice; choice = choices.at(-1)) {
    const { open, asleep, tried, chosen } = choice;
    const call = open.find(({ id }) => id === chosen);
    if (call) tried.set(chosen, call.footprint);
    const next = open.find(({ id }) => !tried.has(id) && !asleep.has(id));
    if (next) {
      choice.chosen = next.id;
      return true;
    }
    choices.pop();
  }
  return false;
}

/**
 * Runs a race in one order.
 * @param next gives the place of the next call among those that wait
 * @throws Error with the order of calls where it ends with something wrong
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

/** Calls after which a run is taken for endless: those of two writers have a hundred or so. */
const MOST_CALLS = 1_000;

/** Turns of the event loop in which writers that are not waiting for the store come to wait for it. */
const TURNS = 4;

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

  /** The calls that wait once no writer can go on. */
  async waiting(): Promise<readonly Call[]> {
    for (let turn = 0; turn < TURNS; turn++) await new Promise(setImmediate);
    return this.calls;
  }

  /** @throws Error with the order of calls where a writer failed or something is wrong */
  async ended({ violations }: Race): Promise<void> {
    const failures = (await this.done).flatMap((result) =>
      result.status === 'rejected' ? String((result.reason as Error).stack) : [],
    );
    const wrong = [...failures, ...(await violations())];
    if (wrong.length > 0) throw new Error(`${wrong.join('; ')} after ${this.order.join(', ')}`);
  }

  private holding(store: EventStore, writer: string): EventStore {
    let made = 0;
    return new Proxy(store, {
      get: (target, method: keyof EventStore) => {
        const original = target[method] as (...parameters: unknown[]) => Promise<unknown>;
        return (...parameters: unknown[]) => {
          made++;
          const id = `${writer}${made} ${method}`;
          return new Promise((resolve, reject) => {
            const release = () => {
              this.calls = this.calls.filter((call) => call.id !== id);
              if (this.order.length > MOST_CALLS) return reject(new Error('The writers come to no end.'));
              this.order.push(id);
              original.apply(target, parameters).then(resolve, reject);
            };
            this.calls = [...this.calls, { id, writer, footprint: footprintOf(method, parameters), release }];
          });
        };
      },
    });
  }
}
