import fc from 'fast-check';
import { englishStem as stem } from '../../../../lambdas/core/language/stem';
import { words } from '../../../../lambdas/core/language/words';
import { growth } from '../../../../testing/growth';

const texts = (text: string) => words(text).map((word) => word.text);

describe('words', () => {
  it.each([
    ["Don’t move the keeper's boat", ['Don’t', 'move', 'the', "keeper's", 'boat']],
    ['1,200 boats, 5.4 tonnes.', ['1,200', 'boats', '5.4', 'tonnes']],
    ['record-breaking rain', ['record', 'breaking', 'rain']],
    ['the U.S. grain', ['the', 'U.S', 'grain']],
    ['a naïve café', ['a', 'naïve', 'café']],
    ['  ...—“”', []],
    ['', []],
  ])('cuts %j', (text, expected) => {
    expect(texts(text)).toEqual(expected);
  });

  it('cuts runs of scripts without spaces into several words', () => {
    expect(texts('市场大厅昨夜起火')).toContain('市场');
    expect(texts('ไฟไหม้ตลาดเมื่อคืนนี้')).toContain('ตลาด');
  });

  it('gives words like any other for the names of object properties', () => {
    expect(texts('constructor toString hasOwnProperty')).toEqual([
      'constructor',
      'toString',
      'hasOwnProperty',
    ]);
  });

  it('gives every word with the offset at which the text holds it, in order', () => {
    fc.assert(
      fc.property(fc.oneof(fc.string({ unit: 'grapheme' }), fc.string({ unit: 'binary' })), (text) => {
        let end = 0;
        for (const word of words(text)) {
          expect(word.at).toBeGreaterThanOrEqual(end);
          expect(text.slice(word.at, word.at + word.text.length)).toBe(word.text);
          end = word.at + word.text.length;
        }
      }),
    );
  });

  it.each([
    ['Thai', 'ภาษาไทยสวย'],
    ['Chinese', '火灾发生在城市'],
  ])('cuts half a million characters of %s without a space in proportion', async (_, run) => {
    const read = (size: number) => {
      const text = run.repeat(Math.floor(size / run.length));
      expect(
        words(text)
          .map((word) => word.text)
          .join(''),
      ).toBe(text);
    };
    expect(await growth(read, 500_000)).toBeLessThan(1.5);
  });
});

describe('englishStem', () => {
  it.each([
    [['launches', 'launched', 'launching', 'launch']],
    [['rescues', 'rescued', 'rescuing', 'rescue']],
    [['stories', 'story']],
    [['boxes', 'box']],
    [['stopped', 'stopping', 'stops', 'stop']],
    [['keeper’s', "keeper's", 'keepers', 'keeper']],
    [['houses', 'house']],
  ])('makes %j one', (forms) => {
    expect(new Set(forms.map((form) => stem(form))).size).toBe(1);
  });

  it.each(['bring', 'speed', 'bus', 'grass', 'café', 'пожары', 'constructor', '__proto__', '1990s'])(
    'leaves %s whole',
    (word) => {
      expect(stem(word)).toBe(word);
    },
  );

  it('never lengthens a word nor leaves nothing of one', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
        expect(word.startsWith(stem(word).slice(0, -1))).toBe(true);
        expect(stem(word).length).toBeGreaterThan(0);
        expect(stem(word).length).toBeLessThanOrEqual(word.length);
      }),
    );
  });
});
