import { race, SCENARIOS } from '../../support/races/scenarios';
import { withoutPauses } from '../../support/races/without-pauses';

jest.mock('../../../lambdas/ingest/next-head', () => {
  const { nextHead } = jest.requireActual('../../../lambdas/ingest/next-head');
  return { nextHead: jest.requireActual('../../support/races/remembered').remembered(nextHead) };
});

withoutPauses();

describe('two writers', () => {
  it.each(SCENARIOS)(
    'of which $name keep the promises in any order and after any death',
    async (scenario) => {
      const { runs, deaths } = await race(scenario, 2);
      expect([runs > 20, deaths > 10]).toEqual([true, true]);
    },
  );
});
