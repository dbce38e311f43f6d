import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import { DOCUMENT_SCENARIOS } from '../../../testing/races/document-scenarios';
import { race, SCENARIOS } from '../../../testing/races/scenarios';

withoutPauses();

describe('two writers', () => {
  it.each([...SCENARIOS, ...DOCUMENT_SCENARIOS])(
    'of which $name keep the promises in any order and after any death',
    async (scenario) => {
      const { runs, deaths } = await race(scenario, 2);
      expect([runs > 20, deaths > 10]).toEqual([true, true]);
    },
  );
});
