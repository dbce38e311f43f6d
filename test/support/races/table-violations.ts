import type { ArticleItem, EventStore, Head } from '../../lambdas/store/event-store';
import { articleViolations, eventViolations, redirectViolations } from '../../lib/verify/violations';
import type { ListedStore } from './stores';

/** What a store in memory breaks of its promises, in words, given all articles that it may hold. */
export async function violationsOf(store: ListedStore, articleIds: readonly string[]): Promise<string[]> {
  const items = await Promise.all(articleIds.map((articleId) => store.article(articleId)));
  const articles = new Map(items.flatMap((item) => (item ? [[item.articleId, item] as const] : [])));
  const ofArticles = await Promise.all([...articles.values()].map((article) => ofArticle(article, store)));
  const ofEvents = await Promise.all([...store.eventIds].map((eventId) => ofEvent(eventId, articles, store)));
  return [...ofArticles, ...ofEvents].flat().map(({ id, problem }) => `${id}: ${problem}`);
}

async function ofArticle(article: ArticleItem, store: EventStore) {
  const { articleId, eventId } = article;
  const head = eventId === null ? null : await store.head(eventId);
  const [member = null] = eventId === null ? [] : await store.members(eventId, [articleId]);
  return articleViolations({ article, head, member });
}

async function ofEvent(eventId: string, articles: ReadonlyMap<string, ArticleItem>, store: EventStore) {
  const head = await store.head(eventId);
  const members = await store.members(eventId);
  if (head?.status !== 'merged') return eventViolations({ head: head as Head, members, articles });
  const held = members.filter(({ digest }) => digest !== null);
  return [
    ...redirectViolations(head, await store.head(head.mergedInto)),
    ...held.map(({ articleId }) => ({ id: eventId, problem: `it is merged and holds article ${articleId}` })),
  ];
}
