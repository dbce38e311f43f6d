import fc from 'fast-check';
import { numberAt } from '../../../../lambdas/core/language/numbers';
import { tokens } from '../../../../lambdas/core/language/words';

const numberOf = (phrase: string) =>
  numberAt(
    tokens(phrase).map((token) => token.text),
    0,
  );

describe('numberAt', () => {
  it.each([
    ['7', 7],
    ['1,200', 1_200],
    ['12,345,678', 12_345_678],
    ['5.4', 5.4],
    ['2.5 million', 2_500_000],
    ['zero', 0],
    ['Nineteen', 19],
    ['forty-two', 42],
    ['two dozen', 24],
    ['a dozen', 12],
    ['a hundred', 100],
    ['half a million', 500_000],
    ['a hundred and twenty', 120],
    ['seventy two', 72],
    ['two and a half', 2.5],
    ['two and a half million', 2_500_000],
    ['2½', 2.5],
    ['1,200.50', 1_200.5],
    ['4.35 million', 4_350_000],
    ['3 trillion', 3e12],
    ['two hundred fifty-one', 251],
    ['three thousand five hundred and ten', 3_510],
    ['three hundred thousand', 300_000],
    ['a hundred and fifty thousand', 150_000],
    ['two million three hundred thousand', 2_300_000],
  ])('reads %s as %d and takes all its words', (phrase, value) => {
    expect(numberOf(phrase)).toEqual({ value, length: tokens(phrase).length });
  });

  it.each([
    '12.11.2026',
    '1.2.3',
    '1,2',
    '1.200',
    '3-2',
    '23-year-old',
    '1990s',
    '007',
    '½½',
    'hundred',
    'dozens',
    'a',
    'half',
    'an hour',
  ])('reads no number in %s', (phrase) => {
    expect(numberOf(phrase)).toBeNull();
  });

  it.each(['constructor', '__proto__', 'toString', 'twenty-constructor', ''])(
    'reads no number in %j',
    (word) => {
      expect(numberAt([word], 0)).toBeNull();
    },
  );

  it('leaves what is counted next to itself', () => {
    expect(numberOf('two hundred and 50 boats')).toEqual({ value: 200, length: 2 });
    expect(numberOf('a dozen and two')).toEqual({ value: 12, length: 2 });
  });

  it('reads every number with its thousands parted by commas', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 999_999_999 }), (value) => {
        expect(numberOf(value.toLocaleString('en-US'))).toEqual({ value, length: 1 });
      }),
    );
  });
});
