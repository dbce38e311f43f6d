import type { EventStore } from '../../lambdas/store/event-store';
import { randomFrom } from '../stores';
import type { Desk } from './desk';
import { explore, runAtRandom, runInOrder } from './explore';
import { beginUploads, type Death, type UploadScenario } from './uploads';
import { BESIDE, VERSIONS } from './versions';

const { one, other, elsewhere, two, changed, rejected, deleted } = VERSIONS;

/** The races of handlers over one object that the protocol is made for; notifications in the wrong order are among all. */
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
];

/** Calls by which a handler takes part in what becomes of an upload; races.test.ts has the others in every order. */
const OF_UPLOADS: ReadonlySet<string> = new Set<keyof Desk>([
  ...(['open', 'put', 'upload', 'putUpload', 'putList', 'list', 'dropLists', 'putArticle'] as const),
]);

/** A desk as a handler sees it of whose calls the scheduler owns but those that are of uploads. */
function ofUploads(mine: EventStore, desk: Desk): EventStore {
  return new Proxy(desk, {
    get: (_, method: keyof EventStore) => {
      const owner = OF_UPLOADS.has(method) ? mine : desk;
      return (owner[method] as () => unknown).bind(owner);
    },
  });
}

/** Runs made of a race. */
interface Runs {
  /** In every order of the calls of uploads with so many switches. */
  orders: number;
  /** With a death of the first handler, at each of its calls. */
  deaths: number;
}

/**
 * Runs a race in every order of its calls of uploads with so many switches, and with a death of the first handler after
 * each of its calls: then the object is changed and the other handler comes before the notification comes again.
 * @throws Error with the order of calls where a promise is broken
 */
export async function raceUploads(scenario: UploadScenario, switches: number): Promise<Runs> {
  const bounds = { runs: 20_000, switches };
  const { runs, isComplete } = await explore(() => beginUploads(scenario, undefined, ofUploads), bounds);
  if (!isComplete) throw new Error(`${scenario.name}: there are more than ${runs} orders.`);
  for (let call = 1; ; call++) {
    const death: Death = { call };
    await runInOrder(await beginUploads(scenario, death), (waiting) => {
      const turns = death.hasCome ? ['C', 'B', 'A'] : ['A', 'B', 'C'];
      const ranks = waiting.map(({ writer }) => turns.indexOf(writer));
      return ranks.indexOf(Math.min(...ranks));
    });
    if (!death.hasCome) return { orders: runs, deaths: call - 1 };
  }
}

/** Runs the race of three handlers to which an object's notifications come at random, one of which dies, in a random order. */
export function raceAtRandom(seed: number): Promise<void> {
  const random = randomFrom(seed);
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
  return beginUploads(scenario, { call: 1 + draw(60) }).then((race) => runAtRandom(race, random));
}
