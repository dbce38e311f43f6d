import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import { raceAtRandom, raceUploads, UPLOAD_SCENARIOS } from '../../../testing/races/upload-scenarios';

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
