import type { ArticleVersion } from '../../../lambdas/ingest/article-version';
import { placeArticles } from '../../../lambdas/ingest/place-articles';
import type { EventStore } from '../../../lambdas/store/event-store';
import { removalOf, versionOf } from '../articles';
import { lantern, type Sample, sample } from '../samples';
import { dying, ListedStore } from '../stores';
import { brief } from './brief';
import type { Race } from './explore';
import { violationsOf } from './table-violations';

/** Reports of three events, those of each in the same words, so that any joins any in whatever order they come. */
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

/** Share of the messages that come to two writers, and of those over which the writer dies. */
const TWICE = 0.3;
const DEADLY = 0.4;

/** Calls of the store within which a writer dies. */
const CALLS = 25;

/** Writers to whom reports of three events come, some corrected, moved or withdrawn, many messages twice. */
export function crowd(writers: number, random: () => number): Race {
  const store = new ListedStore();
  const draw = (below: number) => Math.floor(random() * below);
  const versions = REPORTS.flatMap((report) => life(report, draw));
  const messages = versions.flatMap((version) => (random() < TWICE ? [version, version] : [version]));
  const shares = Array.from({ length: writers }, (): ArticleVersion[] => []);
  for (const version of messages) shares[draw(writers)]?.push(version);
  return {
    store,
    writers: shares.map((share) => async (mine) => {
      for (const version of share) {
        if (random() < DEADLY) await dieOver(version, dying(mine, 1 + draw(CALLS), 'after'));
        await placeArticles([version], mine, () => {});
      }
    }),
    violations: async () => [
      ...(await violationsOf(store, versions)),
      ...(await miscounted(store, versions)),
    ],
  };
}

/** What happens to an article: it comes, and may be corrected, moved to another event, withdrawn, and come back. */
function life(report: Sample, draw: (below: number) => number): ArticleVersion[] {
  const other = REPORTS[draw(REPORTS.length)] as Sample;
  const moved = versionOf({ key: report.key, body: other.body }, 2);
  const lives = [
    [versionOf(report)],
    [versionOf(report), versionOf(report, 2)],
    [versionOf(report), moved],
    [versionOf(report), removalOf(report, 2)],
    [versionOf(report), removalOf(report, 2), versionOf(report, 3)],
  ];
  return lives[draw(lives.length)] as ArticleVersion[];
}

async function dieOver(version: ArticleVersion, store: EventStore): Promise<void> {
  await placeArticles([version], store, () => {}).catch((error: Error) => {
    if (error.message !== 'The process died.') throw error;
  });
}

/** Live events are as many as the stories that live articles tell. */
async function miscounted(store: ListedStore, versions: readonly ArticleVersion[]): Promise<string[]> {
  const last = new Map(versions.map((version) => [version.articleId, version.digest]));
  const headlines = new Set([...last.values()].flatMap((digest) => digest?.headline ?? []));
  const told = STORIES.filter((reports) =>
    reports.some(({ body }) => headlines.has(JSON.parse(body).headline)),
  ).length;
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
  const live = heads.filter((head) => head?.status === 'live').length;
  return live === told ? [] : [`promise 4: ${live} live events of ${told} stories`];
}
