import { applyChanges } from '../../lambdas/store/apply-changes';
import type { ArticleItem, EventStore, Head, Member } from '../../lambdas/store/event-store';
import {
  articleViolations,
  documentViolations,
  eventViolations,
  redirectViolations,
  type Violation,
} from './violations';

/** The result of checking one article, event, upload or document: whether a handler is at work on it, else what is wrong. */
export interface Finding {
  isUnderWay: boolean;
  violations: Violation[];
}

export type CheckedThing =
  | { kind: 'article'; id: string }
  | { kind: 'event'; id: string }
  | { kind: 'document'; id: string }
  | { kind: 'upload'; id: string; bucket: string; key: string };

/** Hours after which unfinished work no longer counts as under way: five deliveries, half an hour apart. */
const UNDER_WAY_HOURS = 3;

/** Article items read at a time. */
const AT_A_TIME = 50;

const FINE: Finding = { isUnderWay: false, violations: [] };
const UNDER_WAY: Finding = { isUnderWay: true, violations: [] };

/** Checks whether one article, event, upload or document keeps the promises of the README at a given time. */
export function check(subject: CheckedThing, store: EventStore, now: Date): Promise<Finding> {
  const stuckBefore = new Date(now.getTime() - UNDER_WAY_HOURS * 60 * 60 * 1000).toISOString();
  switch (subject.kind) {
    case 'article':
      return checkArticle(subject.id, store, stuckBefore);
    case 'event':
      return checkEvent(subject.id, store, stuckBefore);
    case 'document':
      return checkDocument(subject.id, store, stuckBefore);
    case 'upload':
      return checkUpload(subject, store, stuckBefore);
  }
}

async function checkArticle(articleId: string, store: EventStore, stuckBefore: string): Promise<Finding> {
  const article = await store.article(articleId);
  if (!article) return FINE;
  const { eventId, unfinishedSince } = article;
  if (unfinishedSince !== null && unfinishedSince > stuckBefore) return UNDER_WAY;
  const head = eventId === null ? null : await store.head(eventId);
  const [member = null] = eventId === null ? [] : await store.members(eventId, [articleId]);
  return { isUnderWay: false, violations: articleViolations({ article, head, member }) };
}

async function checkEvent(eventId: string, store: EventStore, stuckBefore: string): Promise<Finding> {
  const head = await store.head(eventId);
  const members = await store.members(eventId);
  const held = members.filter(({ digest }) => digest !== null);
  if (head?.status === 'merged') {
    const left = wrong(eventId, held.length > 0 && `it is merged and holds ${held.length} articles`);
    const redirect = redirectViolations(head, await store.head(head.mergedInto));
    return { isUnderWay: false, violations: [...left.violations, ...redirect] };
  }
  const settled = head ? settledMembers(head, members) : held;
  const articles = await articlesOf(
    settled.map(({ articleId }) => articleId),
    store,
  );
  if (isAnyUnderWay(articles, stuckBefore)) return UNDER_WAY;
  if (!head) return wrong(eventId, held.length > 0 && `it has ${held.length} articles and no record`);
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  return { isUnderWay: false, violations: eventViolations({ head, members: settled, articles: byId }) };
}

/** The live members as of a head's version, as if its commit had written them all. */
function settledMembers(head: Head, members: readonly Member[]): Member[] {
  const settled = new Map(members.map((member) => [member.articleId, member]));
  applyChanges(head, settled);
  return [...settled.values()].filter(({ digest }) => digest !== null);
}

async function checkUpload(
  { id, bucket, key }: Extract<CheckedThing, { kind: 'upload' }>,
  store: EventStore,
  stuckBefore: string,
): Promise<Finding> {
  const upload = await store.upload(bucket, key);
  if (!upload) return FINE;
  const { status, updatedAt, list, previous } = upload;
  // its handling continues once its message is sent again
  if (status === 'parked') return UNDER_WAY;
  if (status === 'under way')
    return updatedAt > stuckBefore ? UNDER_WAY : wrong(id, `its handling, begun ${updatedAt}, has no end`);
  const articleIds = list === null ? [] : await store.list(bucket, key, list);
  const articles = await articlesOf(articleIds, store);
  // one that a newer version of its document replaces, or that was taken down, is in no event
  const isPlaced = ({ live, documentKey, killed }: ArticleItem) => live || documentKey !== null || killed;
  const missing = articleIds.length - articles.filter(isPlaced).length;
  const isStuck = previous.length > 0 && updatedAt <= stuckBefore;
  return wrong(
    id,
    missing > 0 && `${missing} of its ${articleIds.length} articles are not live`,
    articleIds.length !== upload.articles && `it lists ${articleIds.length} of ${upload.articles} articles`,
    isStuck && `${previous.length} lists of older versions were not seen to`,
  );
}

async function checkDocument(documentKey: string, store: EventStore, stuckBefore: string): Promise<Finding> {
  const document = await store.document(documentKey);
  if (!document) return FINE;
  const articles = await articlesOf(
    document.versions.map(({ articleId }) => articleId),
    store,
  );
  if (isAnyUnderWay(articles, stuckBefore)) return UNDER_WAY;
  const byId = new Map(articles.map((article) => [article.articleId, article]));
  return { isUnderWay: false, violations: documentViolations(document, byId) };
}

function isAnyUnderWay(articles: readonly ArticleItem[], stuckBefore: string): boolean {
  return articles.some(({ unfinishedSince }) => unfinishedSince !== null && unfinishedSince > stuckBefore);
}

async function articlesOf(articleIds: readonly string[], store: EventStore): Promise<ArticleItem[]> {
  const articles: ArticleItem[] = [];
  for (let from = 0; from < articleIds.length; from += AT_A_TIME) {
    const batch = articleIds.slice(from, from + AT_A_TIME);
    const items = await Promise.all(batch.map((articleId) => store.article(articleId)));
    articles.push(...items.filter((item) => item !== null));
  }
  return articles;
}

function wrong(id: string, ...problems: (string | false)[]): Finding {
  const found = problems.filter((problem) => problem !== false);
  return { isUnderWay: false, violations: found.map((problem) => ({ promise: 1, id, problem })) };
}
