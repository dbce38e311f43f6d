import { scopeOf } from '../../../../../lambdas/core/digest/english/scope';

const PUBLISHED_AT = '2026-11-20T12:00:00Z';

const SCOPES: Record<string, string[]> = {
  possible: [
    'the toll may rise above 50',
    'the dam would flood 2,000 homes',
    'officials fear 40 people are trapped',
    'the firm denied that it had cut 300 jobs',
    'prices are expected to rise 4 percent',
    'if the wind shifts, 40 homes burn',
  ],
  record: ['the previous high was 537', 'the earlier record of 80 drones', 'it broke the record of 12 goals'],
  period: [
    'in the past month 5,000 shells fell',
    'every year 200 people drown here',
    '60 people were hurt last year',
    'since January 40 homes have burned',
    'the plant makes 90 cars a day',
  ],
  earlier: [
    'a flood two years ago destroyed 15 homes',
    'in 1998, 40 barns burned',
    'the 2010 quake destroyed 200 houses',
    'a similar attack destroyed six trucks',
    'last spring’s storm cut off 40 farms',
    'in June 20 people fled',
  ],
};

const OWN = [
  'the deadliest attack in a decade destroyed 20 homes',
  'the largest barrage since the war began: 539 drones',
  'a record 539 drones were launched',
  'five roads were closed on Monday',
  'it fined the bank $4 million over the 2019 fire',
  'in November 40 homes burned',
  'on May 12 homes burned',
];

describe('scopeOf', () => {
  const cases = Object.entries(SCOPES).flatMap(([scope, list]) => list.map((text) => [scope, text] as const));

  it.each(cases)('%s: %s', (scope, text) => {
    expect(scopeOf(text, PUBLISHED_AT)).toBe(scope);
  });

  it.each(OWN)('the event’s own: %s', (text) => {
    expect(scopeOf(text, PUBLISHED_AT)).toBeUndefined();
  });

  it('takes a year to be another time than the year of publication only', () => {
    expect(scopeOf('in 2025, five vans burned', '2025-11-20T00:00:00Z')).toBeUndefined();
    expect(scopeOf('in 2025, five vans burned', PUBLISHED_AT)).toBe('earlier');
  });
});
