import type { Search } from '../../lambdas/core/match/candidates';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import type { EventStore } from '../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../articles';
import { changed, lantern, portEllery, type Sample } from '../samples';
import { dying, ListedStore, randomFrom } from '../stores';
import { brief } from './brief';
import { explore, type Race, runAtRandom, runInOrder } from './explore';
import { violationsOf } from './table-violations';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, , , business, courier] = reports as [Sample, Sample, Sample, Sample, Sample, Sample];
const hallowmere = brief(lantern(1));

/** The report of another event in the place of one. */
const instead = ({ key }: Sample) => versionOf({ key, body: hallowmere.body }, 2);

/** The report of another event, as if published at the same time, that is read for the first version of one. */
const read = ({ key, body }: Sample) => {
  const { publishedAt } = JSON.parse(body);
  return versionOf(changed({ key, body: hallowmere.body }, { publishedAt }));
};

/** A minute after the others are uploaded, so that of two events this one's leads to the other. */
const late = (sample: Sample, upload = 1) => versionOf(sample, upload, '2026-12-01T08:01:00.000Z');

/** Another report of the event in the place of one, a minute later. */
const rewritten = ({ key }: Sample) => late({ key, body: courier.body }, 2);

/** What writers do at the same moment. */
export interface Scenario {
  name: string;
  /** Articles that are placed before, one after the other. */
  before?: ArticleVersion[];
  /** Articles that were opened at the same moment by processes which then died: each has an event of its own. */
  twins?: ArticleVersion[];
  /** Articles that are placed then. */
  joined?: ArticleVersion[];
  /** One article version for each writer. */
  writers: ArticleVersion[];
  /** What the first writer reads when its article comes again after its death, where that is another text. */
  again?: ArticleVersion;
  /** Articles that are placed in the end. */
  last?: ArticleVersion[];
  /** Live events in the end. */
  live: number;
}

/** The races of two writers that the protocol is made for. */
export const SCENARIOS: readonly Scenario[] = [
  { name: 'both open an event', writers: [versionOf(wire), versionOf(business)], live: 1 },
  { name: 'both open an event, by copies', writers: [versionOf(wire), versionOf(copy)], live: 1 },
  {
    name: 'both join an event',
    before: [versionOf(wire)],
    writers: [versionOf(copy), versionOf(business)],
    live: 1,
  },
  {
    name: 'one joins, one merges',
    twins: [versionOf(wire), versionOf(business)],
    writers: [versionOf(wire), versionOf(copy)],
    live: 1,
  },
  {
    name: 'both merge the same events',
    twins: [versionOf(wire), versionOf(business)],
    writers: [versionOf(wire), versionOf(business)],
    live: 1,
  },
  {
    name: 'one joins, one withdraws the only article',
    before: [versionOf(wire)],
    writers: [versionOf(business), removalOf(wire, 2)],
    live: 1,
  },
  {
    name: 'one merges, one withdraws',
    twins: [versionOf(wire), versionOf(business)],
    writers: [versionOf(wire), removalOf(business, 2)],
    live: 1,
  },
  {
    name: 'one merges, one replaces by a report of another event',
    twins: [versionOf(wire), versionOf(business)],
    writers: [versionOf(wire), instead(business)],
    live: 2,
  },
  {
    name: 'one joins an event that the other merges',
    twins: [late(wire), versionOf(business)],
    writers: [versionOf(copy), versionOf(business)],
    live: 1,
  },
  {
    name: 'one merges into the event that the article had left, one joins',
    before: [versionOf(business), versionOf(wire)],
    twins: [rewritten(business)],
    writers: [rewritten(business), versionOf(copy)],
    live: 1,
  },
  {
    name: 'one merges, one replaces the article that called for it',
    twins: [late(wire), versionOf(business)],
    joined: [versionOf(copy)],
    writers: [late(wire), instead(wire)],
    live: 2,
  },
  {
    name: 'one places, one replaces by a report of another event',
    writers: [versionOf(wire), instead(wire)],
    live: 1,
  },
  { name: 'both place the same', writers: [versionOf(wire), versionOf(wire)], live: 1 },
  {
    name: 'one places, one withdraws',
    before: [versionOf(copy)],
    writers: [versionOf(wire), removalOf(wire, 2)],
    live: 1,
  },
  {
    name: 'one opens an event, one withdraws',
    writers: [versionOf(wire), removalOf(wire, 2)],
    live: 0,
  },
  {
    name: 'one places again what the other replaces',
    before: [versionOf(wire)],
    twins: [versionOf(business)],
    writers: [versionOf(business), instead(business)],
    live: 2,
  },
  {
    name: 'one replaces the article that opened a twin and had still to look, one joins that',
    before: [versionOf(business)],
    twins: [versionOf(wire)],
    writers: [instead(wire), versionOf(copy)],
    live: 2,
  },
  {
    name: 'one tells of another event when it comes again, one had joined it',
    writers: [versionOf(wire), versionOf(copy)],
    again: read(wire),
    last: [instead(wire)],
    live: 2,
  },
  {
    name: 'one merges, one tells of another event when it comes again',
    twins: [versionOf(wire), versionOf(business)],
    writers: [versionOf(wire), read(business)],
    live: 2,
  },
];

