import fc from 'fast-check';
import { NOTHING_STATED, placeOf } from '../../../../../lambdas/core/read/document/raw-article';

const stated = fc.record({
  ownId: fc.option(fc.constantFrom('a', 'b', 'url')),
  url: fc.option(fc.constantFrom('https://a.example/', 'https://b.example/', 'a')),
  headline: fc.constantFrom('', 'a', 'b'),
  lines: fc.array(fc.constantFrom('a', 'b'), { minLength: 1, maxLength: 3 }),
});

describe('placeOf', () => {
  it('is one for articles of one id, whatever else they state', () => {
    fc.assert(
      fc.property(stated, stated, (a, b) => {
        const [one, other] = [a, b].map((article) => placeOf({ ...NOTHING_STATED, ...article, ownId: 'x' }));
        expect(one).toEqual(other);
      }),
    );
  });

  it('tells apart what differs in id, or without one in address and headline, or without these in words', () => {
    const tells = ({ ownId, url, headline, lines }: Parameters<typeof placeOf>[0]) =>
      JSON.stringify(ownId === null ? (url === null ? { headline, lines } : { url, headline }) : { ownId });
    fc.assert(
      fc.property(stated, stated, (a, b) => {
        const [one, other] = [a, b].map((article) => ({ ...NOTHING_STATED, ...article })) as [
          typeof NOTHING_STATED,
          typeof NOTHING_STATED,
        ];
        expect(JSON.stringify(placeOf(one)) === JSON.stringify(placeOf(other))).toBe(
          tells(one) === tells(other),
        );
      }),
    );
  });
});
