import * as chooseEvent from '../../lambdas/ingest/event/choose-event';
import * as correctIndex from '../../lambdas/ingest/event/correct-index';
import * as ids from '../../lambdas/ingest/event/ids';
import * as mergeEvents from '../../lambdas/ingest/event/merge-events';
import { StoredUpload } from '../../lambdas/ingest/upload/stored-upload';
import * as uploadState from '../../lambdas/ingest/upload/upload-state';
import { articleIdOf } from '../../lambdas/store/article-id';

/**
 * Replaces a step by a faulty one until it is restored, for laws that no call of the store shows. The test must mock the
 * step's module with its own functions first, which makes them replaceable.
 */
export type StepFault = () => { mockRestore(): void };

/** Law: of two events, the later opened is merged into the other. Merges into the article's own event. */
export const mergesIntoOwnEvent: StepFault = () => {
  const { mergerOf, followMerge } = mergeEvents;
  return jest.spyOn(mergeEvents, 'mergerOf').mockImplementation(async (own, twin, store) => {
    const merger = await mergerOf(own, twin, store);
    const into = (await followMerge(own, store))?.eventId;
    const from = [merger?.from, merger?.into].find((eventId) => eventId !== into);
    return into && from ? { from, into } : null;
  });
};

/** Law: another text of an article opens another event. Opens the same one. */
export const opensTheSame: StepFault = () => {
  const { eventIdOf } = ids;
  return jest
    .spyOn(ids, 'eventIdOf')
    .mockImplementation((opener) => eventIdOf({ ...opener, headline: '', sketch: [] }));
};

/** Law: a version is resumed only where the same was read. Compares the versions alone. */
export const goesOnWithOtherReading: StepFault = () =>
  jest
    .spyOn(ids, 'isOf')
    .mockImplementation(
      ({ sequencer, live }, version) => sequencer === version.sequencer && live === (version.digest !== null),
    );

/** Law: who was late corrects what it has put in the index. Leaves it. */
export const keepsLateEntries: StepFault = () => jest.spyOn(correctIndex, 'correctIndex').mockResolvedValue();

/** Law: all twins are merged. Finds only the likeliest. */
export const findsOneTwin: StepFault = () => {
  const { findTwins } = chooseEvent;
  return jest
    .spyOn(chooseEvent, 'findTwins')
    .mockImplementation(async (opened, store) => (await findTwins(opened, store)).slice(0, 1));
};

/** Law: the single article of an older version is withdrawn. Withdraws only listed articles. */
export const keepsTheOnlyArticle: StepFault = () => {
  const { articlesToWithdraw } = uploadState;
  return jest
    .spyOn(uploadState, 'articlesToWithdraw')
    .mockImplementation(async (begun, notification, store) => {
      const { bucket, key } = notification;
      const articleIds = await articlesToWithdraw(begun, notification, store);
      return articleIds.filter((articleId) => articleId !== articleIdOf(bucket, key, []));
    });
};

/** Law: the object is checked once the upload item is written. Does not check it. */
export const skipsTheSecondLook: StepFault = () =>
  jest.spyOn(StoredUpload.prototype, 'verify').mockResolvedValue();
