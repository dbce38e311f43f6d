import fc from 'fast-check';
import { statedTime } from '../../../../../lambdas/core/read/document/stated-time';

describe('statedTime', () => {
  it.each([
    ['2026-11-20', '2026-11-20T00:00:00.000Z'],
    ['2026-11-20T14:05', '2026-11-20T14:05:00.000Z'],
    ['2026-11-20 14:05:06', '2026-11-20T14:05:06.000Z'],
    ['2026-11-20T14:05:06.123456+02:00', '2026-11-20T12:05:06.123Z'],
    ['2026-11-20T14:05:06+0200', '2026-11-20T12:05:06.000Z'],
    ['2026-11-20T14:05:06-05', '2026-11-20T19:05:06.000Z'],
    ['2026-11-20T14:05:06 UTC', '2026-11-20T14:05:06.000Z'],
    ['20261120T140506Z', '2026-11-20T14:05:06.000Z'],
    ['20261120T140506+0100', '2026-11-20T13:05:06.000Z'],
    ['20261120', '2026-11-20T00:00:00.000Z'],
    ['Fri, 20 Nov 2026 14:05:06 GMT', '2026-11-20T14:05:06.000Z'],
    ['20 Nov 2026 14:05 +0100', '2026-11-20T13:05:00.000Z'],
    ['Fri, 20 Nov 26 14:05:06 EST', '2026-11-20T19:05:06.000Z'],
    ['20 November 2026', '2026-11-20T00:00:00.000Z'],
    ['1795183506', '2026-11-20T14:05:06.000Z'],
    ['1795183506000', '2026-11-20T14:05:06.000Z'],
    [' 2026-11-20\n', '2026-11-20T00:00:00.000Z'],
  ])('reads %j', (stated, instant) => {
    expect(statedTime(stated)).toBe(instant);
  });

  it.each([
    null,
    '',
    'yesterday',
    '2026-02-30',
    '2026-13-01',
    '2026-11-20T25:00',
    '2026-11-20T14:05:06 XYZ',
    '2026-11-20T14:05:06+99:99',
    '11/20/2026',
    '32 Nov 2026',
    '30 Feb 2026 10:00 GMT',
    'Fri, 20 Nov 2026 14:05:06 WXYZ',
    '9'.repeat(200),
  ])('reads no time from %j', (stated) => {
    expect(statedTime(stated)).toBeNull();
  });

  it('reads back what it gives', () => {
    const years = { min: new Date('1900-01-01T00:00:00Z'), max: new Date('2100-01-01T00:00:00Z') };
    fc.assert(
      fc.property(fc.date({ ...years, noInvalidDate: true }), (date) => {
        expect(statedTime(date.toISOString())).toBe(date.toISOString());
        expect(statedTime(date.toUTCString())).toBe(`${date.toISOString().slice(0, 19)}.000Z`);
      }),
    );
  });

  it('gives a time or null, whatever is stated', () => {
    fc.assert(
      fc.property(fc.string(), (stated) => {
        expect(statedTime(stated) ?? '2026-11-20T00:00:00.000Z').toMatch(
          /^[+-]?\d{4,6}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/,
        );
      }),
    );
  });
});
