import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import { crowd } from '../../../testing/races/crowd';
import { detectFaults, type ShownFault } from '../../../testing/races/detect-faults';
import { runAtRandom } from '../../../testing/races/explore';
import * as index from '../../../testing/races/index-faults';
import { SCENARIOS } from '../../../testing/races/scenarios';
import * as steps from '../../../testing/races/step-faults';
import * as stores from '../../../testing/races/store-faults';
import { mulberry32 } from '../../../testing/random';

jest.mock('../../../lambdas/ingest/event/choose-event', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/event/choose-event'),
}));
jest.mock('../../../lambdas/ingest/event/correct-index', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/event/correct-index'),
}));
jest.mock('../../../lambdas/ingest/event/ids', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/event/ids'),
}));
jest.mock('../../../lambdas/ingest/event/merge-events', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/event/merge-events'),
}));

/** Faults of the store as the writers see it, each with the race that shows it. */
const STORE_FAULTS: ShownFault<stores.StoreFault>[] = [
  ['items are written whatever stands', stores.overwritesItems, 'both join an event'],
  ['members are written whatever stands', stores.overwritesMembers, 'one places, one withdraws'],
  [
    'what the last commit left to be written is not written first',
    stores.forgetsPendingMembers,
    'both join an event',
  ],
  [
    'a change that an event has seen is committed again',
    stores.forgetsRevisions,
    'one places again what the other replaces',
  ],
  [
    'the choice of an event is not written before the event changes',
    stores.writesChoiceAfterHead,
    'one places, one replaces by a report of another event',
  ],
  [
    'the first member of an event is not written before its head',
    stores.skipsFirstMember,
    'both open an event',
  ],
  [
    'the first member of an event is written whatever stands',
    stores.overwritesByStaging,
    'one places, one replaces by a report of another event',
  ],
  [
    'the first member of an event is written before the choice of the event is',
    stores.writesChoiceAfterFirstMember,
    'one places, one replaces by a report of another event',
  ],
  [
    'what leaves an event without a head is written before the head',
    stores.stagesWhatLeaves,
    'one opens an event, one withdraws',
  ],
  [
    'what only a leaving article has brought stays in the index',
    index.keepsEntries,
    'one joins, one withdraws the only article',
  ],
  [
    'what a later version has put leaves the index',
    index.deletesLaterEntries,
    'one joins, one withdraws the only article',
  ],
  [
    'a member is written over before what it brought leaves the index',
    index.deletesAfterMembers,
    'one opens an event, one withdraws',
  ],
  [
    'nobody looks again at what it put in the index where a rival went on',
    index.trustsItsEntries,
    'one merges, one replaces the article that called for it',
  ],
  ['nobody looks again after opening an event', stores.findsNoTwins, 'both open an event'],
  ['the second look comes before the event can be found', stores.looksBeforeItPosts, 'both open an event'],
  ['a merger is not written down before it begins', stores.skipsMergers, 'one joins, one merges'],
  [
    'an article is done before its postings and members stand',
    stores.finishesBeforeItPosts,
    'both join an event',
  ],
  [
    'an event is merged before its members stand',
    stores.forgetsPendingMembersOfMerged,
    'one joins an event that the other merges',
  ],
  ['articles of a merged event stay where they are', stores.leavesMembersOfMerged, 'both open an event'],
  [
    'a merger brings back what was replaced or withdrawn',
    stores.movesWhatWasReplaced,
    'one merges, one replaces by a report of another event',
  ],
  [
    'a merger moves what an article no longer says',
    stores.movesWhatReadsOtherwise,
    'one merges, one tells of another event when it comes again',
  ],
  [
    'a merger leaves what came again with the same text',
    stores.leavesWhatCameAgain,
    'one merges the event of what the other places again',
  ],
  [
    'a version that says the same leaves no trace',
    stores.forgetsSameVersions,
    'one merges the event of what the other places again',
  ],
  [
    'what a rival has staged is taken for committed',
    stores.takesStagedForCommitted,
    'one opens an event, one opens the same by another reading of the text',
  ],
  ['an article that is moved does not say so', stores.skipsItemsOfMoved, 'both open an event'],
  [
    'an article that waits for a merged event stays with it',
    stores.staysWithMerged,
    'one joins an event that the other merges',
  ],
  [
    'an article that is moved keeps its revision',
    stores.movesWithoutRevision,
    'one merges into the event that the article had left, one joins',
  ],
  [
    'an article does not leave the event that it was in',
    stores.forgetsLeftEvents,
    'one places again what the other replaces',
  ],
  [
    'an older version is placed over a newer one',
    stores.overwritesLaterArticles,
    'one places, one withdraws',
  ],
  [
    'mergers are forgotten by a newer version',
    stores.forgetsMergers,
    'one merges, one replaces the article that called for it',
  ],
  [
    'who takes an article over does not look for twins of what it opened',
    stores.forgetsTakeover,
    'one replaces the article that opened a twin and had still to look, one joins that',
  ],
];

/** Faulty steps, each with the race that shows it. */
const STEP_FAULTS: ShownFault<steps.StepFault>[] = [
  ['each of two handlers merges into its own event', steps.mergesIntoOwnEvent, 'both open an event'],
  [
    'an article opens the same event whatever it says',
    steps.opensTheSame,
    'one tells of another event when it comes again, one had joined it',
  ],
  [
    'who loses an article to a newer version does not look at what it put in the index',
    steps.keepsLateEntries,
    'one opens an event, one withdraws',
  ],
];

withoutPauses();

describe('the races show', () => detectFaults(SCENARIOS, STORE_FAULTS, STEP_FAULTS));

/** Faults that take more than two writers to show need a crowd of so many, of some seed. */
describe('crowds show', () => {
  it('that only the likeliest of several twins is merged', async () => {
    const step = steps.findsOneTwin();
    const random = mulberry32(72);
    await expect(runAtRandom(crowd(8, random), random)).rejects.toThrow(/ live events of /);
    step.mockRestore();
  });

  it('that an article that has mergers to see through does not look for twins', async () => {
    const random = mulberry32(1499);
    const race = crowd(3, random, stores.findsNoTwinsBesideMergers);
    await expect(runAtRandom(race, random)).rejects.toThrow(/ live events of /);
  });
});
