import fc from 'fast-check';
import type {
  BackgroundFigure,
  EventRecord,
  Figure,
  Reading,
} from '../../../../lambdas/core/fold/event/event-record';
import type { Member } from '../../../../lambdas/store/event-store';
import { printEvent } from '../../../../lib/local/print/print-event';
import { NOTHING_KNOWN, sequencer } from '../../../../testing/articles';
import { EMPTY_LISTS } from '../../../../testing/records';
import { digestOf } from '../../../lambdas/core/support';

const NOTHING: EventRecord = {
  eventId: '01KX0000000000000000000000',
  version: 1,
  status: 'live',
  headline: 'Mill burns down in Ostrand',
  ...EMPTY_LISTS,
  firstReportedAt: '2026-11-10T06:30:00.000Z',
  lastReportedAt: '2026-11-10T06:30:00.000Z',
  openedAt: '2026-11-10T06:31:00.000Z',
  updatedAt: '2026-11-10T06:31:00.000Z',
  articles: 1,
  origins: 1,
  sources: [],
  languages: ['en'],
};

const member = (
  articleId: string,
  source: string | null,
  copyOf: string | null = null,
  nearDuplicateOf = copyOf,
): Member => ({
  articleId,
  digest: digestOf(articleId, {
    headline: `Mill burns, says ${articleId}`,
    text: 'The mill in Ostrand burned down in the night, and nobody knows why.',
    publishedAt: '2026-11-10T06:30:00Z',
    ...(source !== null && { source }),
  }),
  from: { bucket: 'articles', key: `${articleId}.json`, ...NOTHING_KNOWN },
  nearDuplicateOf,
  copyOf,
  sequencer: sequencer(1),
  revision: 1,
  version: 1,
});

const MEMBERS = [
  member('wire', 'Northern Wire'),
  member('copy', 'Evening Lamp', 'wire'),
  member('courier', 'Ostrand Courier'),
  member('radio', null),
];

const reading = (value: number, articles: string[], changes: Partial<Reading> = {}): Reading => ({
  value,
  bound: 'exact',
  articles,
  articleCount: articles.length,
  origins: articles.length,
  sentence: `The mayor said that ${value} people had been hurt.`,
  firstReportedAt: '2026-11-10T06:30:00.000Z',
  lastReportedAt: '2026-11-10T09:00:00.000Z',
  ...changes,
});

const figure = (
  standing: Figure['standing'],
  readings: Reading[],
  changes: Partial<Figure> = {},
): Figure => ({
  metric: 'injured',
  unit: 'person',
  standing,
  best: { value: readings[0]?.value ?? 0, confidence: 0.667 },
  readings,
  ...changes,
});

