import type { Digest } from '../../core/digest/digest';
import type { ArticleItem, EventStore, Head, Member, Merger } from '../../store/event-store';
import { Conflict, retryOnConflict } from '../retry/retry';
import { type Commit, commitMember, finishCommit } from './commit-member';
import { isOf } from './ids';

/** An event that was without articles, and the one that it has now. */
export interface Revived {
  eventId: string;
  digest: Digest;
}

/**
 * Has an event take no change from now on and lead to another, then its articles follow one by one. Whoever repeats it,
 * or does it at the same moment, comes to the same. One that leads elsewhere already keeps to that.
 * @param time event time of the upload that brought the two together
 * @param onRevived is told where the other had no articles any more: who came while it had none has opened another
 * @returns the events that changed
 */
export async function mergeEvents(
  merger: Merger,
  time: string,
  store: EventStore,
  onRevived: (event: Revived) => Promise<void>,
): Promise<string[]> {
  await retryOnConflict(() => seal(merger, time, store));
  const changed = new Set([merger.from]);
  for (const member of await store.members(merger.from)) {
    if (member.digest === null) continue;
    const commit = await retryOnConflict(() => move(member, time, store));
    if (commit) changed.add(commit.eventId);
    if (commit?.isOpening) await onRevived({ eventId: commit.eventId, digest: member.digest });
    const gone = { ...member, digest: null, version: member.version + 1 };
    await store.writeMembers({ eventId: merger.from, version: gone.version, pending: [gone] });
  }
  return [...changed];
}

async function seal({ from, into }: Merger, time: string, store: EventStore): Promise<void> {
  const head = await store.head(from);
  if (!head || head.status === 'merged') return;
  await store.writeMembers(head);
  const { eventId, version, openedAt } = head;
  const sealed = { eventId, version: version + 1, openedAt, updatedAt: time };
  if (!(await store.putHead({ ...sealed, status: 'merged', mergedInto: into })))
    throw new Conflict(`Event ${from} was committed while it was merged.`);
}

/** Brings a member to where its event leads; null where a later version of its article sees to that itself. */
async function move(member: Member, time: string, store: EventStore): Promise<Commit | null> {
  let article = await store.article(member.articleId);
  if (!article?.eventId || !isOf(article, member)) return null;
  const eventId = (await followMerge(article.eventId, store))?.eventId ?? article.eventId;
  if (eventId !== article.eventId) {
    article = movedTo(eventId, article);
    if (!(await store.putArticle(article)))
      throw new Conflict(`Article ${member.articleId} was written meanwhile.`);
  }
  const change = { eventId, article, digest: member.digest, articleWritten: Promise.resolve(), time };
  const commit = await commitMember(change, store);
  if ('mergedInto' in commit) throw new Conflict(`Event ${eventId} was merged meanwhile.`);
  await finishCommit(commit, store);
  return commit;
}

/**
 * Which of two events goes into the other: the later opened, and of those opened at once the one of the greater id. As
 * neither changes ever, no two handlers differ, and no redirect comes back to where it began. What was merged already
 * stands for where it leads. One that has no articles now may get them by a merger that is under way, and is merged too.
 * Null where both lead to one event.
 */
export async function mergerOf(one: string, other: string, store: EventStore): Promise<Merger | null> {
  const heads = await Promise.all([followMerge(one, store), followMerge(other, store)]);
  const [first, second] = heads
    .flatMap((head) => head ?? [])
    .sort((a, b) => (orderOf(a) < orderOf(b) ? -1 : 1));
  if (!first || !second || first.eventId === second.eventId) return null;
  return { from: second.eventId, into: first.eventId };
}

function orderOf({ openedAt, eventId }: Head): string {
  return `${openedAt} ${eventId}`;
}

/** The event that one leads to: itself, or through those that it was merged into the last. Null where there is none. */
export async function followMerge(eventId: string, store: EventStore): Promise<Head | null> {
  const head = await store.head(eventId);
  return head?.status === 'merged' ? followMerge(head.mergedInto, store) : head;
}

/** An article item with another event to belong to, as the one before was merged into it. */
export function movedTo(eventId: string, article: ArticleItem): ArticleItem {
  const { writes, revision, leaving } = article;
  return {
    ...article,
    eventId,
    writes: writes + 1,
    revision: revision + 1,
    leaving: leaving.filter((left) => left !== eventId),
  };
}
