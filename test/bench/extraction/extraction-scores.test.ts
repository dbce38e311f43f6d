import { overlap, scoreExtraction } from '../../../bench/extraction/extraction-scores';

const overlapping = (both: number, extra: number, missed: number) => ({ both, extra, missed });

describe('overlap', () => {
  it('is complete for the same words, whatever is between them, and case matters', () => {
    expect(overlap('The lamp, lit again, burns.', 'The lamp\nlit again burns')).toEqual(overlapping(1, 0, 0));
    expect(overlap('the lamp lit again', 'The lamp lit again')).toEqual(overlapping(0, 0.5, 0.5));
  });

  it('counts four words in a row as often as they occur', () => {
    // abcd bcde against abcd bcdf: one in both, one only in the first, one only in the second.
    expect(overlap('a b c d e', 'a b c d f')).toEqual(overlapping(1 / 3, 1 / 3, 1 / 3));
    // abcd occurs twice in the first, once in the second.
    expect(overlap('a b c d a b c d', 'a b c d')).toEqual(overlapping(1 / 5, 4 / 5, 0));
  });

  it('takes fewer words as one shingle, and no words as none', () => {
    expect(overlap('lit again', 'lit again')).toEqual(overlapping(1, 0, 0));
    expect(overlap('', 'lit again')).toEqual(overlapping(0, 0, 1));
    expect(overlap('', '–')).toEqual(overlapping(0, 0, 0));
  });
});

describe('scoreExtraction', () => {
  it('is computed from the sums of pages, and every page weighs the same', () => {
    const { f, precision, recall } = scoreExtraction([overlapping(1, 0, 0), overlapping(0.5, 0.5, 0)]);
    expect(precision).toBeCloseTo(0.75, 12);
    expect(recall).toBe(1);
    expect(f).toBeCloseTo((2 * 0.75) / 1.75, 12);
  });

  it('has F within its interval, and is 0 where nothing was found', () => {
    const pages = Array.from({ length: 40 }, (_, index) => overlapping(1 - index / 100, index / 100, 0));
    const { f, low, high } = scoreExtraction(pages);
    expect(low).toBeLessThan(f);
    expect(high).toBeGreaterThan(f);
    expect(scoreExtraction([overlapping(0, 0, 1)])).toEqual({
      f: 0,
      precision: 0,
      recall: 0,
      low: 0,
      high: 0,
    });
  });
});
