import { decodeTime } from 'ulid';
import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { findTwins, type OpenedEvent } from '../../../lambdas/ingest/event/choose-event';
import { ingest } from '../../../lambdas/ingest/ingest';
import { place, versionOf } from '../../../testing/articles';
import { holding } from '../../../testing/held-source';
import { portEllery, type Sample } from '../../../testing/samples';
import { ListedStore } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';

const [wire] = portEllery() as [Sample];
const DAY = 24 * 60 * 60 * 1000;

/** The wire's report once more under a key of its own, published so many days later. */
function daysLater(days: number): Sample {
  const report = JSON.parse(wire.body);
  const publishedAt = new Date(Date.parse(report.publishedAt) + days * DAY).toISOString();
  return { key: `later-${days}.json`, body: JSON.stringify({ ...report, publishedAt }) };
}

const within = (windowDays: number | undefined, report: Sample): ArticleVersion => ({
  ...versionOf(report, 1, '2027-12-01T08:00:00.000Z'),
  windowDays,
});

describe('the event window', () => {
  it.each([
    [undefined, 10, 1],
    [undefined, 190, 2],
    [10, 10, 1],
    [9, 10, 2],
  ])('of %s days has a report of %s days later in %s events', async (windowDays, days, events) => {
    const store = new ListedStore();
    await place(store, within(windowDays, wire), within(windowDays, daysLater(days)));
    expect(store.eventIds.size).toBe(events);
  });

  it('holds where it is looked again for events that were opened at the same moment', async () => {
    const store = new ListedStore();
    await place(store, versionOf(wire), within(9, daysLater(10)));
    const [first, second] = [...store.eventIds].sort((a, b) => decodeTime(a) - decodeTime(b));
    const { digest } = versionOf(daysLater(10));
    const opened = { eventId: second, digest, passedOver: new Set() } as unknown as OpenedEvent;
    expect(await findTwins({ ...opened, windowDays: 9 }, store)).toEqual([]);
    expect(await findTwins(opened, store)).toEqual([first]);
  });

  it('comes with the ports to all articles of an upload', async () => {
    const store = new ListedStore();
    for (const [index, { key, body }] of [wire, daysLater(10)].entries()) {
      const notification = { ...versionOf(wire, index + 1).notification, key };
      const ports = { source: holding(body), store, requeue: async () => {}, windowDays: 9 };
      await ingest(notification, ports, UNHURRIED);
    }
    expect(store.eventIds.size).toBe(2);
  });
});
