import { instead, PostponedWrites, type StoreFault } from './store-faults';

/** Law: what only a leaving article has brought leaves the index. Deletes nothing. */
export const keepsEntries: StoreFault = (store) => instead(store, { unindexEvent: async () => {} });

/** Law: an entry that a later version has put stays. Deletes it whatever stands. */
export const deletesLaterEntries: StoreFault = (store) =>
  instead(store, {
    unindexEvent: (eventId, entries) => store.unindexEvent(eventId, entries, Number.MAX_SAFE_INTEGER),
  });

/** Law: entries are deleted before the member that holds their words is written over. Deletes them after that. */
export const deletesAfterMembers: StoreFault = (store) => {
  const deletions = new PostponedWrites();
  return instead(store, {
    unindexEvent: async (...given) => deletions.add(() => store.unindexEvent(...given)),
    writeMembers: async (change) => {
      const isWritten = await store.writeMembers(change);
      await deletions.perform();
      return isWritten;
    },
  });
};

/** Law: who finds a commit settled by another looks at what it has put. Takes every commit for settled by itself. */
export const trustsItsEntries: StoreFault = (store) =>
  instead(store, {
    writeMembers: async (change) => {
      await store.writeMembers(change);
      return true;
    },
  });
