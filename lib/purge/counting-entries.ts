import type { DynamoDbTable } from '../../lambdas/store/dynamodb/dynamodb-table';
import { keys } from '../../lambdas/store/dynamodb/items';
import type { EventStore, IndexEntries } from '../../lambdas/store/event-store';

/** Numbers of index entries that were in the table and go. */
export interface EntryCounts {
  postings: number;
  names: number;
}

/**
 * A store that counts the index entries that are deleted, which it reads in the table before. Each counts once: a trial
 * leaves it in the table.
 */
export function countingEntries(
  store: EventStore,
  table: DynamoDbTable,
): { store: EventStore; counts: EntryCounts } {
  const counts = { postings: 0, names: 0 };
  const counted = new Set<string>();
  const unindexEvent = async (eventId: string, entries: IndexEntries, version: number) => {
    counts.postings += await held(entries.terms.map((term) => keys.posting(term, eventId)));
    counts.names += await held(entries.names.map((name) => keys.name(name, eventId)));
    await store.unindexEvent(eventId, entries, version);
  };
  const held = async (wanted: readonly { PK: string; SK: string }[]) => {
    const { items } = await table.getAll(wanted, { ProjectionExpression: 'PK, SK', ConsistentRead: true });
    const before = counted.size;
    for (const { PK, SK } of items) counted.add(`${PK} ${SK}`);
    return counted.size - before;
  };
  return { store: Object.assign(Object.create(store) as EventStore, { unindexEvent }), counts };
}
