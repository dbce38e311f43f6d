import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import { Conflict } from '../../lambdas/ingest/retry/retry';
import type { EventStore } from '../../lambdas/store/event-store';
import { removalOf, versionOf } from '../articles';
import { lantern, type Sample, sample } from '../samples';
import { dying, ListedStore } from '../stores';
import { brief } from './brief';
import { holding, newestOf, notice, Replays } from './documents';
import type { Race } from './explore';
import { noFault, type StoreFault } from './store-faults';
import { violationsOf } from './table-violations';

/** Reports of three events. Those of one event have the same words, so any joins any in every order. */
const STORIES: readonly (readonly Sample[])[] = [
  reprints(sample('northern-wire/nw-20261110-port-ellery-blast.json'), 4),
  reprints(lantern(1), 3),
  reprints(lantern(2), 2),
];

const REPORTS = STORIES.flat();

function reprints(report: Sample, outlets: number): Sample[] {
  return Array.from({ length: outlets }, (_, outlet) => ({
    key: `${outlet}/${report.key}`,
    body: brief(report, { source: `Outlet ${outlet}` }).body,
  }));
}

/** Keys under which versions of a document of the first story come, and a notice that takes it back. */
const VERSION_KEYS = ['feed/1.json', 'feed/2.json', 'feed/3.json'];
const NOTICE_KEY = 'feed/notice.json';

/** Share of the messages that are delivered twice, and of those whose first writer dies. */
const TWICE = 0.3;
const DEADLY = 0.4;

/** A writer dies at one of its first so many calls of the store. */
const CALLS = 25;

/**
 * A race of writers that place reports of three events. Some are corrected, moved or withdrawn, and many messages come
 * twice.
 * @param fault the writers' view of the store
 * @param hasDocument whether versions of a document come too, and a notice that takes it back
 */
export function crowd(
  writers: number,
  random: () => number,
  fault: StoreFault = noFault,
  hasDocument = false,
): Race {
  const store = new ListedStore();
  const draw = (below: number) => Math.floor(random() * below);
  const reports = REPORTS.flatMap((report) => life(report, draw));
  const messages = hasDocument ? [...reports, ...lifeOfDocument(draw)] : reports;
  const versions = messages.map(({ version }) => version);
  const delivered = messages.flatMap((message) => (random() < TWICE ? [message, message] : [message]));
  const replays = new Replays(versions);
  const shares = Array.from({ length: writers }, (): Message[] => []);
  for (const message of delivered) shares[draw(writers)]?.push(message);
  return {
    store,
    writers: shares.map((share) => async (mine) => {
      for (const { version, again } of share) {
        const dies = random() < DEADLY;
        if (dies) await dieOver(version, fault(dying(mine, 1 + draw(CALLS), 'after')), replays);
        await deliver(dies ? again : version, fault(mine), replays);
      }
    }),
    violations: async () => [
      ...(await violationsOf(store, versions)),
      ...(await miscounted(store, versions)),
      ...(await outdated(store, versions)),
    ],
  };
}

/** A notification of an article. */
interface Message {
  version: ArticleVersion;
  /** What its redelivery reads: the object may have been replaced. */
  again: ArticleVersion;
}

/** The messages of one article, which may be corrected, moved to another event, withdrawn, and put again. */
function life(report: Sample, draw: (below: number) => number): Message[] {
  const other = REPORTS[draw(REPORTS.length)] as Sample;
  const first = versionOf(report);
  const moved = versionOf({ key: report.key, body: other.body }, 2);
  const lives = [
    [message(first)],
    [message(first), message(versionOf(report, 2))],
    [message(first), message(moved)],
    [message(first, { ...moved, notification: first.notification }), message(moved)],
    [message(first), message(removalOf(report, 2))],
    [message(first), message(removalOf(report, 2)), message(versionOf(report, 3))],
  ];
  return lives[draw(lives.length)] as Message[];
}

/** The messages of a document's versions, which may be withdrawn and come again in another order, and of a notice. */
function lifeOfDocument(draw: (below: number) => number): Message[] {
  const order = () => 1 + draw(9);
  const versions = VERSION_KEYS.flatMap((key) => {
    const first = message(holding(key, { order: order() }));
    const lives = [
      [first],
      [first, message(holding(key, { order: order(), upload: 2 }))],
      [first, message(removalOf({ key }, 2))],
      [first, message(removalOf({ key }, 2)), message(holding(key, { order: order(), upload: 3 }))],
    ];
    return lives[draw(lives.length)] as Message[];
  });
  const killing = message(notice(NOTICE_KEY, { order: order() }));
  const notices = [[], [killing], [killing, message(removalOf({ key: NOTICE_KEY }, 2))]];
  return [...versions, ...(notices[draw(notices.length)] as Message[])];
}

function message(version: ArticleVersion, again = version): Message {
  return { version, again };
}

/** Places a version. Its message is redelivered where rivals win too often. */
async function deliver(version: ArticleVersion, store: EventStore, replays: Replays): Promise<void> {
  for (let delivery = 1; ; delivery++) {
    try {
      await replays.place(version, store);
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || delivery === DELIVERIES) throw error;
    }
  }
}

async function dieOver(version: ArticleVersion, store: EventStore, replays: Replays): Promise<void> {
  await replays.place(version, store).catch((error: Error) => {
    if (error.message !== 'The process died.') throw error;
  });
}

/** Whether there is one live event for each story that has live articles. */
async function miscounted(store: ListedStore, versions: readonly ArticleVersion[]): Promise<string[]> {
  const last = new Map(versions.map((version) => [version.articleId, version.digest]));
  const headlines = new Set([...last.values()].flatMap((digest) => digest?.headline ?? []));
  const [reported] = STORIES;
  const stories = STORIES.filter(
    (reports) =>
      reports.some(({ body }) => headlines.has(JSON.parse(body).headline)) ||
      (reports === reported && newestOf(versions) !== null),
  ).length;
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
  const live = heads.filter((head) => head?.status === 'live').length;
  return live === stories ? [] : [`promise 4: ${live} live events of ${stories} stories`];
}

/** Whether the version of the document that is in an event is the newest. */
async function outdated(store: ListedStore, versions: readonly ArticleVersion[]): Promise<string[]> {
  const newest = newestOf(versions);
  const equal = versions.filter(({ claim }) => newest && claim?.order === newest.claim?.order);
  const items = await Promise.all(equal.map(({ articleId }) => store.article(articleId)));
  const isThere = newest === null || items.some((item) => item?.live);
  return isThere ? [] : ['promise 9: the newest version of the document is in no event'];
}
