import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import { publishedLineage } from '../../lambdas/store/dynamodb/items';
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
  /** `id` of the article that this one repeats; null if it repeats none. */
  copyOf: string | null;
  /** `id` of the earliest article of the same origin if this one goes on from it, with news of its own; else null. */
  takeOf: string | null;
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
  const idOf = (articleId: string | null) => (articleId === null ? null : (ids.get(articleId) ?? null));
  return {
    ...recordOf(head),
    members: live
      .map(({ articleId, from, ...member }) => {
        const { nearDuplicateOf, copyOf, takeOf } = publishedLineage(member);
        const lineage = {
          nearDuplicateOf: idOf(nearDuplicateOf),
          copyOf: idOf(copyOf),
          takeOf: idOf(takeOf),
        };
        return { articleId, id: ids.get(articleId) as string, key: from.key, ...lineage };
      })
      .sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}
