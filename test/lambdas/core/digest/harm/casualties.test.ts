import fc from 'fast-check';
import { costRatio } from '../../../../../testing/growth';
import { casualtiesOf, inWords, toldOf } from './in-words';
import { SENTENCES } from './sentence-table';

describe('an article', () => {
  it('counts people told of one by one once, however often and by whatever words', () => {
    const claims = casualtiesOf(
      'Woman killed at mill',
      'A 34-year-old woman was killed at a mill on Tuesday.',
      'Ilka Brandsen, 34, was struck by a falling beam.',
      'She died at the scene, police said.',
      'Brandsen was a weaver who had been killed on her first day.',
    );
    expect([toldOf(claims, 'killed'), toldOf(claims, 'injured')]).toEqual([1, 0]);
  });

  it('tells two people apart by name, age and gender', () => {
    const claims = casualtiesOf(
      'Shooting in Ostrand',
      'Ilka Brandsen, 34, was shot dead outside a bakery.',
      'Tomas Wardle, 61, was shot dead beside her.',
      'A 19-year-old man was wounded in the arm.',
    );
    expect([toldOf(claims, 'killed'), toldOf(claims, 'injured'), toldOf(claims, 'shot')]).toEqual([2, 1, 2]);
  });

  it('moves who dies out of the injured', () => {
    const hurt = 'A 34-year-old woman was wounded at the mill.';
    const before = casualtiesOf('', hurt);
    const after = casualtiesOf('', hurt, 'The 34-year-old woman died in the night.');
    expect([toldOf(before, 'killed'), toldOf(before, 'injured')]).toEqual([0, 1]);
    expect([toldOf(after, 'killed'), toldOf(after, 'injured')]).toEqual([1, 0]);
  });

  it('adds another to those told of before, and "the" to nobody', () => {
    const first = 'A man was shot on the quay.';
    expect(toldOf(casualtiesOf('', first, 'Another man was shot on the bridge.'), 'shot')).toBe(2);
    expect(toldOf(casualtiesOf('', first, 'The man was shot in the leg.'), 'shot')).toBe(1);
  });

  it('adds a gunman’s own death to those whom he killed', () => {
    const claims = casualtiesOf('', 'A gunman killed three people.', 'He then turned the gun on himself.');
    expect(inWords(claims)).toContain('killed | 4 | derived');
    expect(toldOf(claims, 'killed')).toBe(1);
  });

  it('keeps apart who is harmed at a place that its opening does not name', () => {
    const claims = casualtiesOf(
      'Two killed in Ostrand',
      'Two people were killed in Ostrand on Sunday.',
      'The market was busy.',
      'A week after it, five people were killed in Pellamy.',
    );
    expect(inWords(claims)).toEqual(['killed | 2', 'killed | 5 | @ Pellamy']);
  });

  it('reads no outlet’s name in a headline as people', () => {
    expect(casualtiesOf('Lorry hits wall - Killed Four News')).toEqual([]);
  });

  it('points to the sentence of each claim', () => {
    const claims = casualtiesOf('Blast kills two', 'It rained.', 'The blast injured 31 people.');
    expect(claims.map(({ metric, sentence }) => [metric, sentence])).toEqual([
      ['killed', -1],
      ['injured', 1],
    ]);
  });

  it('searches its first 60 sentences', () => {
    const rain = (count: number) => Array.from({ length: count }, () => 'It rained.');
    expect(casualtiesOf('', ...rain(59), 'Two people were killed.')).toHaveLength(1);
    expect(casualtiesOf('', ...rain(60), 'Two people were killed.')).toEqual([]);
  });

  it('keeps 16 stated numbers', () => {
    const many = Array.from({ length: 30 }, (_, index) => `${index + 2} people were killed.`);
    expect(casualtiesOf('', ...many)).toHaveLength(16);
  });
});

const counts = fc.integer({ min: 2, max: 9_999 }).filter((count) => count < 1900 || count > 2099);
const nouns = fc.constantFrom('people', 'men', 'women', 'passengers', 'soldiers', 'children', 'villagers');
const bounds = fc.constantFrom(
  ['', 'exact'],
  ['at least ', 'at least'],
  ['more than ', 'more than'],
  ['about ', 'about'],
  ['up to ', 'up to'],
);
const happenings = fc.constantFrom(
  ['were killed', 'killed'],
  ['died', 'killed'],
  ['were shot dead', 'killed'],
  ['were injured', 'injured'],
  ['have been wounded', 'injured'],
  ['were shot', 'shot'],
  ['were hospitalised', 'hospitalised'],
);
const places = fc.constantFrom('in a mill', 'at the market', 'on the bridge', 'outside a bakery');

