import { pairScores } from '../../../bench/duplicates/pair-scores';

const judged = (isCopy: boolean, foundCopy: boolean) => ({ a: 'x', b: 'y', isCopy, foundCopy });

describe('pairScores', () => {
  it('agrees with scores by hand: three copies found of four, and one that is none', () => {
    const pairs = [
      ...[1, 2, 3].map(() => judged(true, true)),
      judged(true, false),
      judged(false, true),
      ...[1, 2, 3, 4, 5].map(() => judged(false, false)),
    ];
    expect(pairScores(pairs)).toEqual({
      pairs: 10,
      precision: 3 / 4,
      recall: 3 / 4,
      f: 6 / 8,
      truePositives: 3,
      falsePositives: 1,
      falseNegatives: 1,
      trueNegatives: 5,
    });
  });

  it('has for F the harmonic mean of precision and recall', () => {
    const pairs = [judged(true, true), judged(true, false), judged(true, false), judged(false, true)];
    const { precision, recall, f } = pairScores(pairs);
    expect([precision, recall]).toEqual([1 / 2, 1 / 3]);
    expect(f).toBeCloseTo((2 * precision * recall) / (precision + recall), 12);
  });

  it('counts a share of nothing as 0', () => {
    expect(pairScores([judged(false, false)])).toMatchObject({ precision: 0, recall: 0, f: 0 });
    expect(pairScores([])).toMatchObject({ pairs: 0, f: 0 });
  });
});
