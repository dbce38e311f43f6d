import { fuzzCases, tryReading } from '../../../bench/fuzz/cases';

/** Number of broken uploads; `npm run fuzz` reads thousands a minute. */
const CASES = 400;

describe('broken uploads', () => {
  const caseAt = fuzzCases(7);

  it('are the same for the same seed and others for another', () => {
    expect(fuzzCases(7)(11)).toEqual(caseAt(11));
    expect([fuzzCases(8)(11).bytes, caseAt(12).bytes]).not.toContainEqual(caseAt(11).bytes);
  });

  it('are read or rejected, each with an outcome', async () => {
    for (let index = 0; index < CASES; index++)
      expect({ index, ...(await tryReading(caseAt(index))) }).toEqual({
        index,
        milliseconds: expect.any(Number),
      });
  });
});
