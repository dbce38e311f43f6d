import fc from 'fast-check';
import type { Digest } from '../../../../../lambdas/core/digest/digest';
import type { NameMention } from '../../../../../lambdas/core/digest/names/names';
import { findOrigins } from '../../../../../lambdas/core/fold/event/origins';
import { alikeWords, samePerson } from '../../../../../lambdas/core/fold/names/group-people';
import { foldNames } from '../../../../../lambdas/core/fold/names/names';
import { foldRoles } from '../../../../../lambdas/core/fold/names/roles';
import { nameWords, sameWord, wordKeys } from '../../../../../lambdas/core/fold/names/spellings';
import { growth } from '../../../../../testing/growth';
import { digestOf, marketFire, membersArbitrary, reportStating } from '../../support';

const namesOf = (members: readonly Digest[]) => foldNames(members, findOrigins(members));

const peopleOf = (...sentences: string[]) =>
  namesOf(
    sentences.map((sentence, index) =>
      digestOf('abcdefghij'[index] as string, reportStating(`report ${index}`, sentence)),
    ),
  ).people;

const same = (a: string, b: string) => samePerson(nameWords(a), nameWords(b));

const word = fc.stringMatching(/^[A-Z][a-zé]{1,8}$/);
const fullName = fc.array(word, { minLength: 2, maxLength: 3 }).map((parts) => parts.join(' '));

describe('places', () => {
  it('tell the town before its country, where both are named by all', () => {
    const told = [
      'A fire broke out in Zarnow in France on Friday.',
      'Houses burned in Zarnow in France overnight.',
    ];
    const digests = told.map((text, index) =>
      digestOf(`report-${index}`, reportStating(`report ${index}`, text)),
    );
    expect(namesOf(digests).places.map(({ name }) => name)).toEqual(['Zarnow', 'France']);
  });
});

describe('samePerson', () => {
  it.each([
    ['Yelena Marchuk', 'Elena Marchuk'],
    ['Orest Marchenkyy', 'Orest Marchenkiy'],
    ['Orest Marchenkyy', 'Orest Marchenki'],
    ['José Arrel', 'Jose Arrel'],
    ['Anna Lindqvist', 'Anna Lindquist'],
    ['Ann B. Holt', 'Ann Holt'],
    ['A. Holt', 'Ann Holt'],
    ['Ann B. Holt', 'Ann Bea Holt'],
    ['Tom Holt', 'Thomas Holt'],
    ['Ann Holt Jr.', 'Ann Holt'],
    ['Idris al-Marn', 'Idris Marn'],
    ['Ann O’Tarn', "Ann O'Tarn"],
    ['Ann Vale-Marsh', 'Ann Vale Marsh'],
  ])('%s is %s', (a, b) => {
    expect(same(a, b)).toBe(true);
    expect(same(b, a)).toBe(true);
  });

  it.each([
    ['Ivan Marchuk', 'Yelena Marchuk'],
    ['Peter Holt', 'Petra Holt'],
    ['Li Chan', 'Li Chen'],
    ['Orin Vale', 'Orin Vane'],
    ['Ann B. Holt', 'Ann C. Holt'],
    ['B. Holt', 'Ann Holt'],
    ['Ann Holt Jr.', 'Ann Holt Sr.'],
    ['Yelena Marchuk', 'Yelena Volney'],
  ])('%s is not %s', (a, b) => {
    expect(same(a, b)).toBe(false);
    expect(same(b, a)).toBe(false);
  });

  it('holds of every name with itself, and either way round', () => {
    fc.assert(
      fc.property(fullName, fullName, (a, b) => {
        expect(same(a, a)).toBe(true);
        expect(same(a, b)).toBe(same(b, a));
      }),
    );
  });

  it('compares no words that share no key', () => {
    const letters = fc.stringMatching(/^[ab]{1,7}$/);
    fc.assert(
      fc.property(letters, letters, (a, b) => {
        const keys = new Set(wordKeys(a));
        if (sameWord(a, b)) expect(wordKeys(b).some((key) => keys.has(key))).toBe(true);
      }),
    );
  });
});

