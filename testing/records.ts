import fc from 'fast-check';
import type { EventRecord, Figure, MergedRecord, Standing } from '../lambdas/core/fold/event/event-record';

/** The lists of a record that says nothing. */
export const EMPTY_LISTS = {
  summary: [],
  figures: [],
  background: [],
  people: [],
  organisations: [],
  places: [],
  timeline: [],
};

type AnyRecord = EventRecord | MergedRecord;

/** Few metrics, so that two records often have the same ones. */
const METRICS: Pick<Figure, 'metric' | 'unit'>[] = [
  { metric: 'injured', unit: 'person' },
  { metric: 'killed', unit: 'person' },
  { metric: 'damage', unit: 'euro' },
  { metric: 'damage', unit: 'dollar' },
];

const STANDINGS: Standing[] = ['single', 'agreed', 'compatible', 'developing', 'explained', 'conflicting'];

const EVENT = '01KA3BZ4Q0ABCDEFGHJKMNPQRS';

const instant = fc
  .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString());

const word = fc.constantFrom('Corvane', 'Hallowmere', 'Tarn Valley', 'Ashmark', 'Stavering');

const wordList = fc.uniqueArray(word, { maxLength: 4 });

const names = wordList.map((list) => list.map((name) => ({ name, variants: [], articles: 1 })));

const figure = fc
  .record({
    name: fc.constantFrom(...METRICS),
    standing: fc.constantFrom(...STANDINGS),
    best: fc.record({ value: fc.integer({ min: 0, max: 3 }), confidence: fc.constantFrom(0.5, 0.63, 0.75) }),
  })
  .map(({ name, ...rest }): Figure => ({ ...name, ...rest, readings: [] }));

const body = fc.record({
  headline: word,
  summary: wordList.map((texts) => texts.map((text) => ({ text, articleId: 'A1', origins: 1 }))),
  figures: fc.uniqueArray(figure, { maxLength: 4, selector: ({ metric, unit }) => `${metric} ${unit}` }),
  background: fc.constant<EventRecord['background']>([]),
  people: names,
  organisations: fc.constant<EventRecord['organisations']>([]),
  places: names,
  timeline: fc.constant<EventRecord['timeline']>([]),
  firstReportedAt: instant,
  lastReportedAt: instant,
  articles: fc.integer({ min: 1, max: 3 }),
  origins: fc.integer({ min: 1, max: 3 }),
  sources: wordList,
  languages: fc.constant<string[]>(['en']),
});

const version = fc.record({ version: fc.integer({ min: 1, max: 9 }), openedAt: instant, updatedAt: instant });

/** Any live version of one event. */
export const liveRecords: fc.Arbitrary<EventRecord> = fc
  .tuple(version, body)
  .map(([own, rest]) => ({ eventId: EVENT, status: 'live', ...own, ...rest }));

/** Any retracted version as the table holds it: without `firstReportedAt`, as an index key may not be empty. */
const retractedRecords: fc.Arbitrary<EventRecord> = liveRecords.map(({ firstReportedAt, ...record }) => {
  const lists = { summary: [], figures: [], people: [], places: [], sources: [], languages: [] };
  const none = { headline: '', lastReportedAt: '', articles: 0, origins: 0, ...lists };
  return { ...record, ...none, status: 'retracted' } as unknown as EventRecord;
});

const mergedRecords: fc.Arbitrary<MergedRecord> = fc
  .tuple(version, fc.constantFrom('01KA3BZ4Q0AAAAAAAAAAAAAAAA', '01KA3BZ4Q0BBBBBBBBBBBBBBBB'))
  .map(([own, mergedInto]) => ({ eventId: EVENT, status: 'merged', ...own, mergedInto }));

/** Any version of one event, live, retracted or merged. */
export const anyRecords: fc.Arbitrary<AnyRecord> = fc.oneof(liveRecords, retractedRecords, mergedRecords);

/** The previous version; null if there is none. */
export const anyBefore: fc.Arbitrary<AnyRecord | null> = fc.option(anyRecords);

/** A record larger than any that a fold can make; another seed gives another record. */
export function hugeRecord(base: EventRecord, seed: string): EventRecord {
  const wide = (index: number) => `${seed}${index}${'\u0001'.repeat(60)}`;
  const many = Array.from({ length: 200 }, (_, index) => wide(index));
  const best = { value: 1e21, confidence: 1 / 3 };
  const figures = many.map(
    (metric): Figure => ({ metric, unit: metric, standing: 'single', best, readings: [] }),
  );
  return { ...base, headline: `${seed}${'\u0001'.repeat(9_000)}`, sources: many, figures };
}
