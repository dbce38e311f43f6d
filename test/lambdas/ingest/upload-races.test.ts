import { raceAtRandom, raceUploads, UPLOAD_SCENARIOS } from '../../support/races/upload-scenarios';
import { withoutPauses } from '../../support/races/without-pauses';

jest.mock('../../../lambdas/core/digest/digest', () => {
  const { digest } = jest.requireActual('../../../lambdas/core/digest/digest');
  return { digest: jest.requireActual('../../support/once-each').onceEach(digest) };
});
jest.mock('../../../lambdas/ingest/next-head', () => {
  const { nextHead } = jest.requireActual('../../../lambdas/ingest/next-head');
  return { nextHead: jest.requireActual('../../support/races/remembered').remembered(nextHead) };
});

withoutPauses();

describe('two handlers of one object', () => {
  it.each(UPLOAD_SCENARIOS)(
    'where $name leave its last version, in any order and after any death',
    async (scenario) => {
      const { orders, deaths } = await raceUploads(scenario, 1);
      expect([orders > 10, deaths > 4]).toEqual([true, true]);
    },
  );
});

describe('three handlers of one object', () => {
  it.each([1, 6, 11, 16, 21])(
    'leave its last version whatever comes in whatever order: 5 seeds from %d on',
    async (first) => {
      for (let seed = first; seed < first + 5; seed++) await raceAtRandom(seed);
    },
  );
});