describe('alikeWords', () => {
  it('finds for every word just those that are one with it', () => {
    const letters = fc.stringMatching(/^[ab]{1,7}$/);
    fc.assert(
      fc.property(fc.uniqueArray(letters), (words) => {
        const alike = alikeWords(words);
        for (const word of words) {
          const same = words.filter((other) => sameWord(word, other));
          expect([...(alike.get(word) ?? [])].sort()).toEqual(same.sort());
        }
      }),
    );
  });
});

describe('roles', () => {
  const roles = (...list: string[]) =>
    foldRoles(list.map((role, index) => ({ role, articleId: 'abcdefgh'[index] as string }))).map(
      ({ role, articles }) => `${role}: ${articles.join('')}`,
    );

  it.each<[string[], string[]]>([
    [['Norwegian President', 'President', 'Norway’s President'], ['Norwegian President: abc']],
    [['Minister of Defence', 'Defense Minister', 'minister of defence'], ['Minister of Defence: abc']],
    [
      ['U.S. President', 'US president', 'former U.S. President'],
      ['U.S. President: ab', 'former U.S. President: c'],
    ],
    [
      ['mayor', 'ex-mayor', 'acting mayor', 'deputy mayor'],
      ['acting mayor: c', 'deputy mayor: d', 'ex-mayor: b', 'mayor: a'],
    ],
    [
      ['vice president', 'president'],
      ['president: b', 'vice president: a'],
    ],
    [['former mayor', 'ex-mayor'], ['former mayor: ab']],
    [['Gov.', 'Governor'], ['Governor: ab']],
    [['spokesman for the harbour police', 'spokesman'], ['spokesman for the harbour police: ab']],
    [
      ['baker', 'pilot', 'nurse', 'farmer', 'poet'],
      ['baker: a', 'farmer: d', 'nurse: c', 'pilot: b'],
    ],
  ])('%j', (reported, expected) => {
    expect(roles(...reported)).toEqual(expected);
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
    expect(people).toEqual([
      {
        name: 'Lena Ferrow',
        variants: ['Elena Ferrow', 'Ferrow'],
        articles: 4,
        roles: [{ role: 'Mayor', articles: ['a', 'b', 'c', 'd'] }],
      },
    ]);
  });

  it('of one surname stay apart, and the bare surname is neither', () => {
    const people = peopleOf('Mayor Ivan Marchuk came.', 'Mayor Yelena Marchuk left.', 'Mayor Marchuk slept.');
    expect(people).toMatchObject([
      { name: 'Ivan Marchuk', variants: [], articles: 1 },
      { name: 'Yelena Marchuk', variants: [], articles: 1 },
    ]);
  });

  it('of whom an initial tells too little stay apart', () => {
    const people = peopleOf('Mayor John Marn came.', 'Mayor Jane Marn left.', 'Mayor J. Marn slept.');
    expect(people.map(({ name }) => name)).toEqual(['J. Marn', 'Jane Marn', 'John Marn']);
    expect(peopleOf('Mayor John Marn came.', 'Mayor J. Marn slept.')).toMatchObject([
      { name: 'John Marn', variants: ['J. Marn'], articles: 2 },
    ]);
  });

  it('are not merged by a chain of likenesses', () => {
    const people = peopleOf(
      'Mayor Marina Holm came.',
      'Mayor Marinas Holm left.',
      'Mayor Marinass Holm slept.',
    );
    expect(people.length).toBeGreaterThan(1);
  });

  it('show the roles that articles give them', () => {
    const people = peopleOf(
      'He met former Norwegian President Arl Venn.',
      'He met Norwegian President Arl Venn.',
      'He met Norway’s President Arl Venn.',
    );
    expect(people).toMatchObject([
      {
        name: 'Arl Venn',
        roles: [{ articles: ['b', 'c'] }, { role: 'former Norwegian President', articles: ['a'] }],
      },
    ]);
  });

  it('come most reported first', () => {
    const people = peopleOf('Mayor Arl Venn came.', 'Mayor Oriel Tansley came.', 'Mayor Oriel Tansley left.');
    expect(people.map((person) => person.name)).toEqual(['Oriel Tansley', 'Arl Venn']);
  });

  it('may be called like properties of objects', () => {
    expect(peopleOf('Mayor Constructor came.', 'Mayor Constructor left.')).toMatchObject([
      { name: 'Constructor', variants: [], articles: 2 },
    ]);
  });
});

