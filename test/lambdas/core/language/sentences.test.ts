import fc from 'fast-check';
import { isHeading, sentences } from '../../../../lambdas/core/language/sentences';
import { growth } from '../../../../testing/growth';

describe('sentences', () => {
  it.each<[string, string[]]>([
    ['a title', ['Mr. Vane spoke.', 'The hall was empty.']],
    ['ranks and company forms', ['Dr. Amis, of Quay Inc. Ltd., came.', 'Gen. Holt did not.']],
    ['initials', ['J. Q. Orrin won.', 'He smiled.']],
    ['U.S.', ['The U.S. Navy left.', 'It rained.']],
    ['a decimal and "No."', ['Prices rose 3.5 percent.', 'No. 7 won.']],
    ['a time of day', ['It closed at 5 p.m. on Monday.', 'All left.']],
    ['closing quotation marks', ['“It shook.”', 'She ran.']],
    ['a quotation that its speaker follows', ['"Run!" he cried.', 'They ran.']],
    ['a quotation inside', ['He said “Go!” and left.', 'Nobody followed.']],
    ['an ellipsis before a small letter', ['Not yet… maybe later.', 'Who knows?']],
    ['no full stop at the end', ['It was over.', 'Or so they thought']],
  ])('keeps whole and parts: %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('parts Chinese sentences, which no space follows', () => {
    expect(sentences('水退了。人们回家了。')).toEqual(['水退了。', '人们回家了。']);
  });

  it('loses nothing but space, whatever the line and however long', () => {
    const pieces = fc.constantFrom(
      'Mr. ',
      'It fell. ',
      'a! ',
      '“Go!” ',
      'x',
      ' ',
      'U.S. ',
      '3.5 ',
      '…',
      '火。',
      '😀',
    );
    fc.assert(
      fc.property(fc.array(pieces, { maxLength: 60 }), fc.integer({ min: 1, max: 60 }), (list, times) => {
        const line = list.join('').repeat(times);
        expect(sentences(line).join('').replace(/\s/g, '')).toBe(line.replace(/\s/g, ''));
      }),
      { numRuns: 50 },
    );
  });

  it('parts a long line as it parts its beginning', () => {
    const paragraph = [
      'Mr. Vane spoke for an hour.',
      '“It shook!” she cried.',
      'The U.S. team (all 12. of them) left.',
    ];
    const repeated = Array.from({ length: 300 }, () => paragraph).flat();
    expect(sentences(repeated.join(' '))).toEqual(repeated);
  });

  it.each(['A! ', 'a! ', 'Mr. A? '])('parts half a million characters of %j in proportion', async (piece) => {
    const read = (size: number) =>
      expect(sentences(piece.repeat(size / piece.length)).length).toBeGreaterThan(0);
    expect(await growth(read, 500_000)).toBeLessThan(1.5);
  });
});

describe('isHeading', () => {
  it.each(['Market hall burns', 'Who lit the boiler', 'Cold snap: what we know'])('takes %j', (line) => {
    expect(isHeading(line)).toBe(true);
  });

  it.each(['The market hall burned.', 'He said: “Go.”', 'Weather', '水退了。', 'word '.repeat(50)])(
    'does not take %j',
    (line) => {
      expect(isHeading(line)).toBe(false);
    },
  );

  it('parts a long line that lost its capitals, and no short one', () => {
    const told = ['police closed the road.', 'the driver was hurt.'];
    const filler = `nobody ${'came by and nobody '.repeat(30)}left.`;
    expect(sentences([...told, filler].join(' '))).toEqual([...told, filler]);
    expect(sentences(told.join(' '))).toEqual([told.join(' ')]);
  });
});
