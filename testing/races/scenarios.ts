import type { TermLookup } from '../../lambdas/core/match/candidates';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import type { EventStore } from '../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../articles';
import { mulberry32 } from '../random';
import { changed, lantern, portEllery, type Sample } from '../samples';
import { dying, ListedStore } from '../stores';
import { brief } from './brief';
import { Replays } from './documents';
import { explore, type Race, runAtRandom, runInOrder } from './explore';
import { noFault, type StoreFault } from './store-faults';
import { needlessHints, violationsOf } from './table-violations';
import { WriteLog } from './write-log';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, , , business, courier] = reports as [Sample, Sample, Sample, Sample, Sample, Sample];
const hallowmere = brief(lantern(1));

/** The second version of a sample: a report of another event. */
const instead = ({ key }: Sample) => versionOf({ key, body: hallowmere.body }, 2);

/** The first version of a sample, read as a report of another event that was published at the same time. */
const read = ({ key, body }: Sample) => {
  const { publishedAt } = JSON.parse(body);
  return versionOf(changed({ key, body: hallowmere.body }, { publishedAt }));
};

/** Uploaded a minute after the others, so that its event is merged into theirs. */
const late = (sample: Sample, upload = 1) => versionOf(sample, upload, '2026-12-01T08:01:00.000Z');

/** The second version of a sample, a minute later: another report of its event. */
const rewritten = ({ key }: Sample) => late({ key, body: courier.body }, 2);

/** The same text from another outlet: another reading, which opens the same event. */
const credited = (sample: Sample, upload = 1) =>
  versionOf(changed(sample, { source: 'Dunmore Sentinel' }), upload);

/** A version that is handled again by a replay. */
const replayed = (version: ArticleVersion): ArticleVersion => ({
  ...version,
  notification: { ...version.notification, isReplay: true },
});

/** The withdrawal of a version that is taken down. */
const takenDown = (sample: Sample): ArticleVersion => ({ ...removalOf(sample), killed: true });

/** What writers do at the same moment. */
export interface Scenario {
  name: string;
  /** Articles that are placed before, in turn. */
  before?: ArticleVersion[];
  /** Articles placed at the same moment by processes that then died: each has an event of its own. */
  twins?: ArticleVersion[];
  /** Articles that are placed after those. */
  joined?: ArticleVersion[];
  /** The version that each writer places. */
  writers: ArticleVersion[];
  /** What the redelivery reads after the death of the first writer, where that is another text. */
  again?: ArticleVersion;
  /** Articles that are placed after the race. */
  last?: ArticleVersion[];
  /** Number of live events in the end. */
  live: number;
  /** The version of the races' document that is in an event in the end, if one is. */
  stands?: ArticleVersion;
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
  {
    name: 'one opens an event, one opens the same by another reading of the text',
    writers: [versionOf(wire), credited(wire, 2)],
    live: 1,
  },
  {
    name: 'one opens the same event by another reading when it comes again, one had joined it',
    writers: [versionOf(wire), versionOf(copy)],
    again: credited(wire),
    live: 1,
  },
  {
    name: 'one opens again the event that it had opened, one withdraws',
    before: [versionOf(wire), removalOf(wire, 2)],
    writers: [versionOf(wire, 3), removalOf(wire, 4)],
    live: 0,
  },
  {
    name: 'one withdraws what the other places again',
    before: [versionOf(wire)],
    writers: [removalOf(wire, 3), versionOf(wire, 2)],
    live: 0,
  },
  {
    name: 'one merges the event of what the other places again',
    before: [late(business)],
    twins: [versionOf(wire)],
    writers: [versionOf(wire), late(business, 2)],
    live: 1,
  },
  {
    name: 'one replaces by a report of another event what the other replays',
    before: [versionOf(wire), versionOf(copy)],
    writers: [instead(wire), replayed(versionOf(wire))],
    live: 2,
  },
  {
    name: 'one replays what the other takes down',
    before: [versionOf(wire), versionOf(copy)],
    writers: [replayed(credited(wire)), takenDown(wire)],
    live: 1,
  },
  {
    name: 'one places what the other takes down',
    before: [versionOf(copy)],
    writers: [versionOf(wire), takenDown(wire)],
    live: 1,
  },
  {
    name: 'one merges the event of what the other takes down',
    twins: [versionOf(business), versionOf(wire)],
    writers: [versionOf(business), takenDown(wire)],
    live: 1,
  },
  {
    name: 'one merges the event of what the other replays',
    before: [late(business)],
    twins: [versionOf(wire)],
    writers: [versionOf(wire), replayed(late(business))],
    live: 1,
  },
];

