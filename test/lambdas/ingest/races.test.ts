import { withoutPauses } from '../../../testing/races/brief';
import { race, SCENARIOS } from '../../../testing/races/scenarios';

jest.mock('../../../lambdas/ingest/event/next-head', () => {
  const { nextHead } = jest.requireActual('../../../lambdas/ingest/event/next-head');
  return { nextHead: jest.requireActual('../../../testing/races/remembered').remembered(nextHead) };
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
