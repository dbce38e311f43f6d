import fc from 'fast-check';
import type { Change, EventUpdated } from '../../../../lambdas/core/feed/change';
import { changeOf } from '../../../../lambdas/core/feed/feed';
import type { EventRecord, Figure, MergedRecord } from '../../../../lambdas/core/fold/event/event-record';
import { anyBefore, anyRecords, hugeRecord, liveRecords } from '../../../../testing/records';

/** What ten of make a request of EventBridge's. */
const MAX_BYTES = 24 * 1024;

const figure = (metric: string, value: number, more: Partial<Figure> = {}): Figure => ({
  ...{ metric, unit: 'person', standing: 'single', best: { value, confidence: 0.5 }, readings: [] },
  ...more,
});

const opened: EventRecord = {
  eventId: '01KA3BZ4Q0ABCDEFGHJKMNPQRS',
  version: 1,
  status: 'live',
  headline: 'Ferry runs aground off Stavering',
  summary: [],
  figures: [figure('injured', 23), figure('rescued', 112)],
  ...{ background: [], people: [], organisations: [], places: [], timeline: [] },
  firstReportedAt: '2026-11-02T06:00:00.000Z',
  lastReportedAt: '2026-11-02T06:00:00.000Z',
  openedAt: '2026-11-02T06:10:00.000Z',
  updatedAt: '2026-11-02T06:10:00.000Z',
  ...{ articles: 1, origins: 1, sources: ['Tarn Valley Herald'], languages: ['en'] },
};
const updated: EventRecord = {
  ...opened,
  version: 2,
  headline: 'Twenty-six hurt as ferry runs aground',
  figures: [figure('injured', 26), figure('missing', 2)],
  updatedAt: '2026-11-02T08:00:00.000Z',
  lastReportedAt: '2026-11-02T07:50:00.000Z',
  ...{ articles: 3, origins: 2, sources: ['Ashmark Beacon', 'Tarn Valley Herald'] },
};
const retracted: EventRecord = { ...opened, version: 3, status: 'retracted', figures: [], sources: [] };
const merged: MergedRecord = {
  ...{ eventId: opened.eventId, version: 4, status: 'merged', mergedInto: '01KA3BZ4Q0AAAAAAAAAAAAAAAA' },
  ...{ openedAt: opened.openedAt, updatedAt: '2026-11-02T09:00:00.000Z' },
};
const announced = (version: number, updatedAt = opened.updatedAt) => {
  return { schemaVersion: 1, eventId: opened.eventId, version, updatedAt };
};

describe('the change of a record', () => {
  it('is an event that opens where there was none', () => {
    const figures = opened.figures.map(({ metric, unit, standing, best }) => ({
      metric,
      unit,
      ...best,
      standing,
    }));
    const { headline, articles, origins, sources } = opened;
    expect(changeOf(null, opened)).toEqual({
      type: 'EventOpened',
      detail: {
        ...announced(1),
        ...{ headline, articles, origins, sources, figures, leftOut: { figures: 0, sources: 0 } },
      },
    });
  });

  it('names what an update changed, with what was before', () => {
    const stands = (value: number) => ({ value, confidence: 0.5, standing: 'single' });
    expect(changeOf(opened, updated)).toEqual({
      type: 'EventUpdated',
      detail: {
        ...announced(2, updated.updatedAt),
        headline: updated.headline,
        changed: ['headline', 'figures', 'lastReportedAt', 'articles', 'origins', 'sources'],
        changes: {
          headline: { before: opened.headline, after: updated.headline },
          articles: { before: 1, after: 3 },
          origins: { before: 1, after: 2 },
          sources: { added: ['Ashmark Beacon'], removed: [] },
          figures: [
            { metric: 'injured', unit: 'person', change: 'changed', before: stands(23), after: stands(26) },
            { metric: 'missing', unit: 'person', change: 'new', after: stands(2) },
            { metric: 'rescued', unit: 'person', change: 'gone', before: stands(112) },
          ],
        },
        leftOut: { figures: 0, sources: 0 },
      },
    });
  });

  it('tells a value that is only borne out better from one that is another', () => {
    const better = figure('injured', 23, { standing: 'agreed', best: { value: 23, confidence: 0.75 } });
    const { changes } = detailOf(changeOf(opened, { ...opened, figures: [better] })) as EventUpdated;
    expect(changes.figures?.map(({ metric, change }) => [metric, change])).toEqual([
      ['injured', 'reassessed'],
      ['rescued', 'gone'],
    ]);
  });

  it('is none where only version and time differ', () => {
    expect(changeOf(opened, { ...opened, version: 2, updatedAt: updated.updatedAt })).toBeNull();
  });

  it('is an event that leads to another, told once', () => {
    const { eventId: from, mergedInto: into, updatedAt } = merged;
    const detail = { ...announced(4, updatedAt), from, into };
    for (const before of [opened, retracted, null])
      expect(changeOf(before, merged)).toEqual({ type: 'EventsMerged', detail });
    expect(changeOf(merged, { ...merged, version: 5 })).toBeNull();
    const elsewhere = { ...merged, version: 5, mergedInto: '01KA3BZ4Q0BBBBBBBBBBBBBBBB' };
    expect(changeOf(merged, elsewhere)?.detail).toMatchObject({ into: elsewhere.mergedInto });
  });

  it('is a retraction of what was live, and of nothing else', () => {
    const detail = { ...announced(3), headline: updated.headline };
    expect(changeOf(updated, retracted)).toEqual({ type: 'EventRetracted', detail });
    for (const before of [null, { ...retracted, version: 2 }]) expect(changeOf(before, retracted)).toBeNull();
  });

  it('is an event that opens again where it had been retracted', () => {
    const again = changeOf(retracted, { ...updated, version: 4 });
    expect(again).toMatchObject({ type: 'EventOpened', detail: { version: 4, articles: 3 } });
  });
});

