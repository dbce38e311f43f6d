import type { Claim } from '../../../../../lambdas/core/digest/claims/claim';
import type { Digest } from '../../../../../lambdas/core/digest/digest';
import type { Figure } from '../../../../../lambdas/core/fold/event/event-record';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { digestOf, reportStating } from '../../support';

type Stated = Partial<Claim> & Pick<Claim, 'metric' | 'value'>;

interface Told {
  /** Hours after the first midnight; without them the report states no time. */
  hour?: number;
  says: Stated[];
  /** Reports of one wording are copies. */
  wording?: string;
}

/** Reports a, b, c ... that make claims, in words of their own. */
function reports(told: readonly Told[]): Digest[] {
  return told.map(({ hour, says, wording }, index) => {
    const id = 'abcdefghij'[index] as string;
    const report = reportStating(wording ?? id, 'Something happened in Ostrand.');
    const publishedAt =
      hour === undefined ? {} : { publishedAt: new Date(Date.UTC(2026, 10, 16, hour)).toISOString() };
    const claims = says.map((claim) => ({
      unit: 'person',
      bound: 'exact',
      kind: 'stated',
      sentence: 0,
      ...claim,
    }));
    return { ...digestOf(id, { ...report, ...publishedAt }), claims: claims as Claim[] };
  });
}

const figuresOf = (...told: Told[]): Figure[] => fold(reports(told)).record.figures;
const figureOf = (metric: string, ...told: Told[]): Figure | undefined =>
  figuresOf(...told).find((figure) => figure.metric === metric);
const injured = (...values: Partial<Claim>[]): Told[] =>
  values.map((claim) => ({ says: [{ metric: 'injured', value: 0, ...claim }] }));
const rescuedAt = (...reported: [hour: number, value: number][]): Figure | undefined =>
  figureOf('rescued', ...reported.map(([hour, value]) => ({ hour, says: [{ metric: 'rescued', value }] })));

describe('a conflict', () => {
  it('is told in words: who excludes whom, and which bounds take no side', () => {
    const figure = figureOf(
      'injured',
      ...injured(
        { value: 31 },
        { value: 36 },
        { value: 31 },
        { bound: 'at least', value: 31 },
        { bound: 'more than', value: 32 },
      ),
    );
    expect(figure).toMatchObject({ standing: 'conflicting', best: { value: 31 } });
    expect(figure?.explanation).toBe(
      '31 and 36 exclude each other; more than 32 excludes 31; at least 31 excludes neither',
    );
  });

  it('may be one between bounds', () => {
    const figure = figureOf(
      'injured',
      ...injured({ bound: 'up to', value: 5 }, { bound: 'more than', value: 9 }),
    );
    expect(figure).toMatchObject({
      standing: 'conflicting',
      explanation: 'up to 5 and more than 9 exclude each other',
    });
  });
});

describe('a growing count', () => {
  it('is a history where every larger number came later', () => {
    expect(rescuedAt([6, 3], [8, 3], [20, 4], [31, 5], [35, 5])).toMatchObject({
      standing: 'developing',
      best: { value: 5 },
      explanation: 'rose from 3 (16 Nov 06:00) to 5 (17 Nov 07:00)',
    });
  });

  it('counts only the votes that nothing has replaced, and all that is replaced as one against them', () => {
    const best = { value: 5, confidence: 0.5 };
    expect(rescuedAt([6, 3], [20, 5])?.best).toEqual(best);
    expect(rescuedAt([6, 3], [7, 3], [8, 3], [20, 5])?.best).toEqual(best);
    expect(rescuedAt([6, 3], [20, 5], [21, 5])?.best).toEqual({ value: 5, confidence: 0.625 });
  });

  it('allows for outlets that print the old number for half a day', () => {
    expect(rescuedAt([6, 3], [20, 5], [30, 3])?.standing).toBe('developing');
    expect(rescuedAt([6, 3], [20, 5], [33, 3])?.standing).toBe('conflicting');
  });

  it('is none where the smaller number came later or at the same time', () => {
    expect(rescuedAt([6, 5], [20, 3])?.standing).toBe('conflicting');
    expect(rescuedAt([6, 5], [6, 3])?.standing).toBe('conflicting');
  });

  it('is none where a report does not say when it was published', () => {
    const figure = figureOf(
      'rescued',
      { hour: 6, says: [{ metric: 'rescued', value: 3 }] },
      { says: [{ metric: 'rescued', value: 5 }] },
    );
    expect(figure?.standing).toBe('conflicting');
  });

  it('may fall where people are found, and is no history of things as such', () => {
    const told = (metric: string) =>
      figureOf(metric, { hour: 6, says: [{ metric, value: 9 }] }, { hour: 20, says: [{ metric, value: 4 }] });
    expect(told('missing')).toMatchObject({
      standing: 'developing',
      best: { value: 4 },
      explanation: 'fell from 9 (16 Nov 06:00) to 4 (16 Nov 20:00)',
    });
    expect(told('bridges')?.standing).toBe('conflicting');
  });
});

