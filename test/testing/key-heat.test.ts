import fc from 'fast-check';
import { KeyHeat } from '../../testing/capacity-meter';

describe('KeyHeat', () => {
  it('finds the hottest key by its hottest stretch, not by its sum', () => {
    const heat = new KeyHeat();
    for (let stretch = 0; stretch < 3; stretch++) {
      heat.add('read', 'TERM#steady', 2);
      heat.nextStretch();
    }
    heat.add('read', 'TERM#sudden', 1);
    heat.add('read', 'TERM#sudden', 4);
    heat.add('read', 'EVENT#other', 100);
    expect(heat.hottest('read', 'TERM#')).toEqual({ key: 'TERM#sudden', units: 5 });
    expect(heat.sum('read', 'TERM#')).toBe(11);
  });

  it('keeps reads, writes and the index apart', () => {
    const heat = new KeyHeat();
    heat.add('write', 'A', 1);
    expect([heat.sum('read'), heat.sum('write'), heat.sum('index')]).toEqual([0, 1, 0]);
    expect(heat.hottest('read')).toBeNull();
  });

  it('loses no unit, and no stretch of a key uses more than all of them', () => {
    const touches = fc.array(fc.tuple(fc.constantFrom('A', 'B', 'C'), fc.nat(9), fc.boolean()), {
      minLength: 1,
    });
    fc.assert(
      fc.property(touches, (all) => {
        const heat = new KeyHeat();
        for (const [key, units, isLast] of all) {
          heat.add('write', key, units);
          if (isLast) heat.nextStretch();
        }
        const sum = all.reduce((total, [, units]) => total + units, 0);
        expect(heat.sum('write')).toBe(sum);
        expect(heat.hottest('write')?.units).toBeLessThanOrEqual(sum);
      }),
    );
  });
});
