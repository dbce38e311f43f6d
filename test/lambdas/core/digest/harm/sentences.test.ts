import { casualtiesOf, inWords } from './in-words';
import { HEADLINES, SENTENCES, SILENT } from './sentence-table';

describe('findCasualties', () => {
  describe.each(Object.entries(SENTENCES))('%s', (_, list) => {
    it.each(list)('%s', (sentence, ...expected) => {
      expect(inWords(casualtiesOf('', sentence))).toEqual(expected);
    });
  });

  describe('headlines', () => {
    it.each(HEADLINES)('%s', (headline, ...expected) => {
      const claims = casualtiesOf(headline);
      expect(inWords(claims)).toEqual(expected);
      expect(claims.every(({ sentence }) => sentence === -1)).toBe(true);
    });
  });

  it.each(SILENT)('finds nothing in: %s', (sentence) => {
    expect(casualtiesOf('', sentence)).toEqual([]);
  });
});
