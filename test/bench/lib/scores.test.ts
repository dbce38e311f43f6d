import { clusterScores } from '../../../bench/lib/scores';

describe('clusterScores', () => {
  it('agrees with scores by hand: {a1 a2 a3 b1} {b2 b3} {b4} where {a1 a2 a3} and {b1 b2 b3 b4} are gold', () => {
    const found = ['1', '1', '1', '1', '2', '2', '3'];
    const gold = ['a', 'a', 'a', 'b', 'b', 'b', 'b'];
    const { bcubed, pairwise, clusters, goldClusters } = clusterScores(found, gold);
    // precision: three times 3/4, once 1/4, three times 1; recall: three times 1, then 1/4, twice 2/4, 1/4
    expect(bcubed.precision).toBeCloseTo((3 * 0.75 + 0.25 + 3) / 7, 12);
    expect(bcubed.recall).toBeCloseTo((3 + 0.25 + 2 * 0.5 + 0.25) / 7, 12);
    expect(bcubed.f).toBeCloseTo((2 * 5.5 * 4.5) / (5.5 + 4.5) / 7, 12);
    // pairs together: 7 found, 9 gold, 4 both
    expect(pairwise).toEqual({ precision: 4 / 7, recall: 4 / 9, f: expect.closeTo(0.5, 12) });
    expect([clusters, goldClusters]).toEqual([3, 2]);
  });

  const GOLD = ['a', 'b', 'a', 'c', 'b', 'a'];

  it('is perfect for the gold clusters by other names', () => {
    const { bcubed, pairwise } = clusterScores(['x', 'y', 'x', 'z', 'y', 'x'], GOLD);
    for (const score of [bcubed, pairwise])
      for (const value of Object.values(score)) expect(value).toBeCloseTo(1, 12);
  });

  it('has full precision where every article stands alone, and the recall of one article of each cluster', () => {
    const { bcubed, pairwise } = clusterScores(['1', '2', '3', '4', '5', '6'], GOLD);
    expect(bcubed.precision).toBeCloseTo(1, 12);
    expect(bcubed.recall).toBeCloseTo(3 / 6, 12);
    expect([pairwise.recall, pairwise.f]).toEqual([0, 0]);
  });

  it('has full recall where all articles stand together', () => {
    const { bcubed, pairwise } = clusterScores(['1', '1', '1', '1', '1', '1'], GOLD);
    expect(bcubed.recall).toBeCloseTo(1, 12);
    expect(bcubed.precision).toBeCloseTo((9 + 4 + 1) / 36, 12);
    expect(pairwise.recall).toBe(1);
    expect(pairwise.precision).toBeCloseTo(4 / 15, 12);
  });

  it('swaps precision and recall where found and gold are swapped', () => {
    const found = ['1', '1', '2', '2', '2', '3'];
    const [one, other] = [clusterScores(found, GOLD), clusterScores(GOLD, found)];
    expect(one.bcubed.precision).toBeCloseTo(other.bcubed.recall, 12);
    expect(one.pairwise.precision).toBeCloseTo(other.pairwise.recall, 12);
    expect(one.bcubed.f).toBeCloseTo(other.bcubed.f, 12);
  });

  it('separates clusters whose joined names are the same', () => {
    const { bcubed } = clusterScores(['1', '1,a'], ['a,b', 'b']);
    expect([bcubed.precision, bcubed.recall]).toEqual([1, 1]);
  });
});