describe('planted counts', () => {
  it('are found whatever the number, bound and noun', () => {
    fc.assert(
      fc.property(
        counts,
        nouns,
        bounds,
        happenings,
        places,
        (count, noun, [words, bound], happening, where) => {
          const [verb, metric] = happening as [string, string];
          const written = count > 999 && count % 2 === 0 ? count.toLocaleString('en-US') : `${count}`;
          const claims = casualtiesOf('', `Officials said ${words}${written} ${noun} ${verb} ${where}.`);
          expect(claims).toEqual([
            { metric, unit: 'person', value: count, bound, kind: 'stated', sentence: 0 },
          ]);
        },
      ),
    );
  });

  it('are found before and behind a verb alike', () => {
    fc.assert(
      fc.property(counts, nouns, (count, noun) => {
        const active = casualtiesOf('', `The blast killed ${count} ${noun}.`);
        expect(active).toEqual(casualtiesOf('', `${count} ${noun} were killed.`));
        expect(active).toHaveLength(1);
      }),
    );
  });

  it('of people by name are found whatever the name', () => {
    const name = fc
      .tuple(fc.constantFrom('Ilka', 'Oriel', 'Tomas', 'Petra'), fc.stringMatching(/^[B-Z][a-z]{4,9}ez$/))
      .map((words) => words.join(' '));
    fc.assert(
      fc.property(
        fc.uniqueArray(name, { minLength: 1, maxLength: 5, selector: (full) => full.split(' ')[1] }),
        (names) => {
          const claims = casualtiesOf(
            '',
            ...names.map((full, index) => `${full}, ${21 + index}, was killed at the mill.`),
          );
          expect(toldOf(claims, 'killed')).toBe(names.length);
        },
      ),
    );
  });

  it('do not depend on what else is told, nor in what order', () => {
    const told = fc.shuffledSubarray([
      'Two people were killed.',
      'Another 31 people were injured.',
      'Doctors hospitalised nobody else; 12 people were hospitalised.',
      'The mill had stood for years.',
      'Nine women were shot.',
    ]);
    fc.assert(
      fc.property(told, (sentences) => {
        const alone = sentences.flatMap((sentence) => inWords(casualtiesOf('', sentence)));
        expect(inWords(casualtiesOf('', ...sentences)).sort()).toEqual(alone.sort());
      }),
    );
  });
});

describe('any text', () => {
  const pieces = fc.constantFrom(
    ...Object.values(SENTENCES).flatMap((list) => list.flatMap(([sentence]) => sentence.split(' '))),
  );

  it('without words of harm tells of nobody', () => {
    const calm = fc.constantFrom(
      'two',
      'men',
      'were',
      'The',
      'officer',
      ',',
      'and',
      '31',
      'the',
      'no',
      'another',
      'of',
    );
    fc.assert(
      fc.property(fc.array(calm, { maxLength: 40 }), (words) => {
        expect(casualtiesOf(words.join(' '), words.join(' '))).toEqual([]);
      }),
    );
  });

  it('yields whole numbers of people, and sentences that are there', () => {
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.oneof(pieces, fc.string()), { maxLength: 30 }), { maxLength: 5 }),
        (texts) => {
          for (const { value, high, sentence, unit } of casualtiesOf(
            '',
            ...texts.map((words) => words.join(' ')),
          )) {
            expect(Number.isInteger(value) && value >= 0).toBe(true);
            expect(high === undefined || high > value).toBe(true);
            expect(sentence >= 0 && sentence < texts.length).toBe(true);
            expect(unit).toBe('person');
          }
        },
      ),
    );
  });

  it.each([
    'two ',
    'killed ',
    'and ',
    'a man, ',
    'Ann Lee, 30, ',
    'himself ',
    'who was ',
    '30-year-old ',
    'of the ',
    'Aaaa ',
    "A'",
    ', ',
    '1,',
    'shot and ',
  ])('of 60 sentences of nothing but "%s" costs little more than news', async (piece) => {
    const read = (text: string) => {
      const sentence = `shot ${text.repeat(500)}`.slice(0, 500);
      casualtiesOf(sentence, ...Array.from({ length: 60 }, () => sentence));
    };
    const usual =
      'dead was a man of 31 from Ashmark, police said; 14 people were injured and taken away, and ';
    expect(
      await costRatio(
        () => read(piece),
        () => read(usual),
      ),
    ).toBeLessThan(100);
  });
});
