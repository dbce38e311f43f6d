import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import type { Head, Member } from '../../lambdas/store/event-store';

/** A record with all of its articles, as `--json` prints it. */
export interface FoldedEvent extends EventRecord {
  members: FoldedMember[];
}

interface FoldedMember {
  /** The id that the record's readings refer to. */
  articleId: string;
  /** Id that the document states, else `idOfKey` of its key. */
  id: string;
  key: string;
  /** `id` of the earliest article of the same origin; null if that is this article. */
  nearDuplicateOf: string | null;
}

/** The published part of a head. */
export function recordOf({ eventId, version, status, record, openedAt, updatedAt }: Head): EventRecord {
  return { eventId, version, status, ...record, openedAt, updatedAt };
}

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
