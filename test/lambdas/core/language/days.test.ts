import fc from 'fast-check';
import { namedDays } from '../../../../lambdas/core/language/calendar';
import { words } from '../../../../lambdas/core/language/words';

/** A Tuesday. */
const PUBLISHED = '2026-11-17T10:00:00.000Z';

const days = (text: string, language = 'en', publishedAt = PUBLISHED): string[] =>
  namedDays(words(text), language, publishedAt);

describe('namedDays', () => {
  it.each([
    ['The mayor spoke on Monday.', ['2026-11-16']],
    ['The mayor spoke on Tuesday.', ['2026-11-17']],
    ['On Thursday the hall burned; on Sunday it fell in.', ['2026-11-12', '2026-11-15']],
    ['It burned on 3 November and on October 31.', ['2026-11-03', '2026-10-31']],
    ['On November 3rd, a Tuesday, nothing happened.', ['2026-11-03', '2026-11-17']],
    ['The trial begins on 8 January.', ['2027-01-08']],
    ['May I march on? In November 2026 perhaps.', []],
    ['Nothing is dated here, not even the 40th of August.', []],
    ['On Monday, Monday and Monday.', ['2026-11-16']],
  ])('of %j are %j', (text, expected) => {
    expect(days(text)).toEqual(expected);
  });

  it('take the day after the publication in UTC for what a desk east of it calls today', () => {
    expect(days('It happened on Wednesday.', 'en', '2026-11-17T22:00:00.000Z')).toEqual(['2026-11-18']);
    expect(days('It happened on Thursday.', 'en', '2026-11-17T22:00:00.000Z')).toEqual(['2026-11-12']);
  });

  it.each([
    ['de', 'Am Montag, dem 16. November, brannte die Halle.'],
    ['es', 'El lunes 16 de noviembre ardió la nave.'],
    ['fr', 'Le lundi 16 novembre, la halle a brûlé.'],
    ['ru', 'Пожар начался 16 ноября.'],
    ['pt', 'No dia 16 de novembro houve um incêndio.'],
  ])('are found in %s', (language, text) => {
    expect(days(text, language)).toEqual(['2026-11-16']);
  });

  it.each(['und', 'xx', '', 'toolongatag', '__proto__'])('are none in a language called %j', (language) => {
    expect(days('On Monday, 3 November.', language)).toEqual([]);
  });

  it('are few, distinct calendar days whatever the text', () => {
    const text = fc
      .array(fc.constantFrom('Monday', 'Friday', 'May', 'November', '3', '31', '12th', 'on', '2026', '٣'), {
        maxLength: 60,
      })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(text, (any) => {
        const found = days(any);
        expect(found.length).toBeLessThanOrEqual(6);
        expect(new Set(found).size).toBe(found.length);
        for (const day of found) expect(new Date(day).toISOString().slice(0, 10)).toBe(day);
      }),
    );
  });
});
