import { inverseDocumentFrequency } from '../../../../lambdas/core/language/background';
import { detectLanguage } from '../../../../lambdas/core/language/languages';
import { stem } from '../../../../lambdas/core/language/stem';

describe('detectLanguage', () => {
  it.each([
    [
      'en',
      'The harbour was closed on Monday after a crane had fallen into the basin, and it will take a week to lift it.',
    ],
    [
      'de',
      'Der Hafen wurde am Montag geschlossen, nachdem ein Kran ins Becken gefallen war, und das dauert eine Woche.',
    ],
    [
      'fr',
      'Le port a été fermé lundi après la chute d’une grue dans le bassin, et les travaux vont durer une semaine.',
    ],
    [
      'vi',
      'Cảng đã bị đóng cửa vào thứ Hai sau khi một cần cẩu rơi xuống nước và sẽ mất một tuần để trục vớt nó.',
    ],
    [
      'es',
      'El puerto fue cerrado el lunes después de que una grúa cayera al agua, y tardarán una semana en sacarla.',
    ],
  ])('tells %s', (language, text) => {
    expect(detectLanguage(text)).toBe(language);
  });

  it.each(['xqzt vlorp mnbt grzzk plimf dworq zzthk qwrtp bvnmx kljhg', ''])('tells none of %j', (text) => {
    expect(detectLanguage(text)).toBe('und');
  });
});

describe('inverseDocumentFrequency', () => {
  const english = inverseDocumentFrequency('en');
  const idf = (word: string) => english(stem(word, 'en'));

  it('is greater the rarer a word', () => {
    const ordered = ['the', 'people', 'hospital', 'missile', 'zyxqorvane'].map(idf);
    expect(ordered).toEqual([...ordered].sort((a, b) => a - b));
    expect(new Set(ordered).size).toBe(ordered.length);
  });

  it('is next to nothing for a function word and the same for all unknown words', () => {
    expect(idf('the')).toBeLessThan(0.01);
    expect(idf('zyxqorvane')).toBe(idf('qwlmrtupi'));
  });

  it.each(['__proto__', 'constructor', 'tostring', 'hasownproperty'])(
    'is a positive number for %s',
    (word) => {
      expect(english(word)).toBeGreaterThan(0);
      expect(inverseDocumentFrequency(word)(word)).toBeGreaterThan(0);
    },
  );
});
