import { bootstrap } from '../../../bench/lib/bootstrap';
import { randomFrom } from '../../../testing/random';

describe('bootstrap', () => {
  it('holds the mean, is narrower for more values and the same every time', () => {
    const random = randomFrom(1);
    const values = Array.from({ length: 400 }, random);
    const [few, many] = [bootstrap(values.slice(0, 40)), bootstrap(values)];
    for (const { mean, low, high } of [few, many]) {
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2);
    // Of values even between 0 and 1 the standard error is sqrt(1 / 12 / 400), and the interval 3.92 of them.
    expect(many.high - many.low).toBeCloseTo(3.92 * Math.sqrt(1 / 12 / 400), 2);
    expect(bootstrap(values)).toEqual(many);
  });
});
