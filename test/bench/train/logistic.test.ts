import { fitChoices, type LabelledChoice } from '../../../bench/train/logistic';
import { randomFrom } from '../../../testing/random';

const TRUE_WEIGHTS = [2, -1, 0.5];

/** Choices among three options each, drawn with the probabilities of the true weights. */
function choices(count: number, seed: number): LabelledChoice[] {
  const random = randomFrom(seed);
  return Array.from({ length: count }, () => {
    const options = Array.from({ length: 3 }, () => TRUE_WEIGHTS.map(() => 4 * random() - 2));
    const powers = options.map((option) =>
      Math.exp(option.reduce((sum, value, k) => sum + value * (TRUE_WEIGHTS[k] as number), 0)),
    );
    let left = random() * powers.reduce((sum, power) => sum + power, 0);
    const chosen = powers.findIndex((power) => {
      left -= power;
      return left <= 0;
    });
    return { options, chosen: Math.max(0, chosen), weight: 1 };
  });
}

describe('fitChoices', () => {
  it('finds the weights that choices were made with', () => {
    const fitted = fitChoices(choices(20_000, 1), [1e-6, 1e-6, 1e-6]);
    for (const [k, weight] of fitted.entries())
      expect(Math.abs(weight - (TRUE_WEIGHTS[k] as number))).toBeLessThan(0.06);
  });

  it('holds weights down by their penalties', () => {
    const [free, held, pinned] = [1e-6, 300, 1e6].map(
      (penalty) => fitChoices(choices(500, 2), [penalty, 1e-6, 1e-6])[0] as number,
    ) as [number, number, number];
    expect(free).toBeGreaterThan(1);
    expect(held).toBeLessThan(0.7 * free);
    expect(pinned).toBeLessThan(0.01);
  });

  it('is the same every time', () => {
    expect(fitChoices(choices(300, 3), [1, 1, 1])).toEqual(fitChoices(choices(300, 3), [1, 1, 1]));
  });

  it('counts a choice by its weight', () => {
    const all = choices(300, 4);
    const doubled = all.map((choice) => ({ ...choice, weight: 2 }));
    const [once, twice] = [fitChoices([...all, ...all], [1, 1, 1]), fitChoices(doubled, [1, 1, 1])];
    for (const [k, weight] of twice.entries()) expect(weight).toBeCloseTo(once[k] as number, 6);
  });
});
