import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../lambdas/ingest/article/place-articles';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import { Conflict } from '../../lambdas/ingest/retry/retry';
import type { EventStore } from '../../lambdas/store/event-store';
import { removalOf, versionOf } from '../articles';
import { lantern, type Sample, sample } from '../samples';
import { dying, ListedStore } from '../stores';
import { brief } from './brief';
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

/** Share of the messages that are delivered twice, and of those whose first writer dies. */
const TWICE = 0.3;
const DEADLY = 0.4;

/** A writer dies at one of its first so many calls of the store. */
const CALLS = 25;

/**
 * A race of writers that place reports of three events. Some are corrected, moved or withdrawn, and many messages come
 * twice.
 * @param fault the writers' view of the store
 */
export function crowd(writers: number, random: () => number, fault: StoreFault = noFault): Race {
  const store = new ListedStore();
  const draw = (below: number) => Math.floor(random() * below);
  const messages = REPORTS.flatMap((report) => life(report, draw));
  const versions = messages.map(({ version }) => version);
  const delivered = messages.flatMap((message) => (random() < TWICE ? [message, message] : [message]));
  const shares = Array.from({ length: writers }, (): Message[] => []);
  for (const message of delivered) shares[draw(writers)]?.push(message);
  return {
    store,
    writers: shares.map((share) => async (mine) => {
      for (const { version, again } of share) {
        const dies = random() < DEADLY;
        if (dies) await dieOver(version, fault(dying(mine, 1 + draw(CALLS), 'after')));
        await deliver(dies ? again : version, fault(mine));
      }
    }),
    violations: async () => [
      ...(await violationsOf(store, versions)),
      ...(await miscounted(store, versions)),
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

function message(version: ArticleVersion, again = version): Message {
  return { version, again };
}

/** Places a version. Its message is redelivered where rivals win too often. */
async function deliver(version: ArticleVersion, store: EventStore): Promise<void> {
  for (let delivery = 1; ; delivery++) {
    try {
      await placeArticles([version], store, () => {});
      return;
    } catch (error) {
      if (!(error instanceof Conflict) || delivery === DELIVERIES) throw error;
    }
  }
}

async function dieOver(version: ArticleVersion, store: EventStore): Promise<void> {
  await placeArticles([version], store, () => {}).catch((error: Error) => {
    if (error.message !== 'The process died.') throw error;
  });
}

/** Whether there is one live event for each story that has live articles. */
async function miscounted(store: ListedStore, versions: readonly ArticleVersion[]): Promise<string[]> {
  const last = new Map(versions.map((version) => [version.articleId, version.digest]));
  const headlines = new Set([...last.values()].flatMap((digest) => digest?.headline ?? []));
  const stories = STORIES.filter((reports) =>
    reports.some(({ body }) => headlines.has(JSON.parse(body).headline)),
  ).length;
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
  const live = heads.filter((head) => head?.status === 'live').length;
  return live === stories ? [] : [`promise 4: ${live} live events of ${stories} stories`];
}
