import '../../../testing/races/remember-pure-steps';

import { withoutPauses } from '../../../testing/races/brief';
import { crowd } from '../../../testing/races/crowd';
import { runAtRandom } from '../../../testing/races/explore';
import { noFault } from '../../../testing/races/store-faults';
import { mulberry32 } from '../../../testing/random';

withoutPauses();

describe.each([3, 4, 6, 8])('%d writers at once', (writers) => {
  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keep the promises whatever comes and whoever dies: seed %d',
    async (seed) => {
      const random = mulberry32(100 * writers + seed);
      await runAtRandom(crowd(writers, random), random);
    },
  );

  it.each([1, 2, 3, 4, 5, 6, 7, 8])(
    'keep the promises when versions of one document come under several keys: seed %d',
    async (seed) => {
      const random = mulberry32(200 * writers + seed);
      await runAtRandom(crowd(writers, random, noFault, true), random);
    },
  );
});
