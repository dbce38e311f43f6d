import fc from 'fast-check';
import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import { readCorrections } from '../../../../../lambdas/core/digest/corrections/corrections';
import { Sentence } from '../../../../../lambdas/core/digest/english/sentence';
import { digestOf } from '../../support';
import { CORRECTIONS, NEWS } from './correction-table';

/** Words without a number that make a sentence long enough to be an article. */
const REST = 'The council of the town will meet in the hall by the river to talk about it.';

const claimsOf = (headline: string, text: string) =>
  digestOf('a', { headline, text: `${text} ${REST}` }).claims.filter(({ kind }) => kind === 'stated');

const inWords = ({ metric, value, scope, corrects }: Claim) =>
  [metric, value, scope && `(${scope})`, corrects !== undefined && `for ${corrects}`]
    .filter(Boolean)
    .join(' ');

describe('corrections', () => {
  describe.each(Object.entries(CORRECTIONS))('of %s', (_, table) => {
    it.each(table)('%s %s', (headline, text, ...expected) => {
      const claims = claimsOf(headline, text);
      const marked = claims.filter(({ corrects }) => corrects !== undefined);
      expect(new Set(marked.map(inWords))).toEqual(new Set(expected));
    });

    it.each(table)('leave no former number: %s %s', (headline, text) => {
      const claims = claimsOf(headline, text);
      const former = new Set(claims.map(({ metric, corrects }) => `${metric} ${corrects}`));
      expect(claims.filter(({ metric, value }) => former.has(`${metric} ${value}`))).toEqual([]);
    });
  });

  it.each(NEWS)('are none: %s', (text, ...expected) => {
    expect(claimsOf('', text).map(inWords)).toEqual(expected);
  });

  it('are of the numbers of the lead where a note names only a paragraph', () => {
    const later = 'A wall fell. A gate fell. A tree fell. In all 18 people died and 40 were injured.';
    const [claim] = claimsOf('Mill fire injures 40', `(Corrects figure in paragraph 2) ${later}`);
    expect(claim && inWords(claim)).toBe('injured 40 for earlier');
    expect(claimsOf('', `(Corrects figure in paragraph 2) A roof fell. ${later}`).map(inWords)).toEqual([
      'killed 18',
      'injured 40',
    ]);
  });

  it('take a greater number of the same people for the former one, and a smaller one for a part of them', () => {
    const text =
      'The office lowered the toll to 31. It had said that 38 people were killed. Two people died in bed.';
    expect(claimsOf('', text).map(inWords)).toEqual(['killed 31 for 38', 'killed 2']);
  });
});

describe('readCorrections', () => {
  const text = fc
    .array(
      fc.constantFrom(
        ...'the toll was not cut to 18 from 23 , revised ( ) dead wrong earlier version said'.split(' '),
      ),
    )
    .map((words) => words.join(' '));

  it('keeps the place of every word', () => {
    fc.assert(
      fc.property(text, (written) => {
        const { sentences, headline } = readCorrections(written, [new Sentence(written)]);
        for (const read of [headline, sentences[0]?.text ?? '']) {
          expect(read).toHaveLength(written.length);
          expect([...read].every((sign, at) => sign === ' ' || sign === written[at])).toBe(true);
        }
      }),
    );
  });

  it('hands on sentences without words of correction themselves', () => {
    const sentences = ['A fire killed 18 people.', 'Rain fell from 4 to 9.'].map(
      (each) => new Sentence(each),
    );
    expect(readCorrections('Fire kills 18', sentences)).toEqual({
      headline: 'Fire kills 18',
      sentences,
      corrections: [],
      takenBack: [],
    });
    expect(readCorrections('', sentences).sentences.every((each, at) => each === sentences[at])).toBe(true);
  });

  it('bounds what one article corrects', () => {
    const sentence = new Sentence('The toll was cut to 2 from 3 , the toll was cut to 1 from 2 .'.repeat(6));
    expect(readCorrections('', Array(50).fill(sentence)).corrections).toHaveLength(12);
  });
});
