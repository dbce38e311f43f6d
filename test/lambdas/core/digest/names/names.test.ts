import { findNames } from '../../../../../lambdas/core/digest/names/names';

const namesOf = (...list: string[]) => findNames(list).map(({ name, kind }) => `${kind} ${name}`);

describe('findNames', () => {
  it.each<[string, string[]]>([
    ['Mayor Oriel Tansley opened the hall.', ['person Oriel Tansley']],
    ['The fire chief, Mr. Brandt, was late.', ['person Brandt']],
    ['Harbour master Yelena Marchuk closed the harbour.', ['person Yelena Marchuk']],
    ['“We ran,” said Petra Volney, a baker.', ['person Petra Volney']],
    ['By noon Petra Volney said it was over.', ['person Petra Volney']],
    ['The Harbour Authority closed the quay.', ['organisation Harbour Authority']],
    ['Dunmarrow’s Fire Service came late.', ['organisation Fire Service']],
    ['The ministry asked NATO for help.', ['organisation NATO']],
    ['Two boats sank near Gull Point on Monday.', ['place Gull Point']],
    ['In the river port of Sankt Varn, two boats sank.', ['place Sankt Varn']],
    ['DUNMARROW — A fire broke out.', ['place Dunmarrow']],
    ['The boats came in March and left in April.', []],
    ['Nobody saw it coming.', []],
  ])('%s', (sentence, expected) => {
    expect(namesOf(sentence)).toEqual(expected);
  });

  it('counts a name and puts the most frequent first', () => {
    const list = ['Mayor Arl Venn came.', 'Mayor Oriel Tansley came.', 'Mayor Oriel Tansley left.'];
    expect(findNames(list)).toEqual([
      { name: 'Oriel Tansley', kind: 'person', count: 2 },
      { name: 'Arl Venn', kind: 'person', count: 1 },
    ]);
  });

  it('keeps no more than 20 names', () => {
    const list = Array.from(
      { length: 26 },
      (_, index) => `Mayor Venn${String.fromCharCode(97 + index)} came.`,
    );
    expect(findNames(list)).toHaveLength(20);
  });
});
