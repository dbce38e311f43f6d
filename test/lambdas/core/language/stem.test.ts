import fc from 'fast-check';
import { listedLanguage } from '../../../../lambdas/core/language/languages';
import { stem } from '../../../../lambdas/core/language/stem';

describe('stem', () => {
  it.each([
    ['de', ['regierung', 'regierungen']],
    ['es', ['bombero', 'bomberos']],
    ['fr', ['incendie', 'incendies']],
    ['ru', ['пожар', 'пожары', 'пожаров']],
    ['nl', ['brand', 'branden']],
    ['pt', ['incêndio', 'incêndios']],
  ])('in %s makes %j one', (language, forms) => {
    expect(new Set(forms.map((form) => stem(form, language))).size).toBe(1);
  });

  it.each(['vi', 'zh', 'und', 'constructor', '__proto__'])('leaves words of %s whole', (language) => {
    expect(stem('houses', language)).toBe('houses');
  });

  it('leaves something of every word in every language', () => {
    const languages = 'ar da de el en es fi fr hi hu id it lt nb nl pt ro ru sv tr uk'.split(' ');
    const word = fc.oneof(
      fc.string({ unit: 'grapheme', minLength: 1, maxLength: 64 }),
      fc.stringMatching(/^[a-zà-ÿα-ωа-я]{1,64}$/),
    );
    fc.assert(
      fc.property(fc.constantFrom(...languages), word, (language, text) => {
        expect(stem(text, language)).not.toBe('');
      }),
      { numRuns: 2_000 },
    );
  });
});

describe('listedLanguage', () => {
  it.each([
    ['en', 'en'],
    ['en-GB', 'en'],
    ['PT_br', 'pt'],
    ['zh-Hant-TW', 'zh'],
    ['no', 'nb'],
    ['hr', 'sh'],
    ['', ''],
  ])('of %j is %j', (tag, listed) => {
    expect(listedLanguage(tag)).toBe(listed);
  });
});