const detailOf = (change: Change | null) => change?.detail;

describe('any change', () => {
  const bytesOf = (change: Change | null) => Buffer.byteLength(JSON.stringify(change?.detail ?? null));

  it('is of the event and version that it leads to, and fits ten times into a request', () => {
    fc.assert(
      fc.property(anyBefore, anyRecords, (before, after) => {
        const change = changeOf(before, after);
        if (!change) return;
        const { eventId, version, updatedAt } = after;
        expect(change.detail).toMatchObject({ eventId, version, updatedAt });
        expect(bytesOf(change)).toBeLessThan(MAX_BYTES);
      }),
    );
  });

  it('is none from a version to itself', () => {
    fc.assert(
      fc.property(anyRecords, (record) => expect(changeOf(record, structuredClone(record))).toBeNull()),
    );
  });

  it('names the attributes that differ and no other, in whatever order their members come', () => {
    const turned = (value: unknown): unknown => {
      if (Array.isArray(value)) return value.map(turned);
      if (typeof value !== 'object' || value === null) return value;
      return Object.fromEntries(
        Object.entries(value)
          .reverse()
          .map(([name, member]) => [name, turned(member)]),
      );
    };
    fc.assert(
      fc.property(liveRecords, liveRecords, (before, after) => {
        const { eventId, version, status, openedAt, updatedAt, ...body } = after;
        const differs = (name: keyof typeof body) =>
          JSON.stringify(before[name]) !== JSON.stringify(after[name]);
        const names = (Object.keys(body) as (keyof typeof body)[]).filter(differs);
        const change = changeOf(turned(before) as EventRecord, after) as Extract<
          Change,
          { type: 'EventUpdated' }
        >;
        expect(new Set(change?.detail.changed ?? [])).toEqual(new Set(names));
      }),
    );
  });

  it('of figures and sources leads from what was to what is', () => {
    const values = ({ figures }: EventRecord) =>
      new Map(
        figures.map(({ metric, unit, best, standing }) => [
          `${metric} ${unit}`,
          JSON.stringify([best, standing]),
        ]),
      );
    fc.assert(
      fc.property(liveRecords, liveRecords, (before, after) => {
        const { changes } = (changeOf(before, after)?.detail ?? { changes: {} }) as EventUpdated;
        const known = values(before);
        for (const { metric, unit, after: best } of changes.figures ?? []) {
          if (!best) known.delete(`${metric} ${unit}`);
          else {
            const { standing, value, confidence } = best;
            known.set(`${metric} ${unit}`, JSON.stringify([{ value, confidence }, standing]));
          }
        }
        expect(known).toEqual(values(after));
        const { added = [], removed = [] } = changes.sources ?? {};
        const sources = new Set([...before.sources, ...added].filter((name) => !removed.includes(name)));
        expect(sources).toEqual(new Set(after.sources));
      }),
    );
  });

  it('of records beyond all bounds stays within its own, and says how much it left out', () => {
    const [before, after] = [hugeRecord(opened, 'a'), hugeRecord(updated, 'b')] as const;
    for (const change of [changeOf(null, after), changeOf(before, after), changeOf(before, retracted)])
      expect(bytesOf(change)).toBeLessThan(MAX_BYTES);
    const { changes, leftOut } = detailOf(changeOf(before, after)) as EventUpdated;
    expect((changes.figures?.length ?? 0) + leftOut.figures).toBe(400);
    const { added = [], removed = [] } = changes.sources ?? {};
    expect(added.length + removed.length + leftOut.sources).toBe(400);
  });
});
