import { crowd } from '../../support/races/crowd';
import { runAtRandom } from '../../support/races/explore';
import { withoutPauses } from '../../support/races/without-pauses';
import { randomFrom } from '../../support/stores';

jest.mock('../../../lambdas/ingest/next-head', () => {
  const { nextHead } = jest.requireActual('../../../lambdas/ingest/next-head');
  return { nextHead: jest.requireActual('../../support/races/remembered').remembered(nextHead) };
});

withoutPauses();

describe.each([3, 4, 6, 8])('%d writers at once', (writers) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keep the promises whatever comes and whoever dies: seed %d',
    async (seed) => {
      const random = randomFrom(100 * writers + seed);
      await runAtRandom(crowd(writers, random), random);
    },
  );
});
