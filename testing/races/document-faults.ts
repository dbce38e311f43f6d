import * as held from '../../lambdas/ingest/document/held-versions';
import * as settling from '../../lambdas/ingest/document/settle-document';
import * as standing from '../../lambdas/ingest/document/standing';
import type { StepFault } from './step-faults';
import { insist, instead, PostponedWrites, readsArticles, type StoreFault } from './store-faults';

/** Law: a version is entered before its article is placed. Enters it after that, at the latest before the next look. */
export const entersAfterPlacing: StoreFault = (store) => {
  const entries = new PostponedWrites();
  return instead(store, {
    putDocument: async (item) => {
      entries.add(() => store.putDocument(item));
      return true;
    },
    document: async (documentKey) => {
      await entries.perform();
      return store.document(documentKey);
    },
    putArticle: async (item) => {
      const isWritten = await store.putArticle(item);
      await entries.perform();
      return isWritten;
    },
  });
};

/** Law: a document is written only where it is as it was read. Writes it whatever stands. */
export const overwritesDocuments: StoreFault = (store) =>
  instead(store, {
    putDocument: (item) =>
      insist(async () => {
        const there = await store.document(item.documentKey);
        return store.putDocument({ ...item, writes: (there?.writes ?? 0) + 1 });
      }),
  });

/** Law: an article is taken out of its event only where its item is as it was read. Writes it whatever stands. */
export const overwritesReplaced: StoreFault = (store) =>
  instead(store, {
    putArticle: async (item) =>
      item.live || item.documentKey === null
        ? store.putArticle(item)
        : insist(async () => {
            const there = await store.article(item.articleId);
            return store.putArticle({ ...item, writes: (there?.writes ?? 0) + 1 });
          }),
  });

/** Law: an article that leaves a document remembers that. Reads items that remember none. */
export const forgetsLeftDocuments: StoreFault = (store) =>
  readsArticles(store, (item) => ({ ...item, leftDocument: null }));

/** Law: who holds the newest version takes the articles of older ones out. Knows no older ones. */
export const replacesNothing: StepFault = () => {
  const { enterDocument } = standing;
  return jest
    .spyOn(standing, 'enterDocument')
    .mockImplementation(async (...given) => ({ ...(await enterDocument(...given)), older: [] }));
};

/** Law: who takes an article out asks whether it is still outdated. Takes it for outdated. */
export const takesForOutdated: StepFault = () => jest.spyOn(standing, 'isOutdated').mockResolvedValue(true);

/** Law: an article that comes back asks once more whether it is the newest. Takes it for the newest. */
export const takesForNewest: StepFault = () => jest.spyOn(standing, 'isNewest').mockResolvedValue(true);

/** Law: the newest version that is left comes back. Brings nothing back. */
export const bringsNothingBack: StepFault = () => jest.spyOn(settling, 'settleDocument').mockResolvedValue();

/** Law: a notice enters the document that it takes back. Enters none. */
export const entersNoNotices: StepFault = () => {
  const { enterDocument } = standing;
  return jest
    .spyOn(standing, 'enterDocument')
    .mockImplementation(async (holder, claim, store) =>
      claim.isKill ? standing.ALONE : enterDocument(holder, claim, store),
    );
};

/** Law: of versions that state the same, the upload decides. The one that is entered later counts as the newer. */
export const sortsByArrival: StepFault = () =>
  jest
    .spyOn(held, 'withHeld')
    .mockImplementation((versions, added) =>
      [added, ...versions.filter(({ articleId }) => articleId !== added.articleId)].sort((a, b) =>
        a.order < b.order ? 1 : a.order > b.order ? -1 : 0,
      ),
    );

/** Law: what a later version of an article holds stays. Lets an earlier one take its place, or take it out. */
export const forgetsLaterVersions: StepFault = () => {
  const { withHeld, without } = held;
  const entering = jest.spyOn(held, 'withHeld').mockImplementation((versions, added) =>
    withHeld(
      versions.filter(({ articleId }) => articleId !== added.articleId),
      added,
    ),
  );
  const leaving = jest
    .spyOn(held, 'without')
    .mockImplementation((versions, { articleId }) => without(versions, { articleId, sequencer: '~' }));
  return {
    mockRestore: () => {
      entering.mockRestore();
      leaving.mockRestore();
    },
  };
};
