import fc from 'fast-check';
import { chooseCasualties, options } from '../../../../../lambdas/core/fold/casualties/choose-casualties';
import {
  candidates,
  casualtyReports,
  evidenceOf,
} from '../../../../../lambdas/core/fold/casualties/evidence';
import { digestOf, filler } from '../../support';
import { claimOf, reportOf, reportsArbitrary } from './reports';

const NO_WEIGHTS = { killed: {}, injured: {}, pair: {}, doubt: {} };

describe('candidates', () => {
  it('are nobody, what is stated, those shot and not killed, and one fewer than told of', () => {
    const report = evidenceOf(
      [claimOf('killed', 2), claimOf('shot', 7), claimOf('injured', 4, { kind: 'individuals' })],
      [],
    );
    const pairs = candidates([report]).map(({ killed, injured }) => `${killed} ${injured}`);
    expect(pairs).toEqual(expect.arrayContaining(['0 0', '2 4', '2 3', '2 5', '0 7']));
    expect(pairs).not.toContain('2 6');
  });

  it('are distinct, at most 64, and hold what any one report comes to where there are few', () => {
    fc.assert(
      fc.property(reportsArbitrary, (reports) => {
        const pairs = candidates(reports).map(({ killed, injured }) => `${killed} ${injured}`);
        expect(new Set(pairs).size).toBe(pairs.length);
        expect(pairs.length).toBeLessThanOrEqual(64);
        expect(pairs.length).toBeGreaterThan(0);
      }),
    );
  });
});

describe('chooseCasualties', () => {
  it('says nothing where no report does', () => {
    expect(chooseCasualties([])).toBeNull();
    expect(chooseCasualties([evidenceOf([], [claimOf('killed', 3)])])).toBeNull();
  });

  it('takes what all reports state', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 60 }),
        fc.integer({ min: 1, max: 500 }),
        fc.integer({ min: 1, max: 4 }),
        (killed, injured, count) => {
          const reports = Array.from({ length: count }, () => reportOf({ killed, injured }));
          expect(chooseCasualties(reports)).toMatchObject({ killed, injured });
        },
      ),
    );
  });

  it('takes two reports’ word against a third’s, whichever comes last', () => {
    const [most, one] = [reportOf({ killed: 3, injured: 12 }), reportOf({ killed: 2, injured: 9 })];
    for (const reports of [
      [most, most, one],
      [most, one, most],
      [one, most, most],
    ])
      expect(chooseCasualties(reports)).toMatchObject({ killed: 3, injured: 12 });
  });

  it('is surer of what more reports agree on, and less sure where one more differs', () => {
    const report = reportOf({ killed: 2, injured: 5 });
    const confidence = (...others: (typeof report)[]) =>
      chooseCasualties([report, ...others])?.confidence ?? 0;
    expect(confidence(report)).toBeGreaterThan(confidence());
    expect(confidence(report, reportOf({ killed: 4, injured: 9 }))).toBeLessThan(confidence(report));
  });

  it('gives shares: of both numbers no more than of either, and of neither more than 1', () => {
    fc.assert(
      fc.property(reportsArbitrary, (reports) => {
        const chosen = chooseCasualties(reports);
        fc.pre(chosen !== null);
        const { confidence, confidenceOf } = chosen;
        expect(confidence).toBeGreaterThan(0);
        for (const share of [confidenceOf.killed, confidenceOf.injured]) {
          expect(share).toBeGreaterThanOrEqual(confidence - 1e-12);
          expect(share).toBeLessThanOrEqual(1 + 1e-12);
        }
      }),
    );
  });

  it('is as sure of any candidate, and of the doubt, without weights', () => {
    fc.assert(
      fc.property(reportsArbitrary, (reports) => {
        const chosen = chooseCasualties(reports, NO_WEIGHTS);
        fc.pre(chosen !== null);
        expect(chosen.confidence).toBeCloseTo(1 / (candidates(reports).length + 1), 12);
      }),
    );
  });

  it('is as unsure as its doubt is heavy', () => {
    const reports = [reportOf({ killed: 2 })];
    const doubting = chooseCasualties(reports, { ...NO_WEIGHTS, doubt: { always: 50 } });
    expect(doubting?.confidence).toBeLessThan(1e-9);
  });
});

describe('options', () => {
  it('are the candidates and one doubt, with as many finite features each as there are weights', () => {
    fc.assert(
      fc.property(reportsArbitrary, (reports) => {
        const all = options(reports);
        expect(all.filter(({ candidate }) => candidate === null)).toHaveLength(1);
        expect(all).toHaveLength(candidates(reports).length + 1);
        for (const { features } of all)
          for (const group of Object.values(features)) expect(group.every(Number.isFinite)).toBe(true);
      }),
    );
  });
});

describe('casualtyReports', () => {
  const digests = [
    digestOf('a', {
      text: `Two people were killed in Ostrand. The ${filler('a', 50)}`,
      publishedAt: '2026-11-10T08:00:00Z',
    }),
    digestOf('b', {
      text: `Three people were killed in Ostrand. The ${filler('b', 50)}`,
      publishedAt: '2026-11-10T08:00:00Z',
    }),
    digestOf('c', {
      text: `Four people died and 11 were injured. The ${filler('c', 50)}`,
      publishedAt: '2026-11-10T06:00:00Z',
    }),
  ];

  it('are by publication, and the same in whatever order articles come', () => {
    const reports = casualtyReports(digests);
    expect(reports.map(({ killed }) => killed)).toEqual([4, 2, 3]);
    fc.assert(
      fc.property(fc.shuffledSubarray(digests, { minLength: 3 }), (order) => {
        expect(casualtyReports(order)).toEqual(reports);
      }),
    );
  });

  it('keep apart what is told of another time or place', () => {
    const [report] = casualtyReports([
      digestOf('d', {
        headline: 'Two killed in Ostrand',
        text: `Two people were killed in Ostrand. It rained. In March 2019 nine people were killed there. The ${filler('d', 50)}`,
        publishedAt: '2026-11-10T08:00:00Z',
      }),
    ]);
    expect(report?.claims.map(({ value }) => value)).toEqual([2]);
    expect(report?.foreign.map(({ value }) => value)).toEqual([9]);
  });
});
