import { composed } from '../../../../../lambdas/core/read/encoding/decode';

describe('composed', () => {
  it('puts letters and accents together', () => {
    expect(composed('Cafe\u0301, a\u0323\u0302')).toBe('Caf\u00e9, \u1ead');
  });

  it('leaves stacks of accents that no language has as they are, at once', () => {
    const stack = `a${'\u0301\u0323'.repeat(200_000)}`;
    const start = performance.now();
    expect(composed(stack)).toBe(stack);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
