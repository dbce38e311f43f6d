import { isoTime, isTimeLine } from '../../../../../lambdas/core/read/text/header';

describe('isoTime', () => {
  it.each([
    ['2026-11-20', '2026-11-20'],
    ['2026-11-20T14:05:30Z', '2026-11-20T14:05:30+00:00'],
    ['2026-11-20 14:05 +01:00', '2026-11-20T14:05:00+01:00'],
    ['20 November 2026', '2026-11-20'],
    ['20 November 2026, 14:05 GMT', '2026-11-20T14:05:00+00:00'],
    ['Friday, 20th of November 2026 at 2.05pm', '2026-11-20T14:05:00'],
    ['Nov 20, 2026 2:05 PM EST', '2026-11-20T14:05:00-05:00'],
    ['Nov. 20, 2026, 12:05 a.m. (PDT)', '2026-11-20T00:05:00-07:00'],
    ['Fri Nov 20 2026', '2026-11-20'],
    ['Sept. 1, 2026', '2026-09-01'],
    ['20.11.2026', '2026-11-20'],
    ['Freitag, den 20. November 2026, 14:05 Uhr', '2026-11-20T14:05:00'],
    ['3. März 2026 um 9.05 Uhr MEZ', '2026-03-03T09:05:00+01:00'],
    ['1er août 2026 à 14h05', '2026-08-01T14:05:00'],
    ['20 de noviembre de 2026', '2026-11-20'],
    ['11/20/2026 14:05', '2026-11-20T14:05:00'],
    ['20/11/2026', '2026-11-20'],
    ['5/5/2026', '2026-05-05'],
    ['20 November 2026, 25:05', '2026-11-20'],
    ['20 November 2026, 14:05 XYZ', '2026-11-20T14:05:00'],
  ])('reads %s', (line, time) => {
    expect(isoTime(line)).toBe(time);
  });

  it.each([
    '3/4/2026',
    '30 February 2026',
    '20/20/2026',
    '2026-13-01',
    '20 Smarch 2026',
    '20 ju 2026',
    'On 20 November 2026 the ferry sank',
    '20 November',
    'yesterday',
    '',
    `20 November 2026${' '.repeat(1000)}x`,
  ])('is null for %.40s', (line) => {
    expect(isoTime(line)).toBeNull();
  });
});

describe('isTime', () => {
  it('knows a day that could be two', () => {
    expect(isTimeLine('3/4/2026')).toBe(true);
    expect(isTimeLine('3/4 of them')).toBe(false);
  });
});