/** The printed lines of a record, without colours. */
const linesOf = (changes: Partial<EventRecord>, members: Member[] = MEMBERS) =>
  printEvent({ ...NOTHING, ...changes }, members, (key) => `id of ${key}`)
    // biome-ignore lint/suspicious/noControlCharactersInRegex: colours are control characters.
    .replace(/\u001b\[\d+m/g, '')
    .split('\n');

/** The lines under a title. */
const under = (title: string, changes: Partial<EventRecord>, members?: Member[]) => {
  const lines = linesOf(changes, members);
  const start = lines.findIndex((line) => line.trim().startsWith(title));
  if (start === -1) return null;
  const rest = lines.slice(start + 1);
  const end = rest.findIndex((line) => !line.startsWith('    '));
  return rest.slice(0, end).map((line) => line.slice(4));
};

describe('a printed event', () => {
  it('begins with its headline, when, where and how many', () => {
    const place = { name: 'Ostrand', variants: [], articles: 2 };
    expect(
      linesOf({ places: [place], articles: 4, origins: 3, lastReportedAt: '2026-11-11T09:00:00.000Z' }).slice(
        0,
        2,
      ),
    ).toEqual([
      'Mill burns down in Ostrand',
      '2026-11-10 06:30 to 2026-11-11 09:00 UTC · Ostrand · 4 articles of 3 origins',
    ]);
    expect(linesOf({})[1]).toBe('2026-11-10 06:30 UTC · place unknown · 1 article of 1 origin');
  });

  it('has no section without content', () => {
    const titles = linesOf({}).filter((line) => /^ {2}\S/.test(line));
    expect(titles).toEqual(['  Sources']);
  });

  it('names independent reports with their copies', () => {
    expect(under('Sources', {})).toEqual([
      'Ostrand Courier: Mill burns, says courier',
      'id of radio.json: Mill burns, says radio',
      'Northern Wire: Mill burns, says wire',
      '  copy  Evening Lamp: Mill burns, says copy',
    ]);
  });

  it('shows the best value of every figure and its confidence', () => {
    const both = ['wire', 'copy', 'courier'];
    const figures = [
      figure('single', [reading(120, ['wire', 'copy'], { bound: 'about' })], { metric: 'firefighters' }),
      figure('agreed', [reading(2, both)], { metric: 'killed' }),
      figure('compatible', [reading(42, both), reading(40, ['radio'], { bound: 'more than' })], {
        metric: 'vans',
      }),
      figure('conflicting', [reading(1200, ['wire']), reading(1500, ['radio'])], { metric: 'evacuated' }),
    ];
    expect(under('What is known', { figures })?.map((line) => line.replace(/ {2,}/g, '  '))).toEqual([
      'firefighters  about 120  one report: Northern Wire (+1 copy)',
      'killed  2  2 reports agree',
      'vans  42  3 reports, none contradicts it',
      'evacuated  1,200  reports disagree, 67% sure',
    ]);
  });

  it('shows who says what since when in a disagreement, the sentence, and the explanation', () => {
    const figures = [
      figure('explained', [reading(23, ['wire', 'copy']), reading(26, ['courier'], { bound: 'at least' })], {
        explanation: '23 people + 3 children = 26',
      }),
    ];
    expect(under('Where reports disagree', { figures })).toEqual([
      'injured: reports count different things; 23 is best supported, 67% sure.',
      '  23 people + 3 children = 26',
      '  23                Northern Wire (+1 copy), from 10 Nov 06:30',
      '                    “The mayor said that 23 people had been hurt.”',
      '  at least 26       Ostrand Courier, 10 Nov 06:30',
      '                    “The mayor said that 26 people had been hurt.”',
    ]);
  });

  it('shows the words around the number of a long sentence', () => {
    const sentence = `${'Before that. '.repeat(20)}In the end 1,234 people were hurt. ${'After that. '.repeat(20)}`;
    const figures = [figure('conflicting', [reading(1234, ['wire'], { sentence }), reading(5, ['radio'])])];
    const quote = under('Where reports disagree', { figures })?.find((line) => line.includes('“…'));
    expect(quote).toContain('1,234 people were hurt');
    expect(quote).toMatch(/…”$/);
  });

  it('does not list an agreed figure as a disagreement', () => {
    const readings = [reading(2, ['wire', 'courier'])];
    for (const standing of ['single', 'agreed', 'compatible'] as const)
      expect(under('Where reports disagree', { figures: [figure(standing, readings)] })).toBeNull();
    for (const standing of ['conflicting', 'developing', 'explained'] as const)
      expect(under('Where reports disagree', { figures: [figure(standing, readings)] })).not.toBeNull();
  });

  it('shows which outlets call a person what if they differ, and other spellings of the name', () => {
    const roles = [
      { role: 'mayor', articles: ['wire', 'copy', 'courier'] },
      { role: 'former mayor', articles: ['radio'] },
    ];
    const people = [
      { name: 'Lena Ferrow', variants: ['Elena Ferrow', 'Ferrow'], articles: 3, roles },
      { name: 'Tomas Brandt', variants: [], articles: 1, roles: roles.slice(0, 1) },
    ];
    expect(under('Where reports disagree', { people })).toEqual([
      'Lena Ferrow is called ‘mayor’ by Northern Wire (+1 copy), Ostrand Courier; ‘former mayor’ by',
      '  id of radio.json',
    ]);
    expect(under('People', { people })).toEqual([
      'Lena Ferrow, mayor (also spelt Elena Ferrow, Ferrow)',
      'Tomas Brandt, mayor',
    ]);
  });

  it('lists numbers about other events apart', () => {
    const other: BackgroundFigure = {
      metric: 'killed',
      unit: 'person',
      value: 5,
      bound: 'exact',
      scope: 'elsewhere',
      sentence: '',
      articles: ['wire'],
    };
    const background: BackgroundFigure[] = [
      { ...other, place: 'Pellamy' },
      { ...other, bound: 'more than', scope: 'record' },
    ];
    expect(under('Not about this event', { background })).toEqual([
      '5 killed (Pellamy); more than 5 killed (a record)',
    ]);
  });

  it('shows what happened when, with the known part of the time', () => {
    const entry = { text: 'The roof fell in.', articleId: 'wire', origins: 1 };
    const timeline = [
      { ...entry, at: '2026-11-09', part: 'overnight' } as const,
      { ...entry, at: '2026-11-09T04:10', origins: 3 },
      { ...entry, at: '2026-11-10' },
      { ...entry, at: '2026-11-10T06:30:00.000Z' },
    ];
    expect(under('Timeline', { timeline })).toEqual([
      '9 Nov, overnight    The roof fell in.',
      '9 Nov 04:10         The roof fell in. [3 reports]',
      '10 Nov              The roof fell in.',
      '10 Nov 06:30        The roof fell in.',
    ]);
  });

  it('is at most 100 columns wide and without control characters, whatever the articles say', () => {
    const text = fc.oneof(
      fc.string({ maxLength: 300 }),
      fc
        .array(fc.constantFrom('word', 'x'.repeat(140), '\u001b[31m', '\n', '  ', '1,200'), { maxLength: 40 })
        .map((words) => words.join(' ')),
    );
    const ids = fc.subarray(['wire', 'copy', 'courier', 'radio', 'unknown'], { minLength: 1 });
    const readings = fc.array(
      fc
        .record({ value: fc.nat(), articles: ids, sentence: text })
        .map(({ value, articles, sentence }) => reading(value, articles, { sentence, articleCount: 90 })),
      { minLength: 1, maxLength: 8 },
    );
    const records = fc.record({
      headline: text,
      figures: fc.array(
        fc
          .record({
            standing: fc.constantFrom<Figure['standing']>(
              'single',
              'agreed',
              'compatible',
              'developing',
              'explained',
              'conflicting',
            ),
            metric: text,
            explanation: text,
            readings,
          })
          .map(({ standing, readings, ...changes }) => figure(standing, readings, changes)),
        { maxLength: 12 },
      ),
      people: fc.array(
        fc.record({
          name: text,
          variants: fc.array(text),
          articles: fc.nat(),
          roles: fc.array(fc.record({ role: text, articles: ids })),
        }),
        { maxLength: 8 },
      ),
      timeline: fc.array(
        fc.record({
          at: fc.constant('2026-11-09'),
          text,
          articleId: ids.map(([id]) => id as string),
          origins: fc.nat(),
        }),
      ),
      summary: fc.array(fc.record({ text, articleId: fc.constant('wire'), origins: fc.nat() })),
      background: fc.array(
        fc.record({
          metric: text,
          unit: text,
          value: fc.nat(),
          bound: fc.constant('exact' as const),
          scope: fc.constant('elsewhere' as const),
          place: text,
          sentence: text,
          articles: ids,
        }),
      ),
    });
    const members = fc.array(text, { maxLength: 4 }).map((sources) =>
      sources.map((source, index) => ({
        ...member(`a${index}`, 'x'),
        digest: { ...member('a', 'x').digest, source, headline: source } as Member['digest'],
      })),
    );
    fc.assert(
      fc.property(records, members, (record, others) => {
        for (const line of linesOf(record, [...MEMBERS, ...others])) {
          expect(line).not.toMatch(/\p{Cc}/u);
          expect(line.length).toBeLessThanOrEqual(100);
        }
      }),
      { numRuns: 60 },
    );
  });
});
