import type { Digest } from '../../../../../lambdas/core/digest/digest';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { digestOf, filler } from '../../support';

const WIRE = [
  'The quake at Pellamy on Monday killed 14 people, mayor Petra Volney said.',
  'It had a magnitude of 6.4, and the tower of the church fell into the square.',
  'Soldiers dug with their hands while dogs searched the cellars of the old quarter.',
  'Families spent the night on the football field behind the mill, in cars and under blankets.',
].join('\n');

/** A report at an hour of the 9th, or of the days after that. */
const report = (id: string, hour: number, text: string, source: string) =>
  digestOf(id, {
    headline: '',
    text,
    source,
    publishedAt: new Date(Date.UTC(2026, 10, 9, hour)).toISOString(),
  });

const wire = (hour: number, edit = (text: string) => text) =>
  report(`wire-${hour}`, hour, edit(WIRE), 'Skerry Wire');

const own = (hour: number, sentence: string, name = 'Courier') =>
  report(`${name}-${hour}`, hour, `${sentence} The ${filler(`${name} ${hour}`, 50)}`, name);

const figureOf = (metric: string, ...members: Digest[]) => {
  const figure = fold(members).record.figures.find((each) => each.metric === metric);
  const readings = figure?.readings.map(({ value, origins }) => [value, origins]);
  return { best: figure?.best, standing: figure?.standing, explanation: figure?.explanation, readings };
};

const toll = (value: number | string) => (text: string) => text.replace('14 people', `${value} people`);

describe('what later takes and corrections have replaced', () => {
  it('is history, from the first value to the last', () => {
    expect(figureOf('killed', wire(5), wire(9, toll(37)), wire(13, toll('fifty-two')))).toEqual({
      best: { value: 52, confidence: 0.5 },
      standing: 'developing',
      explanation: 'rose from 14 (9 Nov 05:00) to 52 (9 Nov 13:00)',
      readings: [
        [52, 1],
        [37, 1],
        [14, 1],
      ],
    });
  });

  it('is revised where it is no count that grows, or is taken back', () => {
    const revised = wire(9, (text) => text.replace('6.4', '6.1'));
    expect(figureOf('magnitude', wire(5), revised)).toMatchObject({
      best: { value: 6.1, confidence: 0.5 },
      standing: 'developing',
      explanation: 'revised from 6.4 (9 Nov 05:00) to 6.1 (9 Nov 09:00)',
    });
    expect(figureOf('killed', wire(5), wire(9, toll(11)))).toMatchObject({
      best: { value: 11 },
      explanation: 'revised from 14 (9 Nov 05:00) to 11 (9 Nov 09:00)',
    });
  });

  it('goes on where only the least is told', () => {
    expect(figureOf('killed', wire(5, toll('at least 14')), wire(9, toll('at least 37')))).toMatchObject({
      best: { value: 37, confidence: 0.5 },
      standing: 'developing',
      explanation: 'rose from at least 14 (9 Nov 05:00) to at least 37 (9 Nov 09:00)',
    });
    const [courier, radio] = [
      own(6, 'At least 14 people were killed in Pellamy on Monday.'),
      own(9, 'At least 37 people were killed in Pellamy on Monday.', 'Radio'),
    ];
    expect(figureOf('killed', courier, radio).standing).toBe('compatible');
  });

  it('is revised, not corrected, where people who were missing are found', () => {
    const [courier, radio] = [
      own(6, 'The quake left 38 people missing in Pellamy.'),
      own(9, 'The number of missing in Pellamy fell to 12 from 38.', 'Radio'),
    ];
    expect(figureOf('missing', courier, radio)).toMatchObject({
      best: { value: 12 },
      explanation: 'revised from 38 (9 Nov 06:00) to 12 (9 Nov 09:00)',
    });
  });

  it('is no rival of what another report states: takes of one text have one vote', () => {
    const courier = own(14, 'Fifty-two people were killed in Pellamy on Monday.');
    expect(figureOf('killed', wire(5), wire(9, toll(37)), wire(13, toll(52)), courier)).toMatchObject({
      best: { value: 52, confidence: 0.625 },
      standing: 'developing',
    });
    const radio = own(14, 'Fifty people were killed in Pellamy on Monday.', 'Radio');
    expect(figureOf('killed', wire(5), wire(13, toll(52)), courier, radio)).toMatchObject({
      best: { value: 52 },
      standing: 'conflicting',
    });
  });

  it('stays in force if the newer take does not repeat it', () => {
    const shorter = wire(9, (text) => text.replace('It had a magnitude of 6.4, and the', 'The'));
    expect(figureOf('magnitude', wire(5), shorter)).toMatchObject({
      best: { value: 6.4 },
      standing: 'single',
    });
  });

  it('is what a correction takes back, in every origin that stated it before or soon after', () => {
    const others = [
      own(6, 'The quake killed 24 people in Pellamy.'),
      own(40, 'The quake killed 24 people.', 'Radio'),
    ];
    const right = own(
      34,
      'Officials lowered the death toll of the quake in Pellamy from 24 to 19.',
      'Packet',
    );
    expect(figureOf('killed', ...others, right)).toMatchObject({
      best: { value: 19 },
      standing: 'developing',
      explanation: 'corrected from 24 (9 Nov 06:00) to 19 (10 Nov 10:00)',
    });
    const insists = own(60, 'The quake killed 24 people after all, the mayor said.', 'Beacon');
    expect(figureOf('killed', ...others, right, insists).standing).toBe('conflicting');
  });

  it('counts again where two reports each correct the other', () => {
    const one = own(9, 'The quake killed 19 people, not 24 as reported earlier.');
    const other = own(8, 'The quake killed 24 people, not 19 as reported earlier.', 'Radio');
    expect(figureOf('killed', one, other)).toMatchObject({ standing: 'conflicting' });
  });

  it('lasts until its last report by those who still state it, whatever is copied late', () => {
    const late = report('late', 40, WIRE, 'Evening Lamp');
    const courier = own(6, 'The quake killed 14 people in Pellamy on Monday.');
    expect(figureOf('killed', wire(5), courier, wire(20, toll(52)), late)).toMatchObject({
      best: { value: 52 },
      standing: 'developing',
    });
  });
});
