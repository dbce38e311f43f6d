import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import type { Head, Member } from '../../lambdas/store/event-store';

/** An event's record with all of its articles, as `--json` prints it. */
export interface FoldedEvent extends EventRecord {
  members: FoldedMember[];
}

interface FoldedMember {
  /** What the record's readings name. */
  articleId: string;
  /** The article's own id from the upload; for one that states none, what `idOfKey` says of its key. */
  id: string;
  key: string;
  /** The `id` of the earliest article of its origin, or null where that is itself. */
  nearDuplicateOf: string | null;
}

/** What a head publishes. */
export function recordOf({ eventId, version, status, record, openedAt, updatedAt }: Head): EventRecord {
  return { eventId, version, status, ...record, openedAt, updatedAt };
}

/** Puts a head and its members, as stored, into the form that is printed. */
export function foldedEvent(
  head: Head,
  members: readonly Member[],
  idOfKey: (key: string) => string,
): FoldedEvent {
  const live = members.filter((member) => member.digest !== null);
  const ids = new Map(live.map(({ articleId, from }) => [articleId, from.ownId ?? idOfKey(from.key)]));
  return {
    ...recordOf(head),
    members: live
      .map(({ articleId, from, nearDuplicateOf }) => ({
        articleId,
        id: ids.get(articleId) as string,
        key: from.key,
        nearDuplicateOf: nearDuplicateOf === null ? null : (ids.get(nearDuplicateOf) ?? null),
      }))
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
