import fc from 'fast-check';
import { findNames } from '../../../../../lambdas/core/digest/names/names';

const namesOf = (...list: string[]) => findNames(list).map(({ name, kind }) => `${kind} ${name}`);
const rolesOf = (...list: string[]) => findNames(list).flatMap(({ roles = [] }) => roles);

describe('findNames', () => {
  it.each<[string, string[]]>([
    ['Mayor Oriel Tansley opened the hall.', ['person Oriel Tansley']],
    ['The fire chief, Mr. Brandt, was late.', ['person Brandt']],
    ['Harbour master Yelena Marchuk closed the harbour.', ['person Yelena Marchuk']],
    ['“We ran,” said Petra Volney, a baker.', ['person Petra Volney']],
    ['By noon Petra Volney said it was over.', ['person Petra Volney']],
    ['They questioned Ulf van der Marn, 34, at noon.', ['person Ulf van der Marn']],
    ['The prize went to John Q. Orrin.', ['person John Q. Orrin']],
    ['Then Secretary of State Anna Orrin left.', ['person Anna Orrin']],
    ['Meanwhile President Orrin slept.', ['person Orrin']],
    ['Pope Anselm prayed.', ['person Pope Anselm']],
    ['Volney, the mayor, slept.', ['person Volney']],
    ['The Harbour Authority closed the quay.', ['organisation Harbour Authority']],
    ['Dunmarrow’s Fire Service came late.', ['organisation Fire Service']],
    ['Norway’s Air Force came late.', ['place Norway', 'organisation Norwegian Air Force']],
    ['The Tarn County Sheriff’s Office came late.', ['organisation Tarn County Sheriff’s Office']],
    ['The Ministry of Public Works was closed.', ['organisation Ministry of Public Works']],
    ['The ministry asked NATO for help.', ['organisation NATO']],
    ['Two boats sank near Gull Point on Monday.', ['place Gull Point']],
    ['In the river port of Sankt Varn, two boats sank.', ['place Sankt Varn']],
    ['The boat went down off Ellery, Norway.', ['place Ellery', 'place Norway']],
    ['DUNMARROW — A fire broke out.', ['place Dunmarrow']],
    ['SANKT VARN, Norway (AP) — A fire broke out.', ['place Sankt Varn']],
    ['The boats came in March and left in April.', []],
    ['Nobody saw it coming.', []],
    ['He told Reuters and the Ellery Courier so.', []],
    ['The DNA was found.', []],
    ['Read More: Click Here On Friday', []],
  ])('%s', (sentence, expected) => {
    expect(namesOf(sentence)).toEqual(expected);
  });

  it('counts a name and puts the most frequent first', () => {
    const list = ['Mayor Arl Venn came.', 'Mayor Oriel Tansley came.', 'Mayor Oriel Tansley left.'];
    expect(findNames(list)).toEqual([
      { name: 'Oriel Tansley', kind: 'person', count: 2, roles: ['Mayor'] },
      { name: 'Arl Venn', kind: 'person', count: 1, roles: ['Mayor'] },
    ]);
  });

  it('takes a surname alone for the one person of the article who bears it', () => {
    expect(findNames(['Mayor Arl Venn came.', 'Then Venn left.', 'Nobody saw Venn’s car.'])).toMatchObject([
      { name: 'Arl Venn', count: 3 },
    ]);
    expect(findNames(['Mayor Arl Venn met Senator Ida Venn.', 'Then Venn left.'])).toMatchObject([
      { name: 'Arl Venn', count: 1 },
      { name: 'Ida Venn', count: 1 },
    ]);
  });

  it('finds in a headline of capitals only what the article names', () => {
    const list = ['Venn Opens New Hall As Crowd Cheers Fire Service', 'Mayor Arl Venn opened the hall.'];
    expect(findNames(list)).toMatchObject([{ name: 'Arl Venn', count: 2 }]);
    expect(namesOf('President Talks Peace With Harbour Union In Sankt Varn')).toEqual([]);
  });

  it('counts an acronym as the name that introduces it', () => {
    expect(
      findNames(['The Tarn Harbour Authority (THA) met.', 'The THA said no.', 'THA said so again.']),
    ).toMatchObject([{ name: 'Tarn Harbour Authority', kind: 'organisation', count: 4 }]);
  });

  it('tells the places of the lead from others', () => {
    const filler = Array.from({ length: 5 }, () => 'It rained all day.');
    expect(findNames(['A boat sank in Ostrand.', ...filler, 'Another sank in Pellamy.'])).toEqual([
      { name: 'Ostrand', kind: 'place', count: 1, leads: true },
      { name: 'Pellamy', kind: 'place', count: 1 },
    ]);
  });

  it('keeps no more than 20 names, of no more than 60 characters', () => {
    const list = Array.from(
      { length: 26 },
      (_, index) => `Mayor Venn${String.fromCharCode(97 + index)} came.`,
    );
    expect(findNames(list)).toHaveLength(20);
    expect(findNames([`Mayor V${'e'.repeat(70)} came.`])).toEqual([]);
  });

  it('yields names that stand in the text, whatever the text', () => {
    const word = fc.constantFrom(
      'Mayor',
      'Ann',
      'Venn',
      'of',
      'the',
      'in',
      ',',
      'said',
      'U.S.',
      'Jr.',
      '(',
      'THA',
      ')',
      '’s',
      '—',
      'constructor',
      '__proto__',
      'Éa',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 30 }), (list) => {
        const sentence = list.join(' ');
        for (const { name, count } of findNames([sentence])) {
          expect(sentence.toLowerCase()).toContain(name.toLowerCase());
          expect(count).toBeGreaterThan(0);
        }
      }),
    );
  });
});

describe('roles', () => {
  it.each<[string, string[]]>([
    ['He met former U.S. President Arl Venn.', ['former U.S. President']],
    ['He met Norway’s Foreign Minister Arl Venn.', ['Norway’s Foreign Minister']],
    ['The report quoted fire chief Arl Venn.', ['fire chief']],
    ['Arl Venn, the county’s medical examiner, agreed.', ['county’s medical examiner']],
    ['Arl Venn, 34, a baker, agreed.', ['baker']],
    ['Arl Venn, director of the district hospital, agreed.', ['director of the district hospital']],
    ['Beds are short, said its director, Arl Venn.', ['director']],
    [
      'Norwegian President Arl Venn and acting Prime Minister Ida Holm met.',
      ['Norwegian President', 'acting Prime Minister'],
    ],
    ['Mr. Venn agreed.', []],
    ['Her brother Arl Venn agreed.', []],
  ])('%s', (sentence, expected) => {
    expect(rolesOf(sentence)).toEqual(expected);
  });

  it('are at most three of a name', () => {
    const list = ['baker', 'farmer', 'pilot', 'nurse'].map((role) => `Arl Venn, a ${role}, agreed.`);
    expect(rolesOf(...list)).toEqual(['baker', 'farmer', 'pilot']);
  });
});