describe('names of an event', () => {
  it('are counted in articles, by kind', () => {
    const { people, places } = namesOf(marketFire());
    expect(people.find((person) => person.name === 'Oriel Tansley')?.articles).toBe(3);
    expect(people.find((person) => person.name === 'Petra Volney')).toMatchObject({ articles: 4 });
    expect(places[0]).toEqual({ name: 'Dunmarrow', variants: [], articles: 3 });
  });

  it('are one across case, accents, abbreviations and the few aliases that are listed', () => {
    const { places, organisations } = namesOf([
      digestOf(
        'a',
        reportStating(
          'a',
          'OSTRAND — A boat sank in Norway and in the U.S. on Monday.',
          'The Tarn Harbour Authority met.',
        ),
      ),
      digestOf(
        'b',
        reportStating('b', 'A boat sank in Ostrand, said the United States.', 'The Harbor Authority met.'),
      ),
    ]);
    expect(places).toContainEqual({ name: 'Ostrand', variants: [], articles: 2 });
    expect(places).toContainEqual({ name: 'United States', variants: ['U.S.'], articles: 2 });
    expect(organisations).toMatchObject([{ articles: 2 }]);
  });

  it('leave out places that few articles name in passing', () => {
    const far = Array.from({ length: 6 }, (_, index) => `It rained on day ${index}.`);
    const members = ['a', 'b', 'c'].map((id) =>
      digestOf(
        id,
        reportStating(
          id,
          'A boat sank in Ostrand.',
          ...far,
          ...(id === 'a' ? ['Another sank in Pellamy.'] : []),
        ),
      ),
    );
    expect(namesOf(members).places.map(({ name }) => name)).toEqual(['Ostrand']);
    expect(namesOf(members.slice(0, 1)).places.map(({ name }) => name)).toEqual(['Ostrand', 'Pellamy']);
  });

  it('do not depend on the order of members', () => {
    fc.assert(
      fc.property(membersArbitrary, fc.nat(), (members, seed) => {
        const turned = [
          ...members.slice(seed % (members.length || 1)),
          ...members.slice(0, seed % (members.length || 1)),
        ];
        expect(namesOf(turned.reverse())).toEqual(namesOf(members));
      }),
      { numRuns: 30 },
    );
  });

  it('are told apart though 400 people share a surname of one repeated letter', async () => {
    const code = (index: number) => String.fromCharCode(0x4e00 + index);
    const [template] = marketFire();
    const membersOf = (articles: number) =>
      Array.from({ length: articles }, (_, article) => ({
        ...(template as Digest),
        articleId: `article-${article}`,
        names: Array.from({ length: 20 }, (_, at): NameMention => {
          const letter = code(20 * article + at);
          const name = `${letter}${'b'.repeat(24)}${letter} ${'A'.repeat(32)}`;
          return { name, kind: 'person', count: at + 1 };
        }),
      }));
    expect(await growth((articles) => namesOf(membersOf(articles)), 20)).toBeLessThan(2.2);
    const { people } = namesOf(membersOf(20));
    expect(people.map(({ name }) => name[0])).toEqual(
      Array.from({ length: 15 }, (_, article) => code(20 * article + 19)),
    );
    expect(people.every(({ variants, articles }) => variants.length === 0 && articles === 1)).toBe(true);
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
