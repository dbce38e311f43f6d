import { spread } from '../../../bench/lib/spread';

describe('spread', () => {
  it('is mean and standard deviation of a sample', () => {
    const { mean, deviation } = spread([2, 4, 9]);
    expect(mean).toBe(5);
    expect(deviation).toBeCloseTo(Math.sqrt((9 + 1 + 16) / 2), 12);
  });

  it('says nothing of the scatter of one value', () => {
    expect(spread([3])).toEqual({ mean: 3, deviation: null });
  });
});
