import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import type { ArticleItem, EventStore } from '../../lambdas/store/event-store';
import {
  articleViolations,
  documentViolations,
  eventViolations,
  redirectViolations,
} from '../../lib/verify/violations';
import type { ListedStore } from '../stores';

/** The promises that a store in memory breaks, in words, once all given versions of articles are placed. */
export async function violationsOf(
  store: ListedStore,
  versions: readonly ArticleVersion[],
): Promise<string[]> {
  const last = new Map(versions.toSorted(bySequencer).map((version) => [version.articleId, version]));
  const items = await Promise.all([...last.keys()].map((articleId) => store.article(articleId)));
  const articles = new Map(items.flatMap((item) => (item ? [[item.articleId, item] as const] : [])));
  const standing = await Promise.all([...last.values()].map((version) => stands(version, store)));
  const stale = [...last.values()].filter((_, index) => !standing[index]);
  const ofArticles = await Promise.all([...articles.values()].map((article) => ofArticle(article, store)));
  const ofEvents = await Promise.all([...store.eventIds].map((eventId) => ofEvent(eventId, articles, store)));
  const ofDocuments = await Promise.all(
    documentKeys(versions).map((key) => ofDocument(key, articles, store)),
  );
  return [
    ...stale.map(({ articleId }) => `promise 3, ${articleId}: its last version does not stand`),
    ...[...ofArticles, ...ofEvents, ...ofDocuments]
      .flat()
      .map(({ promise, id, problem }) => `promise ${promise}, ${id}: ${problem}`),
  ];
}

/** Whether the store holds this version of an article, with its text unless another holds a newer one of its document. */
async function stands(
  { articleId, notification, digest }: ArticleVersion,
  store: EventStore,
): Promise<boolean> {
  const item = await store.article(articleId);
  if (item?.sequencer !== notification.sequencer) return false;
  if (!item.live && item.documentKey !== null) return true;
  const [member] = item.eventId === null ? [] : await store.members(item.eventId, [articleId]);
  return member?.digest?.headline === digest?.headline;
}

function bySequencer(one: ArticleVersion, other: ArticleVersion): number {
  return one.notification.sequencer < other.notification.sequencer ? -1 : 1;
}

/** Index entries that none of their event's articles brings, in words, once no writer has died. */
export async function needlessHints(store: ListedStore): Promise<string[]> {
  const ofEvents = await Promise.all(
    [...store.eventIds].map(async (eventId) => {
      const needless = await store.needlessHints(eventId);
      return needless.map((entry) => `promise 10, ${eventId}: it is still found by ${entry}`);
    }),
  );
  return ofEvents.flat();
}

async function ofArticle(article: ArticleItem, store: EventStore) {
  const { articleId, eventId } = article;
  const head = eventId === null ? null : await store.head(eventId);
  const [member = null] = eventId === null ? [] : await store.members(eventId, [articleId]);
  return articleViolations({ article, head, member });
}

function documentKeys(versions: readonly ArticleVersion[]): string[] {
  return [...new Set(versions.flatMap(({ claim }) => claim?.documentKey ?? []))];
}

async function ofDocument(
  documentKey: string,
  articles: ReadonlyMap<string, ArticleItem>,
  store: EventStore,
) {
  const document = (await store.document(documentKey)) ?? { documentKey, versions: [], writes: 0 };
  const named = new Set(document.versions.map(({ articleId }) => articleId));
  const holders = [...articles.values()].filter((article) => article.documentKey === documentKey);
  const unnamed = holders.filter(({ articleId }) => !named.has(articleId));
  return [
    ...documentViolations(document, articles),
    ...unnamed.map(({ articleId }) => ({
      promise: 9,
      id: documentKey,
      problem: `it does not name article ${articleId}, which holds a version`,
    })),
  ];
}

async function ofEvent(eventId: string, articles: ReadonlyMap<string, ArticleItem>, store: ListedStore) {
  const head = await store.head(eventId);
  const members = await store.members(eventId);
  const held = members.filter(({ digest }) => digest !== null);
  if (!head)
    return held.map(({ articleId }) => ({
      promise: 1,
      id: eventId,
      problem: `it has no record and holds article ${articleId}`,
    }));
  if (head.status !== 'merged') {
    const missing = store.missingHints(head);
    const problem = `it is not found by ${missing.join(', ')}`;
    return [
      ...eventViolations({ head, members, articles }),
      ...(missing.length > 0 ? [{ promise: 4, id: eventId, problem }] : []),
    ];
  }
  return [
    ...redirectViolations(head, await store.head(head.mergedInto)),
    ...held.map(({ articleId }) => ({
      promise: 1,
      id: eventId,
      problem: `it is merged and holds article ${articleId}`,
    })),
  ];
}