/** A death of the first writer over its work, which then comes again. */
interface Death {
  call: number;
  when: 'before' | 'after';
  /** Whether the writer made so many calls. */
  hasCome?: boolean;
}

/** A race by its scenario. */
async function begin(
  { before = [], twins = [], joined = [], writers, again, last = [], live }: Scenario,
  death?: Death,
): Promise<Race> {
  const store = new ListedStore();
  await place(store, ...before);
  for (const twin of twins) await untilDead(twin, blind(store));
  await place(store, ...joined);
  const versions = [...before, ...twins, ...joined, ...writers, ...last];
  return {
    store,
    writers: writers.map((version, index) => async (mine) => {
      const isDead = death && index === 0 && (await untilDead(version, dying(mine, death.call, death.when)));
      if (death && index === 0) death.hasCome = isDead;
      await placeArticles([(isDead && again) || version], mine, () => {});
    }),
    violations: async () => {
      await place(store, ...twins, ...last);
      const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
      const events = heads.filter((head) => head?.status === 'live').length;
      return [
        ...(await violationsOf(store, versions)),
        ...(events === live ? [] : [`promise 4: ${events} live events`]),
      ];
    },
  };
}

/** Places a version until its process dies; false where it does not. */
async function untilDead(version: ArticleVersion, store: EventStore): Promise<boolean> {
  try {
    await placeArticles([version], store, () => {});
    return false;
  } catch (error) {
    if ((error as Error).message !== 'The process died.') throw error;
    return true;
  }
}

/**
 * Runs a race in every order of its calls with so many switches, and with a death of the first writer at each of its
 * calls: once in a random order, and once so that the second writer comes only then. Gives the runs made.
 * @throws Error with the order of calls where a promise is broken
 */
export async function race(scenario: Scenario, switches: number): Promise<{ runs: number; deaths: number }> {
  const random = randomFrom(1);
  let deaths = 0;
  for (const when of ['before', 'after'] as const) {
    for (let call = 1, hasCome = true; hasCome; call++) {
      const death: Death = { call, when };
      await runInOrder(await begin(scenario, death), (waiting) => {
        const heir = waiting.findIndex(({ writer }) => writer === (death.hasCome ? 'B' : 'A'));
        return Math.max(0, heir);
      });
      hasCome = death.hasCome === true;
      if (hasCome) deaths++;
      await runAtRandom(await begin(scenario, { call, when }), random);
    }
  }
  const { runs, isComplete } = await explore(() => begin(scenario), { runs: 20_000, switches });
  if (!isComplete) throw new Error(`${scenario.name}: there are more than ${runs} orders.`);
  return { runs, deaths };
}

/** A store in which a process finds nothing, and dies when it looks again. */
function blind(store: EventStore): EventStore {
  const found = async ({ terms }: Search, isCurrent = false) => {
    if (isCurrent) throw new Error('The process died.');
    return new Map(terms.map((term) => [term, []]));
  };
  return new Proxy(store, {
    get: (target, method: keyof EventStore) =>
      method === 'eventsByTerm' ? found : (target[method] as () => unknown).bind(target),
  });
}
