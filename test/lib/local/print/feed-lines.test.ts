import fc from 'fast-check';
import type { EventRecord, Figure, MergedRecord } from '../../../../lambdas/core/fold/event/event-record';
import { FeedLines } from '../../../../lib/local/print/feed-lines';
import { anyRecords } from '../../../../testing/records';

const figure = (metric: string, value: number, confidence = 0.5): Figure => ({
  ...{ metric, unit: 'person', standing: 'single', best: { value, confidence }, readings: [] },
});

const record: EventRecord = {
  eventId: '01KA3BZ4Q0ABCDEFGHJKMNPQRS',
  version: 1,
  status: 'live',
  headline: 'Ferry runs aground off Stavering',
  summary: [],
  figures: [figure('injured', 1_200)],
  ...{ background: [], people: [], organisations: [], places: [], timeline: [] },
  firstReportedAt: '2026-11-02T06:00:00.000Z',
  lastReportedAt: '2026-11-02T06:00:00.000Z',
  openedAt: '2026-11-02T06:10:05.000Z',
  updatedAt: '2026-11-02T06:10:05.000Z',
  ...{ articles: 1, origins: 1, sources: ['Tarn Valley Herald'], languages: ['en'] },
};
const later = (version: number, fields: Partial<EventRecord>): EventRecord => ({
  ...{ ...record, updatedAt: '2026-11-02T07:00:00.000Z', version },
  ...fields,
});
const retracted = later(3, { status: 'retracted', headline: '', articles: 0, origins: 0 });
const merged: MergedRecord = {
  ...{ eventId: record.eventId, version: 4, status: 'merged', mergedInto: '01KA3BZ4Q0AAAAAAAAAAAAAAAA' },
  ...{ openedAt: record.openedAt, updatedAt: '2026-11-02T08:00:00.000Z' },
};

/** Prints versions one after the other and returns the line of the last, without time and id. */
const lineOf = (...versions: (EventRecord | MergedRecord)[]) => {
  const feed = new FeedLines();
  const lines = versions.map((version) => feed.lineOf(version));
  return lines.at(-1)?.replace(/^.*? {2}\S+ /, '') ?? null;
};

test('a line has the time, the event, its version, what changed, and the headline', () => {
  expect(new FeedLines().lineOf(record)).toBe(
    '06:10:05  01KA3BZ4Q0ABCDEFGHJKMNPQRS v1  opened: 1 article of 1 origin  Ferry runs aground off Stavering',
  );
});

test.each([
  ['a value', { figures: [figure('injured', 1_260)] }, 'injured 1,200 -> 1,260'],
  ['a source', { sources: ['Reuters', 'Tarn Valley Herald'] }, '+Reuters'],
  ['a source that went', { sources: ['Ashmark Beacon'] }, '+Ashmark Beacon, -Tarn Valley Herald'],
  ['a figure that came and one that went', { figures: [figure('killed', 2)] }, 'killed 2, injured gone'],
  ['many figures', { figures: [1, 2, 3, 4].map((n) => figure(`m${n}`, n)) }, 'm1 1, m2 2, m3 3, 2 more'],
  ['articles', { articles: 3 }, 'articles 1 -> 3'],
  [
    'the other attributes if nothing more important changed',
    { languages: ['en', 'es'], origins: 2 },
    'origins, languages',
  ],
  ['confidence', { figures: [figure('injured', 1_200, 0.75)] }, 'figures'],
])('an update names %s', (_, fields, words) => {
  expect(lineOf(record, later(2, fields))).toBe(`v2  updated: ${words}  ${record.headline}`);
});

test('names a new headline, and prints no control characters of any text', () => {
  const line = lineOf(record, later(2, { headline: '\u001b[31mFerry afloat', sources: ['\u0007Reuters'] }));
  expect(line).toBe('v2  updated: +Reuters, -Tarn Valley Herald, new headline  [31mFerry afloat');
});

test('prints a retraction, a merger, and an event that opens again', () => {
  expect(lineOf(record, retracted)).toBe('v3  retracted');
  expect(lineOf(record, merged)).toBe('v4  merged into 01KA3BZ4Q0AAAAAAAAAAAAAAAA');
  expect(lineOf(retracted, later(4, {}))).toBe(`v4  opened: 1 article of 1 origin  ${record.headline}`);
});

test('prints no line if readers see no change', () => {
  expect(lineOf(record, later(2, {}))).toBeNull();
  fc.assert(fc.property(anyRecords, (any) => expect(lineOf(any, { ...any, version: 99 })).toBeNull()));
});

test('says how a record stands if its previous version was not printed', () => {
  expect(lineOf(later(7, { articles: 5, origins: 2 }))).toBe(
    `v7  updated: 5 articles of 2 origins  ${record.headline}`,
  );
  expect(lineOf(retracted)).toBe('v3  retracted');
  expect(lineOf(merged)).toBe('v4  merged into 01KA3BZ4Q0AAAAAAAAAAAAAAAA');
});

test('forgets the record that changed longest ago once there are more than a thousand', () => {
  const feed = new FeedLines();
  const printed = (eventId: string, version: number) =>
    feed.lineOf({ ...later(version, { articles: version }), eventId }) ?? '';
  for (let index = 0; index < 1_000; index++) printed(`E${index}`, 1);
  expect(printed('E0', 2)).toContain('articles 1 -> 2');
  printed('E1000', 1);
  expect(printed('E0', 3)).toContain('articles 2 -> 3');
  expect(printed('E1', 2)).toContain('updated: 2 articles of 1 origin');
});
