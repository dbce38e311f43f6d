import { costRatio, growth } from '../../testing/growth';

/** Work of so many steps, about a nanosecond each. */
function steps(count: number): number {
  let sum = 0;
  for (let step = 0; step < count; step++) sum = (sum * 31 + step) | 0;
  return sum;
}

describe('growth', () => {
  it('is 1 of work in proportion to the size, and 2 of its square', async () => {
    const linear = await growth((size) => steps(size * 1_000), 100_000);
    expect(linear).toBeGreaterThan(0.5);
    expect(linear).toBeLessThan(1.5);
    const square = await growth((size) => steps(size * size), 10_000);
    expect(square).toBeGreaterThan(1.5);
    expect(square).toBeLessThan(2.5);
  });

  it('is 0 of what costs next to nothing', async () => {
    expect(await growth((size) => steps(size), 100)).toBe(0);
  });
});

describe('costRatio', () => {
  it('is how many times as much one call costs as another', async () => {
    const ratio = await costRatio(
      () => steps(400_000_000),
      () => steps(20_000_000),
    );
    expect(ratio).toBeGreaterThan(8);
    expect(ratio).toBeLessThan(50);
  });
});
