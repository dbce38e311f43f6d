import { composed } from '../../../../../lambdas/core/read/encoding/decode';
import { growth } from '../../../../../testing/growth';

describe('composed', () => {
  it('puts letters and accents together', () => {
    expect(composed('Cafe\u0301, a\u0323\u0302')).toBe('Caf\u00e9, \u1ead');
  });

  it('leaves stacks of accents that no language has as they are, in proportion', async () => {
    const read = (size: number) => {
      const stack = `a${'\u0301\u0323'.repeat(size)}`;
      expect(composed(stack)).toBe(stack);
    };
    expect(await growth(read, 200_000)).toBeLessThan(1.5);
  });
});
