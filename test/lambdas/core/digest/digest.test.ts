import fc from 'fast-check';
import { digest } from '../../../../lambdas/core/digest/digest';
import { growth } from '../../../../testing/growth';
import { digestOf, FERRY_AGROUND, MARKET_FIRE, onlyArticle } from '../support';

/** So many that no text with them is too short. */
const WORDS = 'Ten words that make every text long enough to be read';

describe('digest', () => {
  it('is the same for the same article', () => {
    expect(digestOf('a', MARKET_FIRE.wire)).toEqual(digestOf('a', MARKET_FIRE.wire));
  });

  it('survives being written as JSON', () => {
    const made = digestOf('a', MARKET_FIRE.wire);
    expect(JSON.parse(JSON.stringify(made))).toEqual(made);
  });

  it('takes headline, source, time and language as they are', () => {
    expect(digestOf('a', MARKET_FIRE.wire)).toMatchObject({
      articleId: 'a',
      headline: MARKET_FIRE.wire.headline,
      source: 'Coastal Wire',
      language: 'en',
      publishedAt: '2026-11-16T06:30:00.000Z',
      dated: true,
    });
  });

  it('leads with verbatim sentences and leaves out sub-headings', () => {
    const text =
      'The roof fell in at dawn. Nobody was under it.\nWhat we know so far\nThe hall stood for long.';
    const { sentences, lead } = digestOf('a', { text });
    expect(sentences).toEqual([
      'The roof fell in at dawn.',
      'Nobody was under it.',
      'The hall stood for long.',
    ]);
    expect(lead).toBe(3);
  });

  it('has sentences even where a text has no full stop', () => {
    const line = 'old lighthouse at Skerrow lit again on Friday after nine dark years';
    expect(digestOf('a', { text: line }).sentences).toEqual([line]);
  });

  it('keeps sentences behind the lead for their claims alone', () => {
    const plain = Array.from(
      { length: 20 },
      (_, index) => `Then came silence of the ${'abcdefghijklmnopqrst'[index]} kind.`,
    );
    const text = [...plain, 'Three people were killed.', 'All was quiet.'].join(' ');
    const { sentences, lead, claims } = digestOf('a', { text });
    expect(sentences).toEqual([...plain.slice(0, 8), 'Three people were killed.']);
    expect(lead).toBe(8);
    expect(claims).toMatchObject([{ metric: 'killed', sentence: 8 }]);
  });

  it('drops a sentence of more than 500 characters', () => {
    const { sentences } = digestOf('a', {
      text: `It went on ${'and on '.repeat(80)}. Then the rain stopped at last.`,
    });
    expect(sentences).toEqual(['Then the rain stopped at last.']);
  });

  it('has views that are unit vectors, heaviest first, of the words that tell the event apart', () => {
    const { views } = digestOf('a', MARKET_FIRE.wire);
    for (const view of [views.body, views.lead, views.names]) {
      expect(Math.hypot(...view.map(([, weight]) => weight))).toBeCloseTo(1, 2);
      expect(view.map(([, weight]) => weight)).toEqual(
        view.map(([, weight]) => weight).sort((a, b) => b - a),
      );
    }
    const terms = views.body.map(([term]) => term);
    expect(terms).toContain('dunmarrow');
    expect(terms).not.toContain('the');
    expect(views.names.map(([term]) => term)).toContain('oriel tansley');
  });

  it('leaves an outlet at the end of a headline out of the views', () => {
    const terms = digestOf('a', {
      ...FERRY_AGROUND,
      headline: `${FERRY_AGROUND.headline} - Zephyrine Evening News`,
    });
    expect(terms.views.body.map(([term]) => term)).not.toContain('zephyrin');
  });

  it('takes the names of object properties for terms like any other', () => {
    const text =
      'The constructor of the prototype wrote __proto__ and toString and hasOwnProperty on the wall. '.repeat(
        3,
      );
    const terms = digestOf('a', { text }).views.body.map(([term]) => term);
    expect(terms).toEqual(expect.arrayContaining(['constructor', 'prototyp', 'tostr', 'hasownproperty']));
  });

  it('takes whatever read lets through, in any script', () => {
    const unit = fc.oneof(
      fc.constantFrom(' ', '. ', '! ', '\n', '7 ', ' killed ', '火', '😀', 'ä'),
      fc.string({ unit: 'grapheme' }),
    );
    fc.assert(
      fc.property(fc.array(unit, { minLength: 20, maxLength: 120 }), (parts) => {
        const text = `${WORDS} ${parts.join('')}`;
        const made = digest(onlyArticle('a.txt', text), 'a');
        expect(made.lead).toBeLessThanOrEqual(made.sentences.length);
        expect(
          made.claims.every(({ sentence }) => sentence === -1 || made.sentences[sentence] !== undefined),
        ).toBe(true);
      }),
    );
  });

  it.each(['A! ', 'Mr. ', 'ภาษาไทยสวย', '1,2'])(
    'takes half a million characters of %j in proportion',
    async (piece) => {
      const read = (size: number) => {
        const text = `One two three four five six seven eight nine ten. ${piece.repeat(size / piece.length)}`;
        expect(digest(onlyArticle('a.txt', text), 'a').sentences.length).toBeGreaterThan(0);
      };
      expect(await growth(read, 490_000)).toBeLessThan(1.5);
    },
  );
});
