import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import * as steps from '../../../testing/races/step-faults';
import { forgetsLive, type StoreFault } from '../../../testing/races/store-faults';
import * as uploads from '../../../testing/races/upload-faults';
import { raceUploads, UPLOAD_SCENARIOS } from '../../../testing/races/upload-scenarios';
import type { UploadScenario } from '../../../testing/races/uploads';

jest.mock('../../../lambdas/ingest/event/ids', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/event/ids'),
}));
jest.mock('../../../lambdas/ingest/upload/upload-state', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/upload/upload-state'),
}));

/** Faults of the store as the handlers see it, each with the race that shows it. */
const STORE_FAULTS: readonly [fault: string, StoreFault, shownBy: string][] = [
  ['an older version is handled over a newer one', uploads.overwritesLaterUploads, 'many become others'],
  ['the upload item is written whatever stands', uploads.overwritesUploads, 'many become others'],
  ['the lists of older versions are forgotten', uploads.forgetsLists, 'many become others'],
  ['the list is written after the item', uploads.listsAfterTheItem, 'many are deleted'],
  ['where it was placed to is kept for a new version', uploads.keepsPlaced, 'many have become others'],
  [
    'as much of a new version is passed over unread as of the one before',
    uploads.keepsPosition,
    'many have become others',
  ],
  [
    'what is read in part is placed as if it were all',
    uploads.forgetsSurvey,
    'many become others, with little time',
  ],
  [
    'what an earlier delivery has read is forgotten',
    uploads.forgetsSurveyed,
    'many become others, with little time',
  ],
  [
    'a delivery that goes on withdraws nothing',
    uploads.skipsWithdrawalsOfContinued,
    'one article becomes many, with little time',
  ],
  [
    'how far a delivery came is written as if it were all',
    uploads.finishesWithProgress,
    'one article becomes many, with little time',
  ],
  [
    'what one reading of a version has placed, another does not withdraw',
    forgetsLive,
    'many become others while they are read twice',
  ],
  ['lists that a dead or late handler left stay', uploads.leavesListsOfOthers, 'many become others'],
];

/** Faulty steps, each with the race that shows it. */
const STEP_FAULTS: readonly [fault: string, steps.StepFault, shownBy: string][] = [
  [
    'what was one article is not withdrawn where it becomes many',
    steps.keepsTheOnlyArticle,
    'one article becomes many',
  ],
  [
    'a version that reads otherwise by now goes on where the one before was to go',
    steps.goesOnWithOtherReading,
    'an article tells of another event when it is read again',
  ],
  [
    'the object is not looked at again once the item stands',
    steps.skipsTheSecondLook,
    'many become one article',
  ],
];

/** What races say of a run that ends with something wrong, and with no slip of the fault itself. */
const WRONG_RUN = /^(?!.*TypeError).* after [ABC]1 /s;

withoutPauses();

function scenarioOf(name: string): UploadScenario {
  return UPLOAD_SCENARIOS.find((scenario) => scenario.name === name) as UploadScenario;
}

describe('the races of uploads show', () => {
  it.each(STORE_FAULTS)('that %s', async (_, fault, shownBy) => {
    await expect(raceUploads(scenarioOf(shownBy), 1, fault)).rejects.toThrow(WRONG_RUN);
  });

  it.each(STEP_FAULTS)('that %s', async (_, install, shownBy) => {
    const step = install();
    await expect(raceUploads(scenarioOf(shownBy), 1)).rejects.toThrow(WRONG_RUN);
    step.mockRestore();
  });
});
