import type { EventStore } from '../../lambdas/store/event-store';
import { mulberry32 } from '../random';
import type { Desk } from './desk';
import { explore, runAtRandom, runInOrder } from './explore';
import type { StoreFault } from './store-faults';
import { beginUploads, type Death, type UploadScenario, uploadsBefore } from './uploads';
import { BESIDE, VERSIONS } from './versions';

const { one, other, elsewhere, two, changed, rejected, deleted } = VERSIONS;

/** The races of two handlers of one object that the protocol is made for. The orders include late notifications. */
export const UPLOAD_SCENARIOS: readonly UploadScenario[] = [
  { name: 'the same comes to both', versions: [two], handlers: [[0], [0]] },
  { name: 'one article becomes many', versions: [one, two], handlers: [[0], [1]] },
  { name: 'many become one article', versions: [two, one], handlers: [[0], [1]] },
  { name: 'many become others', versions: [two, changed], handlers: [[0], [1]] },
  { name: 'many have become others', before: 1, versions: [two, changed], handlers: [[1], [1]] },
  { name: 'many are deleted', before: 1, versions: [one, two, deleted], handlers: [[1], [2]] },
  { name: 'many are deleted and come back', before: 1, versions: [two, deleted, two], handlers: [[1], [2]] },
  { name: 'a rejected upload becomes many', versions: [rejected, two], handlers: [[0], [1]] },
  { name: 'a rejected upload becomes one article', versions: [rejected, one], handlers: [[0], [1]] },
  { name: 'one article becomes many and one again', versions: [one, two, other], handlers: [[0, 2], [1]] },
  { name: 'many become others while they are read twice', versions: [two, changed], handlers: [[0], [0, 1]] },
  {
    name: 'an article tells of another event when it is read again',
    beside: BESIDE,
    versions: [one, elsewhere],
    handlers: [[0], [0, 1]],
  },
  { name: 'one article becomes many, with little time', versions: [one, two], handlers: [[0], [1]], each: 1 },
  { name: 'many become others, with little time', versions: [two, changed], handlers: [[0], [1]], each: 0 },
  { name: 'an upload is replayed twice', versions: [two], handlers: [[0, 'replay'], ['replay']] },
  { name: 'many are replayed and become others', versions: [two, changed], handlers: [[0, 'replay'], [1]] },
  { name: 'many are replayed and deleted', versions: [two, deleted], handlers: [[0, 'replay'], [1]] },
  { name: 'one article is replayed and becomes many', versions: [one, two], handlers: [[0, 'replay'], [1]] },
  {
    name: 'many are replayed twice, with little time',
    versions: [two],
    handlers: [[0, 'replay'], ['replay']],
    each: 1,
  },
];

/** Calls that concern an upload as a whole. `race` runs the others in every order. */
const OF_UPLOADS: ReadonlySet<string> = new Set<keyof Desk>([
  ...(['open', 'put', 'upload', 'putUpload', 'putList', 'list', 'dropLists', 'putArticle'] as const),
]);

/** A desk as seen by a handler. The scheduler holds only the calls that concern uploads. */
function ofUploads(mine: EventStore, desk: Desk): EventStore {
  return new Proxy(desk, {
    get: (_, method: keyof EventStore) => {
      const owner = OF_UPLOADS.has(method) ? mine : desk;
      return (owner[method] as () => unknown).bind(owner);
    },
  });
}

/** Numbers of runs of a race. */
interface Runs {
  /** Runs in different orders. */
  orders: number;
  /** Runs in which the first handler dies. */
  deaths: number;
}

/**
 * Runs a race in every order of the calls that concern uploads, and with a death of the first handler after each of its
 * calls; the object then changes and the other handler ends before the redelivery.
 * @param switches max number of switches in an order
 * @param fault the handlers' view of the store
 * @throws Error with the order of calls where a promise is broken
 */
export async function raceUploads(
  scenario: UploadScenario,
  switches: number,
  fault?: StoreFault,
): Promise<Runs> {
  const log = await uploadsBefore(scenario);
  const begin = () => beginUploads(scenario, log, { fault, portsOf: ofUploads });
  const orders = await explore(begin, { runs: 20_000, switches });
  for (let call = 1; ; call++) {
    const death: Death = { call };
    await runInOrder(await beginUploads(scenario, log, { fault, death }), (waiting) => {
      const turns = death.hasCome ? ['C', 'B', 'A'] : ['A', 'B', 'C'];
      const ranks = waiting.map(({ writer }) => turns.indexOf(writer));
      return ranks.indexOf(Math.min(...ranks));
    });
    if (!death.hasCome) return { orders, deaths: call - 1 };
  }
}

/** Runs a race of three handlers with random versions, notifications and death, in a random order. */
export async function raceAtRandom(seed: number): Promise<void> {
  const random = mulberry32(seed);
  const draw = (below: number) => Math.floor(random() * below);
  const all = Object.values(VERSIONS);
  const versions = Array.from({ length: 2 + draw(3) }, () => all[draw(all.length)] as (typeof all)[number]);
  const handlers: number[][] = [[], [], []];
  for (const version of versions.keys()) {
    for (let times = 1 + draw(2); times > 0; times--) {
      const queue = handlers[draw(handlers.length)] as number[];
      queue.splice(draw(queue.length + 1), 0, version);
    }
  }
  const each = draw(3) === 0 ? 1 : Number.POSITIVE_INFINITY;
  const scenario = { name: `seed ${seed}`, versions, handlers, each };
  const death: Death = { call: 1 + draw(60) };
  await runAtRandom(await beginUploads(scenario, await uploadsBefore(scenario), { death }), random);
}
