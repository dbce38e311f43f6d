import {
  answerOf,
  type CasualtyAnswer,
  calibration,
  knownCasualties,
  scoreFigures,
} from '../../../bench/figures/figure-scores';
import { reportOf } from '../../lambdas/core/fold/casualties/reports';
import { digestOf, filler } from '../../lambdas/core/support';

function answer(
  right: { killed: boolean; injured: boolean },
  confidence: number,
  more: Partial<CasualtyAnswer> = {},
): CasualtyAnswer {
  const found = { cluster: 'c', killed: right.killed ? 2 : 3, injured: right.injured ? 5 : 6, confidence };
  return { found, truth: { killed: 2, injured: 5 }, disagreed: false, covered: true, ...more };
}

const RIGHT = { killed: true, injured: true };

describe('scoreFigures', () => {
  it('counts answers that are right: in one number, in both, where reports disagree, and where confidence is high', () => {
    const scores = scoreFigures([
      answer(RIGHT, 0.95),
      answer({ killed: true, injured: false }, 0.9, { disagreed: true }),
      answer({ killed: false, injured: true }, 0.3, { disagreed: true }),
      answer(RIGHT, 0.2, { disagreed: true, covered: false }),
    ]);
    expect(scores).toEqual({
      incidents: 4,
      killed: 0.75,
      injured: 0.75,
      both: 0.5,
      disagreed: 3,
      bothWhereDisagreed: 1 / 3,
      sure: 0.5,
      rightWhereSure: 0.5,
      covered: 0.75,
    });
  });
});

describe('calibration', () => {
  it('gives how often each tenth of confidence is right, with 1 in the last one, and leaves out empty ones', () => {
    const wrong = { killed: false, injured: true };
    const rows = calibration([answer(RIGHT, 1), answer(wrong, 0.9), answer(wrong, 0.05)]);
    expect(rows).toEqual([
      { from: 0, answers: 1, mean: 0.05, right: 0 },
      { from: 0.9, answers: 2, mean: 0.95, right: 0.5 },
    ]);
  });
});

describe('answerOf', () => {
  it('finds no casualties where no report states any', () => {
    const { found, covered, disagreed } = answerOf('c', { killed: 1, injured: 0, reports: [] });
    expect(found).toEqual({ cluster: 'c', killed: 0, injured: 0, confidence: 0 });
    expect([covered, disagreed]).toEqual([false, false]);
  });

  it('finds whether reports that state casualties disagree', () => {
    const [two, three] = [reportOf({ killed: 2 }), reportOf({ killed: 3 })];
    const disagreed = (...reports: (typeof two)[]) =>
      answerOf('c', { killed: 2, injured: 0, reports }).disagreed;
    expect([disagreed(two, two), disagreed(two, reportOf({})), disagreed(two, three)]).toEqual([
      false,
      false,
      true,
    ]);
  });
});

describe('knownCasualties', () => {
  it('has one report per origin, however many copy it', () => {
    const text = `Two people were killed and 31 injured. The ${filler('wire', 80)}`;
    const copies = ['a', 'b', 'c'].map((id) => digestOf(id, { text, publishedAt: '2026-11-10T08:00:00Z' }));
    const other = digestOf('d', {
      text: `Three people were killed. The ${filler('other', 80)}`,
      publishedAt: '2026-11-11T08:00:00Z',
    });
    const known = knownCasualties({ cluster: 'c', killed: 2, injured: 31, digests: [...copies, other] });
    expect(known.reports.map(({ killed }) => killed)).toEqual([2, 3]);
  });
});