/** A death of the first writer. Its message is then redelivered. */
interface Death {
  call: number;
  when: 'before' | 'after';
  /** Whether the order of calls is random: then the dead writer may have put an index entry that a rival had just deleted. */
  isAtRandom?: true;
  /** Whether the writer made so many calls. */
  hasCome?: boolean;
}

/** The writes that precede a scenario's race. */
async function writesBefore({ before = [], twins = [], joined = [] }: Scenario): Promise<WriteLog> {
  const log = new WriteLog();
  const store = log.logged(new ListedStore());
  await place(store, ...before);
  for (const twin of twins) await untilDead(twin, blind(store), new Replays(twins));
  await place(store, ...joined);
  return log;
}

/** A race by its scenario. */
async function begin(
  { before = [], twins = [], joined = [], writers, again, last = [], live, stands }: Scenario,
  log: WriteLog,
  fault: StoreFault,
  death?: Death,
): Promise<Race> {
  const store = new ListedStore();
  await log.repeatOn(store);
  const versions = [...before, ...twins, ...joined, ...writers, ...last];
  const replays = new Replays(versions);
  return {
    store,
    writers: writers.map((version, index) => async (mine) => {
      const isDead =
        death &&
        index === 0 &&
        (await untilDead(version, fault(dying(mine, death.call, death.when)), replays));
      if (death && index === 0) death.hasCome = isDead;
      await replays.place((isDead && again) || version, fault(mine));
    }),
    violations: async () => {
      for (const version of [...twins, ...last]) await replays.place(version, store);
      const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
      const events = heads.filter((head) => head?.status === 'live').length;
      return [
        ...(await violationsOf(store, versions)),
        ...(death?.isAtRandom ? [] : await needlessHints(store)),
        ...(events === live ? [] : [`promise 4: ${events} live events`]),
        ...(stands && !(await store.article(stands.articleId))?.live
          ? ['promise 9: another version stands']
          : []),
      ];
    },
  };
}

/** Places a version; returns whether its process died. */
async function untilDead(version: ArticleVersion, store: EventStore, replays: Replays): Promise<boolean> {
  try {
    await replays.place(version, store);
    return false;
  } catch (error) {
    if ((error as Error).message !== 'The process died.') throw error;
    return true;
  }
}

/**
 * Runs a race in every order of its calls, and with a death of the first writer at each of its calls: once in a random
 * order, and once so that the second writer begins only then.
 * @param switches max number of switches in an order
 * @param fault the writers' view of the store
 * @returns the numbers of runs in different orders and of deaths
 * @throws Error with the order of calls where a promise is broken
 */
export async function race(
  scenario: Scenario,
  switches: number,
  fault: StoreFault = noFault,
): Promise<{ runs: number; deaths: number }> {
  const random = mulberry32(1);
  const log = await writesBefore(scenario);
  let deaths = 0;
  for (const when of ['before', 'after'] as const) {
    for (let call = 1, hasCome = true; hasCome; call++) {
      const death: Death = { call, when };
      await runInOrder(await begin(scenario, log, fault, death), (waiting) => {
        const heir = waiting.findIndex(({ writer }) => writer === (death.hasCome ? 'B' : 'A'));
        return Math.max(0, heir);
      });
      hasCome = death.hasCome === true;
      if (hasCome) deaths++;
      await runAtRandom(await begin(scenario, log, fault, { call, when, isAtRandom: true }), random);
    }
  }
  const runs = await explore(() => begin(scenario, log, fault), { runs: 20_000, switches });
  return { runs, deaths };
}

/** A store as seen by a process that finds nothing, and dies when it looks again. */
function blind(store: EventStore): EventStore {
  const found = async ({ terms }: TermLookup, isCurrent = false) => {
    if (isCurrent) throw new Error('The process died.');
    return new Map(terms.map((term) => [term, []]));
  };
  return new Proxy(store, {
    get: (target, method: keyof EventStore) =>
      method === 'eventsByTerm' ? found : (target[method] as () => unknown).bind(target),
  });
}
