import { bootstrap, quantile, spread } from '../../../bench/lib/statistics';
import { randomFrom } from '../../../testing/random';

describe('quantile', () => {
  it('is the median, the largest value, and 0 without values', () => {
    expect([quantile([9, 2, 4], 0.5), quantile([9, 2, 4], 1), quantile([], 0.5)]).toEqual([4, 9, 0]);
  });
});

describe('spread', () => {
  it('is mean and standard deviation of a sample', () => {
    const { mean, deviation } = spread([2, 4, 9]);
    expect(mean).toBe(5);
    expect(deviation).toBeCloseTo(Math.sqrt((9 + 1 + 16) / 2), 12);
  });

  it('has no deviation of a single value', () => {
    expect(spread([3])).toEqual({ mean: 3, deviation: null });
  });
});

describe('bootstrap', () => {
  it('contains the mean, is narrower for more values and the same every time', () => {
    const random = randomFrom(1);
    const values = Array.from({ length: 400 }, random);
    const [few, many] = [bootstrap(values.slice(0, 40)), bootstrap(values)];
    for (const { mean, low, high } of [few, many]) {
      expect(low).toBeLessThan(mean);
      expect(high).toBeGreaterThan(mean);
    }
    expect(many.high - many.low).toBeLessThan((few.high - few.low) / 2);
    // The standard error of values that are uniform between 0 and 1 is sqrt(1 / 12 / 400); the interval is 3.92 of them.
    expect(many.high - many.low).toBeCloseTo(3.92 * Math.sqrt(1 / 12 / 400), 2);
    expect(bootstrap(values)).toEqual(many);
  });
});
