import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { mostProminentClaims } from '../../../../../lambdas/core/fold/figures/statements';

const claim = (metric: string, value: number, sentence: number, more: Partial<Claim> = {}): Claim => ({
  ...{ metric, unit: 'person', value, bound: 'exact', kind: 'stated', sentence },
  ...more,
});

describe('leading', () => {
  it('keeps the number of a metric that stands most prominently, once, as it is told first', () => {
    const [total, part, again] = [claim('injured', 9, -1), claim('injured', 4, 7), claim('injured', 9, 2)];
    expect(mostProminentClaims([part, again, total])).toEqual([total]);
  });

  it('keeps the exact number of the lead that a headline leaves open', () => {
    const dozens = claim('injured', 24, -1, { bound: 'at least' });
    const [exact, fewer, later] = [claim('injured', 27, 0), claim('injured', 9, 1), claim('injured', 40, 8)];
    expect(mostProminentClaims([dozens, exact, fewer])).toEqual([exact]);
    expect(mostProminentClaims([dozens, fewer, later])).toEqual([dozens]);
  });

  it('keeps one number of each place', () => {
    const [here, there] = [claim('killed', 2, 0), claim('killed', 5, 6, { place: 'Pellamy' })];
    expect(mostProminentClaims([here, there])).toEqual([here, there]);
  });

  it('leaves parts of casualties, and all that are none, as they are', () => {
    const others = [
      claim('children injured', 1, 0, { unit: 'child' }),
      claim('evacuated', 3, 0),
      claim('evacuated', 8, 1),
    ];
    expect(mostProminentClaims(others)).toEqual(others);
  });

  it('does not tell those shot who are told of one by one: they are killed or injured', () => {
    expect(mostProminentClaims([claim('shot', 1, 0, { kind: 'individuals' })])).toEqual([]);
  });
});
