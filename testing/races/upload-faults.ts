import type { EventStore } from '../../lambdas/store/event-store';
import type { UploadItem } from '../../lambdas/store/upload-item';
import { insist, instead, PostponedWrites, type StoreFault } from './store-faults';

/** Law: the upload item is written only where it is as it was read. Writes it whatever stands. */
export const overwritesUploads: StoreFault = (store) =>
  instead(store, {
    putUpload: (item) =>
      insist(async () => {
        const standing = await store.upload(item.bucket, item.key);
        return store.putUpload({ ...item, writes: (standing?.writes ?? 0) + 1 });
      }),
  });

/** Law: a later version wins. Reads the items of finished uploads as older than any version. */
export const overwritesLaterUploads: StoreFault = (store) =>
  readsUploads(store, (item) => (item.status === 'under way' ? item : { ...item, sequencer: '' }));

/** Law: the articles of older versions are withdrawn. Reads the items of finished uploads without their lists. */
export const forgetsLists: StoreFault = (store) =>
  readsUploads(store, (item) => (item.status === 'under way' ? item : { ...item, list: null, previous: [] }));

/** Law: a list is written before the item that names it. Writes it before the next article item, or before a list is read. */
export const listsAfterTheItem: StoreFault = (store) => {
  const lists = new PostponedWrites();
  return instead(store, {
    putList: async (...given) => lists.add(() => store.putList(...given)),
    putArticle: async (item) => {
      await lists.perform();
      return store.putArticle(item);
    },
    list: async (...given) => {
      await lists.perform();
      return store.list(...given);
    },
  });
};

/** Law: a new version begins with nothing placed. Writes its first item with the number of the version before. */
export const keepsPlaced: StoreFault = (store) => keepsOfOlder(store, ({ placed }) => ({ placed }));

/** Law: a new version is read from its beginning. Writes its first item with the position of the version before. */
export const keepsPosition: StoreFault = (store) => keepsOfOlder(store, ({ position }) => ({ position }));

/** A store that writes the first item of a new version with values of the item that was read. */
function keepsOfOlder(store: EventStore, kept: (older: UploadItem) => Partial<UploadItem>): EventStore {
  let older: UploadItem | null = null;
  return instead(store, {
    upload: async (bucket, key) => {
      older = await store.upload(bucket, key);
      return older;
    },
    putUpload: (item) => {
      const isFirst = older !== null && older.sequencer !== item.sequencer && item.placed === 0;
      return store.putUpload(older && isFirst ? { ...item, ...kept(older) } : item);
    },
  });
}

/** Law: an upload is placed once it is surveyed to its end. Reads items as if they were. */
export const forgetsSurvey: StoreFault = (store) =>
  readsUploads(store, (item) => ({ ...item, survey: null }));

/** Law: a survey resumes from what was surveyed before. Finds no articles in that. */
export const forgetsSurveyed: StoreFault = (store) => {
  const surveyed = new Set<string>();
  return instead(
    readsUploads(store, (item) => {
      if (item.survey) surveyed.add(item.survey.list);
      return item;
    }),
    {
      list: async (bucket, key, name) => (surveyed.has(name) ? [] : store.list(bucket, key, name)),
    },
  );
};

/** Law: a delivery that resumes withdraws the articles of older versions. Reads items as if that were done with the last placed. */
export const skipsWithdrawalsOfContinued: StoreFault = (store) =>
  readsUploads(store, (item) =>
    item.status === 'under way' && item.placed >= item.articles
      ? { ...item, placed: Number.MAX_SAFE_INTEGER }
      : item,
  );

/** Law: an upload is finished once all of it is placed. Writes it as finished with the first placed article. */
export const finishesWithProgress: StoreFault = (store) =>
  instead(store, {
    putUpload: (item) =>
      store.putUpload(item.placed > 0 ? { ...item, status: 'accepted', previous: [] } : item),
  });

/** Law: who finds an upload finished drops the lists that others left. Drops lists only of uploads that it finished. */
export const leavesListsOfOthers: StoreFault = (store) => {
  let hasFinished = false;
  return instead(store, {
    putUpload: (item) => {
      hasFinished = item.status !== 'under way';
      return store.putUpload(item);
    },
    dropLists: async (...given) => {
      if (hasFinished) await store.dropLists(...given);
      hasFinished = false;
    },
  });
};

/** A store whose upload items are altered when they are read. */
function readsUploads(store: EventStore, altered: (item: UploadItem) => UploadItem): EventStore {
  return instead(store, {
    upload: async (bucket, key) => {
      const item = await store.upload(bucket, key);
      return item && altered(item);
    },
  });
}
