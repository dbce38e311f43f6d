import fc from 'fast-check';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { findClaims } from '../../../../../lambdas/core/digest/claims/claims';
import { Sentence } from '../../../../../lambdas/core/digest/english/sentence';
import { SENTENCES, SILENT } from './sentence-table';

const toSentence = (text: string) => new Sentence(text);

const PUBLISHED_AT = '2026-11-20T12:00:00Z';

const claimsOf = (sentence: string, publishedAt = PUBLISHED_AT) =>
  findClaims('', [sentence].map(toSentence), publishedAt).map(inWords);

function inWords({ metric, unit, bound, value, high, scope, place }: Claim): string {
  const number = high === undefined ? value : `${value}-${high}`;
  const parts = [
    metric,
    unit,
    bound === 'exact' ? '' : bound,
    number,
    scope ?? '',
    place ? `@ ${place}` : '',
  ];
  return parts.filter((part) => part !== '').join(' | ');
}

describe('findClaims', () => {
  describe.each(Object.entries(SENTENCES))('%s', (_, list) => {
    it.each(list)('%s', (sentence, ...expected) => {
      expect(claimsOf(sentence)).toEqual(expected);
    });
  });

  describe.each(Object.entries(SILENT))('claims nothing by %s', (_, list) => {
    it.each(list)('%s', (sentence) => {
      expect(claimsOf(sentence)).toEqual([]);
    });
  });

  it.each([
    ['launched 88 drones', 'fired 88 drones', 'unleashed 88 drones'],
    ['evacuated 400 residents', 'evacuated 400 people', 'ordered the evacuation of 400 villagers'],
    ['cut 300 jobs', 'eliminated 300 jobs', 'lost 300 jobs'],
    ['closed 40 roads', 'shut 40 roads', 'announced the closure of 40 roads'],
  ])('gives one name to what several wordings say: %s', (...wordings) => {
    const claims = wordings.map((wording) => claimsOf(`The town ${wording} on Monday.`));
    expect(claims[0]).toHaveLength(1);
    for (const claim of claims) expect(claim).toEqual(claims[0]);
  });

  it.each([
    ['Officials shut 40 schools.', '40 schools were shut.'],
    ['Lightning damaged 12 barns.', '12 barns were damaged.'],
    ['Police detained 30 people.', '30 people have been detained.'],
  ])('reads active and passive alike: %s', (active, passive) => {
    expect(claimsOf(active)).toHaveLength(1);
    expect(claimsOf(passive)).toEqual(claimsOf(active));
  });

  it('tells the numbers of one sentence apart by time', () => {
    expect(claimsOf('The storm destroyed 40 barns, while a flood in 2019 destroyed 90 cottages.')).toEqual([
      'barns destroyed | barn | 40',
      'cottages destroyed | cottage | 90 | earlier',
    ]);
    expect(claimsOf('In June 2025, five vans were destroyed.', '2025-07-01T00:00:00Z')).toEqual([
      'vans destroyed | van | 5',
    ]);
  });

  it('tells the numbers of one sentence apart by place', () => {
    expect(
      claimsOf('Some 30 people were rescued in Lower Marsh and 12 were rescued in Upper Marsh.'),
    ).toEqual(['rescued | person | about | 30 | @ Lower Marsh', 'rescued | person | 12 | @ Upper Marsh']);
  });

  it('takes headlines in title case and in plain case', () => {
    for (const headline of ['Garrison Launches 88 Drones', 'Garrison launches 88 drones'])
      expect(findClaims(headline, [], PUBLISHED_AT)).toEqual([
        { metric: 'drones launched', unit: 'drone', value: 88, bound: 'exact', kind: 'stated', sentence: -1 },
      ]);
  });

  it('tells the sentence that a claim stands in', () => {
    const list = ['Rain fell.', 'Two homes were destroyed.', 'It stopped.', 'Six roads were closed.'];
    expect(findClaims('', list.map(toSentence), PUBLISHED_AT).map((claim) => claim.sentence)).toEqual([1, 3]);
  });

  it('keeps no more than 40 claims', () => {
    const list = Array.from({ length: 60 }, (_, index) => `${index + 2} vans were destroyed.`);
    expect(findClaims('', list.map(toSentence), PUBLISHED_AT)).toHaveLength(40);
  });

  it('leaves the dead and the injured in all to the casualties’ reader', () => {
    const people = fc.constantFrom('people', 'men', 'passengers', 'soldiers', 'children', 'others', '');
    const happened = fc.constantFrom('were killed', 'were injured', 'died', 'were wounded', 'are dead');
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 5_000 }), people, happened, (value, noun, words) => {
        const found = findClaims(
          '',
          [`Some ${value} ${noun} ${words} on Monday.`].map(toSentence),
          PUBLISHED_AT,
        );
        expect(found.filter(({ metric }) => /killed|injured/.test(metric))).toEqual([]);
      }),
    );
  });

  it('reads back every number that it is told, under every bound', () => {
    const bounds = fc.constantFrom(
      ['', 'exact'],
      ['At least', 'at least'],
      ['Over', 'more than'],
      ['Nearly', 'about'],
      ['Up to', 'up to'],
    );
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 999_999 }), bounds, (value, [words, bound]) => {
        const told = `${words} ${value.toLocaleString('en-US')} people were evacuated.`.trim();
        fc.pre(value < 1000 || value > 9999 || words !== '');
        const [claim] = findClaims('', [told].map(toSentence), PUBLISHED_AT);
        expect(claim).toMatchObject({ metric: 'evacuated', unit: 'person', value, bound });
      }),
    );
  });

  it('takes any text', () => {
    const piece = fc.constantFrom(
      '40',
      'two',
      'dozens',
      'of',
      '$',
      '%',
      'to',
      'between',
      'and',
      '-',
      'from',
      'was',
      'people',
      'm',
      ',',
      'a',
      'including',
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(piece, fc.string()), { maxLength: 40 }), (pieces) => {
        for (const { value, high, unit, metric } of findClaims(
          '',
          [pieces.join(' ')].map(toSentence),
          PUBLISHED_AT,
        )) {
          expect(Number.isFinite(value)).toBe(true);
          expect(high === undefined || high > value).toBe(true);
          expect(unit).not.toBe('');
          expect(metric).not.toBe('');
        }
      }),
    );
  });
});
