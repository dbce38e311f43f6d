import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import { detectFaults, type ShownFault } from '../../../testing/races/detect-faults';
import * as faults from '../../../testing/races/document-faults';
import { DOCUMENT_SCENARIOS } from '../../../testing/races/document-scenarios';
import type { StepFault } from '../../../testing/races/step-faults';
import type { StoreFault } from '../../../testing/races/store-faults';

jest.mock('../../../lambdas/ingest/document/held-versions', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/document/held-versions'),
}));
jest.mock('../../../lambdas/ingest/document/settle-document', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/document/settle-document'),
}));
jest.mock('../../../lambdas/ingest/document/standing', () => ({
  __esModule: true,
  ...jest.requireActual('../../../lambdas/ingest/document/standing'),
}));

/** Faults of the store as the writers see it, each with the race that shows it. */
const STORE_FAULTS: ShownFault<StoreFault>[] = [
  [
    'a version is entered after its article is placed',
    faults.entersAfterPlacing,
    'one brings a newer version of a document, one withdraws the older',
  ],
  [
    'a document is written whatever stands',
    faults.overwritesDocuments,
    'both bring a version of one document',
  ],
  [
    'an article is taken out of its event whatever stands',
    faults.overwritesReplaced,
    'both bring a version of one document',
  ],
  [
    'an article forgets the document that it has left',
    faults.forgetsLeftDocuments,
    'both withdraw versions of a document, of which one would come back',
  ],
];

/** Faulty steps, each with the race that shows it. */
const STEP_FAULTS: ShownFault<StepFault>[] = [
  ['older versions stay', faults.replacesNothing, 'both bring a version of one document'],
  [
    'an article is taken out without asking whether it is still outdated',
    faults.takesForOutdated,
    'one puts another story in place of what the other replaces',
  ],
  [
    'an article comes back without asking whether it is still the newest',
    faults.takesForNewest,
    'one withdraws the newest version of a document, one brings a newer one',
  ],
  [
    'what a newer version replaced does not come back',
    faults.bringsNothingBack,
    'one brings an older version of a document, one withdraws the newest',
  ],
  [
    'a notice does not enter its document',
    faults.entersNoNotices,
    'one brings a document, one takes it back',
  ],
  [
    'of versions that state the same the later handled wins',
    faults.sortsByArrival,
    'both bring a text of one version, the second a later one',
  ],
  [
    'a slow handler changes what a later version of its article holds',
    faults.forgetsLaterVersions,
    'one brings an older version of a document, one a newer in its place',
  ],
];

withoutPauses();

describe('the races of documents show', () => detectFaults(DOCUMENT_SCENARIOS, STORE_FAULTS, STEP_FAULTS));
