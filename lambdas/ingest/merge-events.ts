import type { EventStore, Member, Merger } from '../store/event-store';
import { commitMember, finishCommit } from './commit-member';
import { endOf, movedTo } from './redirects';
import { Conflict, retryOnConflict } from './retry';

/**
 * Makes one event of two: the later opened takes no change from now on and leads to the other, then its articles follow
 * one by one. Whoever repeats it, or does it at the same moment, comes to the same.
 * @param time event time of the upload that brought the two together
 * @returns the events that changed
 */
export async function mergeEvents(merger: Merger, time: string, store: EventStore): Promise<string[]> {
  const isSealed = await retryOnConflict(() => seal(merger, time, store));
  if (!isSealed) return [];
  const changed = new Set([merger.from]);
  for (const member of await store.members(merger.from)) {
    if (member.digest === null) continue;
    const into = await retryOnConflict(() => move(member, time, store));
    if (into !== null) changed.add(into);
    const gone = { ...member, digest: null, version: member.version + 1 };
    await store.settle({ eventId: merger.from, version: gone.version, pending: [gone] });
  }
  return [...changed];
}

/** False where the event has no articles any more, and need not lead anywhere. */
async function seal({ from, into }: Merger, time: string, store: EventStore): Promise<boolean> {
  const head = await store.head(from);
  if (head?.status === 'merged') return true;
  if (head?.status !== 'live') return false;
  await store.settle(head);
  const { eventId, version, openedAt } = head;
  const sealed = { eventId, version: version + 1, openedAt, updatedAt: time };
  if (!(await store.putHead({ ...sealed, status: 'merged', mergedInto: into })))
    throw new Conflict(`Event ${from} was committed while it was merged.`);
  return true;
}

/** Brings a member to where its event leads; null where a later version of its article sees to that itself. */
async function move(member: Member, time: string, store: EventStore): Promise<string | null> {
  let article = await store.article(member.articleId);
  if (!article?.eventId || article.sequencer !== member.sequencer) return null;
  const eventId = await endOf(article.eventId, store);
  if (eventId !== article.eventId) {
    article = movedTo(eventId, article);
    if (!(await store.putArticle(article)))
      throw new Conflict(`Article ${member.articleId} was written meanwhile.`);
  }
  const change = { eventId, article, digest: member.digest, begun: Promise.resolve(), time };
  const commit = await commitMember(change, store);
  if ('mergedInto' in commit) throw new Conflict(`Event ${eventId} was merged meanwhile.`);
  await finishCommit(commit, store);
  return eventId;
}
