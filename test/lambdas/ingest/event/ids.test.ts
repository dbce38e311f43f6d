import { decodeTime } from 'ulid';
import { eventIdOf, isOf, isReadAs, type Opener } from '../../../../lambdas/ingest/event/ids';
import { itemOf, sequencer, versionOf } from '../../../../testing/articles';
import { changed, portEllery, type Sample } from '../../../../testing/samples';

const OPENER: Opener = {
  articleId: 'A',
  headline: 'Ferry aground',
  sketch: [3, 1, 4],
  publishedAt: '2026-11-10T14:05:00.123Z',
};

describe('eventIdOf', () => {
  it('is a ULID with the time of the report, stable and distinct by article, headline and text', () => {
    const ids = [
      eventIdOf(OPENER),
      eventIdOf({ ...OPENER, articleId: 'B' }),
      eventIdOf({ ...OPENER, headline: 'Ferry afloat' }),
      eventIdOf({ ...OPENER, sketch: [3, 14] }),
      eventIdOf({ ...OPENER, publishedAt: '2026-11-10T14:05:00.124Z' }),
    ];
    expect(new Set(ids).size).toBe(ids.length);
    expect(eventIdOf({ ...OPENER })).toBe(ids[0]);
    expect(ids[0]).toMatch(/^[0-9A-HJKMNP-TV-Z]{26}$/);
    expect(decodeTime(ids[0] as string)).toBe(Date.parse(OPENER.publishedAt));
  });

  it('orders as the reports do', () => {
    const times = ['1970-01-01T00:00:00.000Z', '2026-11-10T14:05:00.000Z', '2026-11-10T14:05:00.001Z'];
    const ids = times.map((publishedAt) => eventIdOf({ ...OPENER, publishedAt }));
    expect([...ids].sort()).toEqual(ids);
  });

  it('takes the epoch for the time of what was reported before it', () => {
    expect(decodeTime(eventIdOf({ ...OPENER, publishedAt: '1899-04-03T00:00:00.000Z' }))).toBe(0);
  });
});

describe('an article item', () => {
  const [wire] = portEllery() as [Sample];
  const version = versionOf(wire);
  const item = itemOf(version, 'E');

  it('is of the version and reading that it was written for', () => {
    expect(isOf(item, { sequencer: sequencer(1), digest: version.digest })).toBe(true);
    expect(isOf(item, { sequencer: sequencer(2), digest: version.digest })).toBe(false);
  });

  it('is of a reading in any version, and of no other reading', () => {
    const other = versionOf(changed(wire, { source: 'Dunmore Sentinel' }));
    expect([version, other].map(({ digest }) => isReadAs(item, digest))).toEqual([true, false]);
    expect(isReadAs(item, null)).toBe(false);
  });
});
