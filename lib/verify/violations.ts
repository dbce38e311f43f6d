import type { MergedRecord, RecordBody } from '../../lambdas/core/fold/event/event-record';
import { isReadAs } from '../../lambdas/ingest/event/ids';
import { orderOf } from '../../lambdas/ingest/event/merge-events';
import { nextHead } from '../../lambdas/ingest/event/next-head';
import type { DocumentItem } from '../../lambdas/store/document-item';
import type { ArticleItem, Head, Member } from '../../lambdas/store/event-store';

/** A promise of the README that the table breaks. */
export interface Violation {
  /** Number of the promise in the README. */
  promise: 1 | 2 | 5 | 9;
  /** Id of the event, article or upload, or key of the document. */
  id: string;
  problem: string;
}

export interface StandingArticle {
  article: ArticleItem;
  head: Head | MergedRecord | null;
  /** The article's member item in that event. */
  member: Member | null;
}

/** Checks that the handling of an article is finished and that a live article is in its event, which is live. */
export function articleViolations({ article, head, member }: StandingArticle): Violation[] {
  const { articleId, eventId, live, unfinishedSince } = article;
  const problems: string[] = [];
  if (unfinishedSince !== null) problems.push(`its handling, begun ${unfinishedSince}, has no end`);
  if (!live && eventId !== null)
    problems.push(`it is withdrawn and says that it belongs to event ${eventId}`);
  if (live && eventId === null) problems.push('it belongs to no event');
  if (live && eventId !== null && head?.status !== 'live')
    problems.push(`its event ${eventId} is ${head?.status ?? 'missing'}`);
  if (live && head?.status === 'live' && !member?.digest)
    problems.push(`its event ${eventId} does not hold it`);
  if (live && member?.digest && !isReadAs(article, member.digest))
    problems.push(`its event ${eventId} holds another text of it`);
  return problems.map((problem) => ({ promise: 1, id: articleId, problem }));
}

export interface StandingEvent {
  head: Head;
  members: readonly Member[];
  articles: ReadonlyMap<string, ArticleItem>;
}

/** Checks that the record of an unmerged event is the fold of its members, and that their article items agree. */
export function eventViolations({ head, members, articles }: StandingEvent): Violation[] {
  const { eventId, status } = head;
  const live = members.filter(({ digest }) => digest !== null);
  const violations = live.flatMap(({ articleId }): Violation[] => {
    const article = articles.get(articleId);
    if (article?.eventId === eventId) return [];
    const wrong = article ? 'which is not its own' : 'of which there is no item';
    return [{ promise: 1, id: eventId, problem: `it holds article ${articleId}, ${wrong}` }];
  });
  const expected = live.length > 0 ? 'live' : 'retracted';
  if (status !== expected)
    violations.push({ promise: 5, id: eventId, problem: `it is ${status} with ${live.length} articles` });
  else if (!isEqual(head.record, recordOf(eventId, live)))
    violations.push({ promise: 2, id: eventId, problem: 'its record is not the fold of its articles' });
  return violations;
}

/** Checks that a merged event leads to one that was opened earlier, so that redirects form no circle. */
export function redirectViolations(merged: MergedRecord, next: Head | MergedRecord | null): Violation[] {
  const { eventId: id, mergedInto } = merged;
  if (!next) return [{ promise: 5, id, problem: `it leads to event ${mergedInto}, which is missing` }];
  return orderOf(next) < orderOf(merged)
    ? []
    : [{ promise: 5, id, problem: `it leads to event ${mergedInto}, opened later` }];
}

/**
 * Checks that of the articles that hold versions of a document the newest is in an event, and no other; none is if the
 * newest takes the document back. Versions that no article item confirms were entered by handlers that are at work, or died.
 */
export function documentViolations(
  { documentKey, versions }: DocumentItem,
  articles: ReadonlyMap<string, ArticleItem>,
): Violation[] {
  const standing = versions.filter(({ articleId }) => articles.get(articleId)?.documentKey === documentKey);
  const isLive = (articleId: string) => articles.get(articleId)?.live === true;
  const problems = standing.flatMap(({ articleId, isKill = false }, index) => {
    const belongs = index === 0 && !isKill;
    if (isLive(articleId) === belongs) return [];
    return belongs
      ? [`article ${articleId} has its newest version and is in no event`]
      : [`article ${articleId} has an older version, or none, and is in an event`];
  });
  return problems.map((problem) => ({ promise: 9, id: documentKey, problem }));
}

/** Folds the record of an event from all its members, by withdrawing an article that does not exist. */
function recordOf(eventId: string, members: readonly Member[]): RecordBody {
  const article = { articleId: '', from: { bucket: '', key: '' }, sequencer: '', revision: 1 } as ArticleItem;
  const change = { eventId, article, digest: null, time: '' };
  return nextHead(change, { head: null, members: [...members], complete: true }).record;
}

/** Compares as JSON, which leaves out undefined values, as the table does. */
function isEqual(one: RecordBody, other: RecordBody): boolean {
  return sorted(one) === sorted(other);
}

function sorted(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) =>
    part && typeof part === 'object' && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).sort(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );
}