describe('sums', () => {
  const barges = (value: number): Stated => ({ metric: 'barges sent', unit: 'barge', value });
  const tugs = (value: number): Stated => ({ metric: 'tugs sent', unit: 'tug', value });
  const boats = (value: number): Stated => ({ metric: 'boats sent', unit: 'boat', value });

  it('of three parts account for a total', () => {
    const figure = figureOf(
      'barges sent',
      { says: [barges(40), tugs(12), boats(8)] },
      { says: [barges(60)] },
    );
    expect(figure).toMatchObject({
      standing: 'explained',
      best: { value: 40 },
      explanation: '40 barges + 8 boats + 12 tugs = 60',
    });
  });

  it('leave a conflict where a third number stays unaccounted for', () => {
    const figure = figureOf(
      'barges sent',
      { says: [barges(40), tugs(5)] },
      { says: [barges(45)] },
      { says: [barges(70)] },
    );
    expect(figure?.standing).toBe('conflicting');
    expect(figure?.explanation).toBe('40 and 70 exclude each other; 40 barges + 5 tugs = 45');
  });

  it('of small numbers are taken for chance, but for casualties', () => {
    expect(figureOf('barges sent', { says: [barges(4), tugs(2)] }, { says: [barges(6)] })?.standing).toBe(
      'conflicting',
    );
    const hurt = figureOf(
      'injured',
      {
        says: [
          { metric: 'injured', value: 4 },
          { metric: 'killed', value: 2 },
        ],
      },
      { says: [{ metric: 'injured', value: 6 }] },
    );
    expect(hurt).toMatchObject({ standing: 'explained', explanation: '4 injured + 2 killed = 6' });
  });

  it('in a row are taken for chance', () => {
    const figure = figureOf(
      'injured',
      {
        says: [
          { metric: 'injured', value: 14 },
          { metric: 'killed', value: 1 },
        ],
      },
      {
        says: [
          { metric: 'injured', value: 15 },
          { metric: 'killed', value: 1 },
        ],
      },
      { says: [{ metric: 'injured', value: 16 }] },
    );
    expect(figure?.standing).toBe('conflicting');
  });

  it('of outcomes bear a total out without settling a conflict', () => {
    const launched = (value: number): Stated => ({ metric: 'kites launched', unit: 'kite', value });
    const figure = figureOf(
      'kites launched',
      { says: [launched(310), { metric: 'kites got through', unit: 'kite', value: 50 }] },
      { says: [{ metric: 'kites intercepted', unit: 'kite', value: 260 }] },
      { says: [launched(330)] },
    );
    expect(figure?.standing).toBe('conflicting');
    expect(figure?.explanation).toContain('260 kites intercepted + 50 kites got through = 310');
  });
});

describe('kinds of claims', () => {
  it('that follow from others count where nobody states a number', () => {
    const derived: Told = { says: [{ metric: 'arrested', value: 3, kind: 'derived' }] };
    expect(figureOf('arrested', derived)?.best.value).toBe(3);
    expect(figureOf('arrested', derived, { says: [{ metric: 'arrested', value: 4 }] })).toMatchObject({
      standing: 'single',
      readings: [{ value: 4 }],
    });
  });

  it('that tell of people one by one say at least how many there are', () => {
    const told = (value: number): Told => ({ says: [{ metric: 'rescued', value, kind: 'individuals' }] });
    const stated: Told = { says: [{ metric: 'rescued', value: 2 }] };
    expect(figureOf('rescued', told(1), told(1))).toMatchObject({ standing: 'agreed', best: { value: 1 } });
    expect(figureOf('rescued', told(1), stated)).toMatchObject({
      standing: 'compatible',
      best: { value: 2 },
    });
    expect(figureOf('rescued', told(2), stated)).toMatchObject({
      standing: 'agreed',
      readings: [{ origins: 2 }],
    });
    expect(figureOf('rescued', told(3), stated)?.standing).toBe('conflicting');
    expect(figureOf('rescued', told(1), told(1), told(2))?.best.value).toBe(1);
  });

  it('that say nobody count for nothing beside a number in the same article', () => {
    const nobody: Stated = { metric: 'rescued', value: 0 };
    const told: Told = { says: [{ metric: 'rescued', value: 2 }, nobody] };
    expect(figureOf('rescued', told)?.readings).toMatchObject([{ value: 2 }]);
    expect(figureOf('rescued', { says: [nobody] })?.best.value).toBe(0);
  });

  it('count once an article, and once an origin', () => {
    const own = {
      says: [
        { metric: 'rescued', value: 2 },
        { metric: 'rescued', value: 2, sentence: -1 },
      ],
      wording: 'wire',
    };
    expect(figureOf('rescued', own, own, own)).toMatchObject({
      standing: 'single',
      readings: [{ articleCount: 3, origins: 1 }],
    });
  });
});

describe('background', () => {
  it('holds what is told of other times and places, most corroborated first, apart from the figures', () => {
    const earlier: Stated = { metric: 'killed', value: 9, scope: 'earlier' };
    const { figures, background } = fold(
      reports([
        {
          says: [
            { metric: 'killed', value: 2 },
            { metric: 'killed', value: 7, place: 'Pellamy' },
          ],
        },
        { says: [earlier] },
        { says: [earlier] },
      ]),
    ).record;
    expect(figures).toMatchObject([{ metric: 'killed', readings: [{ value: 2 }] }]);
    expect(background).toMatchObject([
      { metric: 'killed', value: 9, scope: 'earlier', articles: ['b', 'c'] },
      { metric: 'killed', value: 7, scope: 'elsewhere', place: 'Pellamy', articles: ['a'] },
    ]);
  });

  it('holds no part of a town', () => {
    const { figures, background } = fold(
      reports([{ says: [{ metric: 'killed', value: 2, place: 'Gull Street' }] }]),
    ).record;
    expect([figures.length, background.length]).toEqual([1, 0]);
  });
});
