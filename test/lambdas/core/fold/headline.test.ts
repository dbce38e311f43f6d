import fc from 'fast-check';
import type { Claim } from '../../../../lambdas/core/digest/claims/claim';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import { chooseHeadline } from '../../../../lambdas/core/fold/headline';
import { digestOf, filler } from '../support';

const BURNED = 'The mill in Ostrand burned down on Sunday after its boiler burst, the mayor said.';

/** Reports of one event in the order of their publication, each under its headline. */
const reportsUnder = (...headlines: string[]): Digest[] =>
  headlines.map((headline, hour) =>
    digestOf(`article-${hour}`, {
      headline,
      text: `${BURNED} The ${filler(`rest ${headline} ${hour}`, 40)}`,
      publishedAt: new Date(Date.UTC(2026, 10, 9, 6 + hour)).toISOString(),
    }),
  );

const chosenOf = (...headlines: string[]) => chooseHeadline(reportsUnder(...headlines));

const stating = (digest: Digest, sentence: number, value: number): Digest => {
  const claim: Claim = { metric: 'injured', unit: 'person', value, bound: 'exact', kind: 'stated', sentence };
  return { ...digest, claims: [claim] };
};

const PLAIN = 'Boiler blast burns down Ostrand mill';
const LIKE = 'Ostrand mill burns down after boiler blast';
const OTHER = 'Almanac tells of a week of fires';

describe('headline', () => {
  const headlineArbitrary = fc.constantFrom(
    '',
    PLAIN,
    LIKE,
    OTHER,
    'WATCH: Ostrand mill burns down',
    'Ostrand mill burns - Ostrand Herald',
    'Why did the mill burn?',
    '|',
    ' - News',
    '(PHOTOS)',
    'OSTRAND MILL BURNS DOWN AGAIN',
  );

  it('is a stretch of a headline, whatever the order of the reports', () => {
    const shuffled = fc
      .array(headlineArbitrary, { maxLength: 6 })
      .map((headlines) => reportsUnder(...headlines))
      .chain((reports) =>
        fc.tuple(fc.constant(reports), fc.shuffledSubarray(reports, { minLength: reports.length })),
      );
    fc.assert(
      fc.property(shuffled, ([reports, other]) => {
        const chosen = chooseHeadline(reports);
        expect(chooseHeadline(other)).toBe(chosen);
        const named = reports.filter(({ headline }) => headline !== '');
        if (named.length > 0) expect(named.some(({ headline }) => headline.includes(chosen))).toBe(true);
        else expect(chosen).toBe(reports.length === 0 ? '' : BURNED);
      }),
      { numRuns: 50 },
    );
  });

  it('stands when a later one is no better, and gives way to one that is', () => {
    expect(chosenOf(PLAIN, LIKE)).toBe(PLAIN);
    expect(chosenOf(LIKE, PLAIN)).toBe(LIKE);
    expect(chosenOf(OTHER, PLAIN, LIKE)).toBe(PLAIN);
  });

  it('stays through any number of reports alike', () => {
    const others = Array.from(
      { length: 12 },
      (_, index) => `Ostrand mill burns down, ${filler(`${index}`, 2)}`,
    );
    for (let count = 0; count <= others.length; count++)
      expect(chosenOf(PLAIN, ...others.slice(0, count))).toBe(PLAIN);
  });

  it.each([
    ['a question', 'Did the boiler blast burn down the Ostrand mill?'],
    ['a lure', 'What you need to know: boiler blast burns down Ostrand mill'],
    ['a quotation', '‘It was the boiler’: Ostrand mill burns down'],
    ['too short', 'Ostrand mill blast'],
    ['all capitals', 'BOILER BLAST BURNS DOWN OSTRAND MILL'],
    ['cut off', 'Boiler blast burns down Ostrand mill...'],
    ['under a label', 'WATCH: Ostrand mill burns'],
  ])('is plain rather than %s', (_, headline) =>
    expect(chosenOf(headline, PLAIN, LIKE)).not.toContain(headline),
  );

  it('is one whose number other reports bear out', () => {
    const [early, late, third] = reportsUnder(
      'Ostrand mill blast injures 19',
      'Ostrand mill blast injures 31',
      OTHER,
    );
    const bearing = [stating(early as Digest, -1, 19), stating(late as Digest, -1, 31)];
    expect(chooseHeadline(bearing)).toBe('Ostrand mill blast injures 19');
    expect(chooseHeadline([...bearing, stating(third as Digest, 0, 31)])).toBe(
      'Ostrand mill blast injures 31',
    );
  });
});
