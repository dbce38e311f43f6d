import fc from 'fast-check';
import type { Digest } from '../../../../../lambdas/core/digest/digest';
import type { Figure } from '../../../../../lambdas/core/fold/event/event-record';
import { summarise } from '../../../../../lambdas/core/fold/summary/summary';
import { digestOf, filler, membersArbitrary, type Report } from '../../support';

const digestsOf = (...reports: Report[]): Digest[] =>
  reports.map((report, index) => digestOf('abcdefghij'[index] as string, report));

const textsOf = (digests: Digest[], figures?: Figure[]) =>
  summarise(digests, figures).map(({ text }) => text);

/** A figure whose best value several reports state, of which only what is looked at matters. */
const figure = (metric: string, value: number, origins = 2): Figure => ({
  metric,
  unit: 'person',
  standing: 'agreed',
  best: { value, confidence: 1 },
  readings: [{ value, origins } as Figure['readings'][number]],
});

const BURNED = 'A fire destroyed the old boat yard in Dunmarrow on Monday night.';
const BURNED_TOO = 'On Monday night a fire destroyed the boat yard in Dunmarrow.';

describe('summarise', () => {
  it('keeps to verbatim sentences of the articles named, 90 words and four sentences', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const summary = summarise(members);
        for (const { text, articleId, origins } of summary) {
          expect(members.find((member) => member.articleId === articleId)?.sentences).toContain(text);
          expect(origins).toBeGreaterThan(0);
          expect(origins).toBeLessThanOrEqual(members.length);
        }
        expect(summary.length).toBeLessThanOrEqual(4);
        expect(summary.flatMap(({ text }) => text.split(' ')).length).toBeLessThanOrEqual(90);
      }),
      { numRuns: 50 },
    );
  });

  it('tells sentences in the order in which their articles do', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const places = summarise(members).map(({ text, articleId }) =>
          members.find((member) => member.articleId === articleId)?.sentences.indexOf(text),
        );
        expect(places).toEqual([...places].sort((a, b) => (a ?? 0) - (b ?? 0)));
      }),
      { numRuns: 50 },
    );
  });

  it('prefers what another report bears out', () => {
    const digests = digestsOf(
      { text: `The ${filler('one', 40)} ${BURNED} The ${filler('two', 40)}` },
      { text: `The ${filler('three', 40)} ${BURNED_TOO} The ${filler('four', 40)}` },
    );
    const summary = summarise(digests);
    expect(summary.some(({ text, origins }) => [BURNED, BURNED_TOO].includes(text) && origins === 2)).toBe(
      true,
    );
  });

  it('finds room for a sentence that states a key figure', () => {
    const stating = 'The blast there killed 14 people.';
    const digests = digestsOf({ text: `The ${filler('one', 42)} The ${filler('two', 42)} ${stating}` });
    expect(textsOf(digests)).not.toContain(stating);
    expect(textsOf(digests, [figure('killed', 14)])).toContain(stating);
    expect(textsOf(digests, [figure('killed', 14, 1)])).not.toContain(stating);
  });

  it('gives nothing for another value than the best', () => {
    const stating = 'The blast there killed 14 people.';
    const digests = digestsOf({ text: `The ${filler('one', 42)} The ${filler('two', 42)} ${stating}` });
    expect(textsOf(digests, [figure('killed', 15)])).toEqual(textsOf(digests));
  });

  it.each([
    'Meanwhile the council of Ostrand promised to rebuild the hall by spring.',
    'They had left the boiler burning all night, wrote the inspector of Ostrand.',
    '“Nobody came to help us when the mill in Ostrand burned down.”',
    'The mill in Ostrand burned down before anyone came to help, he said.',
    'The inspector called the state of the boiler “a disgrace for all of Ostrand.',
    'The inspector had warned the owners of the mill in Ostrand about the...',
    'The mill burned down.',
    'Now the council of Ostrand has to find room for all the traders.',
  ])('leaves out what does not stand on its own: %s', (leaning) => {
    const text = `${leaning} The mill in Ostrand burned down before anyone came to help.`;
    expect(textsOf(digestsOf({ text }))).toEqual([
      'The mill in Ostrand burned down before anyone came to help.',
    ]);
  });

  it.each([
    ['en', 'The inspector called the state of the boiler “a disgrace” for all of Ostrand.'],
    ['de', 'Der Inspektor nannte den Zustand des Kessels „eine Schande“ für ganz Ostrand.'],
    ['sv', 'Inspektören kallade pannans skick ”en skam” för hela Ostrand med omnejd.'],
    ['en', 'Theydon and Ostrand lost their mills to the fire on Monday night.'],
  ])('keeps what stands on its own (%s): %s', (language, text) => {
    expect(textsOf(digestsOf({ text, language }))).toEqual([text]);
  });

  it('is empty where there is nothing to quote', () => {
    expect(summarise([])).toEqual([]);
  });

  it('summarises scripts without spaces', () => {
    const text = '周一凌晨，东山镇的一座旧磨坊发生火灾，造成两人死亡，十九人受伤，消防部门说。';
    expect(textsOf(digestsOf({ text, language: 'zh' }))).toEqual([text]);
  });
});
