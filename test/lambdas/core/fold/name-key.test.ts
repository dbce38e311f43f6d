import fc from 'fast-check';
import { nameKey } from '../../../../lambdas/core/fold/indexed-names';

test.each([
  ['Yelena Marchuk', 'yelena marchuk'],
  ['  YELENA\u00a0\n marchuk ', 'yelena marchuk'],
  ['Zoë Ångström-Núñez', 'zoe angstrom nunez'],
  ['Zoe\u0308 A\u030angstrom-Nun\u0303ez', 'zoe angstrom nunez'],
  ['O’Dray', 'o dray'],
  ["O'Dray", 'o dray'],
  ['Halvard & Söhne GmbH', 'halvard sohne gmbh'],
  ['Ｈａｌｖａｒｄ Grain', 'halvard grain'],
  ['Йорн Тасков', 'иорн тасков'],
  ['Άννα ΛΙΒΑΣ', 'αννα λιβας'],
  ['İnci Işık', 'inci isık'],
  ['हिन्दी', 'हिन्दी'],
  ['港口 公司', '港口 公司'],
  ['…–!', ''],
  ['', ''],
])('the key of %j is %j', (name, key) => {
  expect(nameKey(name)).toBe(key);
});

const names = fc.string({ unit: 'grapheme', maxLength: 200 });

test('the key of a key is the key, of letters, digits and single spaces, and no longer than 100 characters', () => {
  fc.assert(
    fc.property(names, (name) => {
      const key = nameKey(name);
      expect(nameKey(key)).toBe(key);
      expect(key).toMatch(/^(?:[\p{L}\p{M}\p{N}]+(?: [\p{L}\p{M}\p{N}]+)*)?$/u);
      expect([...key].length).toBeLessThanOrEqual(100);
    }),
  );
});

test('what stands around and between the words of a name, and how its accents are written, make no other key', () => {
  const word = fc.stringMatching(/^[a-zA-Zà-öø-ÿ]{1,12}$/);
  const between = fc.constantFrom(' ', '  ', '-', '\u00a0', ', ', ' & ');
  fc.assert(
    fc.property(fc.array(word, { minLength: 1, maxLength: 5 }), between, (words, gap) => {
      expect(nameKey(`${gap}${words.join(gap)}${gap}`.normalize('NFD'))).toBe(nameKey(words.join(' ')));
    }),
  );
});
