import fc from 'fast-check';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { sameName } from '../../../../../lambdas/core/fold/names/same-name';
import { digestOf, marketFire, reportStating } from '../../support';

const peopleOf = (...sentences: string[]) =>
  fold(
    sentences.map((sentence, index) =>
      digestOf('abcdefghij'[index] as string, reportStating(`report ${index}`, sentence)),
    ),
  ).record.people;

describe('sameName', () => {
  it.each([
    ['Yelena Marchuk', 'Elena Marchuk'],
    ['Marchenkyy', 'Marchenkiy'],
    ['Orest Marchenkyy', 'Orest Marchenki'],
    ['Marchuk', 'Yelena Marchuk'],
    ['José Arrel', 'Jose Arrel'],
    ['Anna Lindqvist', 'Anna Lindquist'],
    ['Ann B. Holt', 'Ann Holt'],
    ['O’Tarn', "O'Tarn"],
    ['Vale-Marsh', 'Vale Marsh'],
  ])('of people: %s is %s', (a, b) => {
    expect(sameName(a, b, 'person')).toBe(true);
    expect(sameName(b, a, 'person')).toBe(true);
  });

  it.each([
    ['Ivan Marchuk', 'Yelena Marchuk'],
    ['Peter Holt', 'Petra Holt'],
    ['Li Chan', 'Li Chen'],
    ['Orin Vale', 'Orin Vane'],
    ['Marchenkyy', 'Marchukyy'],
    ['Yelena Marchuk', 'Yelena Volney'],
    ['constructor', '__proto__'],
  ])('of people: %s is not %s', (a, b) => {
    expect(sameName(a, b, 'person')).toBe(false);
    expect(sameName(b, a, 'person')).toBe(false);
  });

  it('of places and organisations asks for every word', () => {
    expect(sameName('Port Ellery', 'Ellery', 'place')).toBe(false);
    expect(sameName('São Tarn', 'Sao Tarn', 'place')).toBe(true);
    expect(sameName('Harbour Authority', 'Harbour Agency', 'organisation')).toBe(false);
  });

  it('holds of every name with itself, and either way round', () => {
    const name = fc
      .array(fc.stringMatching(/^[A-Z][a-zé]{1,8}$/), { minLength: 1, maxLength: 3 })
      .map((parts) => parts.join(' '));
    fc.assert(
      fc.property(name, name, (a, b) => {
        expect(sameName(a, a, 'person')).toBe(true);
        expect(sameName(a, b, 'person')).toBe(sameName(b, a, 'person'));
      }),
    );
  });
});

describe('people', () => {
  it('are merged across spellings under the fullest and commonest one', () => {
    const people = peopleOf(
      'Mayor Lena Ferrow came.',
      'Mayor Lena Ferrow spoke.',
      'Then Mayor Elena Ferrow left.',
      'Later Mayor Ferrow slept.',
    );
    expect(people).toEqual([{ name: 'Lena Ferrow', variants: ['Elena Ferrow', 'Ferrow'], articles: 4 }]);
  });

  it('of one surname stay apart, and the bare surname is neither', () => {
    const people = peopleOf('Mayor Ivan Marchuk came.', 'Mayor Yelena Marchuk left.', 'Mayor Marchuk slept.');
    expect(people).toEqual([
      { name: 'Ivan Marchuk', variants: [], articles: 1 },
      { name: 'Yelena Marchuk', variants: [], articles: 1 },
    ]);
  });

  it('come most reported first', () => {
    const people = peopleOf('Mayor Arl Venn came.', 'Mayor Oriel Tansley came.', 'Mayor Oriel Tansley left.');
    expect(people.map((person) => person.name)).toEqual(['Oriel Tansley', 'Arl Venn']);
  });

  it('may be called like properties of objects', () => {
    expect(peopleOf('Mayor Constructor came.', 'Mayor Constructor left.')).toEqual([
      { name: 'Constructor', variants: [], articles: 2 },
    ]);
  });
});

describe('names of an event', () => {
  it('are counted in articles, by kind', () => {
    const { people, places } = fold(marketFire()).record;
    expect(people.find((person) => person.name === 'Oriel Tansley')?.articles).toBe(2);
    expect(people.find((person) => person.name === 'Petra Volney')).toMatchObject({ articles: 3 });
    expect(places[0]).toEqual({ name: 'Dunmarrow', variants: [], articles: 3 });
  });

  it('are at most 15 of a kind', () => {
    const sentences = Array.from({ length: 10 }, (_, index) =>
      [0, 1, 2]
        .map((more) => `Mayor Venn${String.fromCharCode(97 + 3 * index + more).repeat(3)} came.`)
        .join(' '),
    );
    expect(peopleOf(...sentences)).toHaveLength(15);
  });
});
