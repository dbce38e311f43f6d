import { createHash } from 'node:crypto';
import { ingest } from '../../../lambdas/ingest/ingest';
import type { Notification } from '../../../lambdas/ingest/message/notification';
import type { ArticleSource } from '../../../lambdas/store/article-source';
import type { EventStore } from '../../../lambdas/store/event-store';
import { BUCKET, sequencer } from '../../../testing/articles';
import { chunked } from '../../../testing/chunked';
import { changed, jsonLines, lantern, portEllery, type Sample, sample } from '../../../testing/samples';
import { ListedStore } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';

const reports = portEllery();
const [wire, business] = [reports[0], reports[4]] as [Sample, Sample];
const museum = sample('tarn-valley-herald/museum-astrolabe-returned.txt');
const fire = sample('hallowmere-gazette/corvane-fire-tanner-lane.json');
const { headline: wireHeadline } = JSON.parse(wire.body);

/** Reports that state no time, of an event of their own; the second is a copy. */
const UNDATED = ['undated/one.txt', 'undated/two.txt'].map((key) => ({
  key,
  body: [
    'Landslide closes the Tarn Pass',
    'A landslide closed the road over the Tarn Pass and cut off the village of Upper Gelt, the road authority said.',
    'Crews need three days to clear 4,000 tonnes of rock, and 120 residents are supplied by helicopter.',
  ].join('\n\n'),
}));

/** Uploads in their order, a minute apart. The first is replaced by a report of another event, a copy by a correction. */
const UPLOADS: readonly Sample[] = [
  { key: business.key, body: museum.body },
  wire,
  sample('lantern-tv/feed-2026-11.jsonl'),
  ...reports.slice(1, 4),
  { ...business, key: 'twin.json' },
  ...UNDATED,
  jsonLines('list.jsonl', [changed(wire, { source: 'Dunmore Sentinel' }), fire, lantern(1)]),
  business,
  ...reports.slice(5),
  changed(reports[1] as Sample, { headline: `Corrected: ${wireHeadline}` }),
];

/** A bucket as it is after some uploads: the last body under each key. */
class Bucket implements ArticleSource {
  private readonly objects = new Map<string, { body: Buffer; uploadedAt: string }>();

  put({ key, body }: Sample, uploadedAt: string): void {
    this.objects.set(key, { body: Buffer.from(body), uploadedAt });
  }

  async open(_: string, key: string) {
    const object = this.objects.get(key);
    if (!object) return null;
    const { body, uploadedAt } = object;
    const etag = createHash('md5').update(body).digest('hex');
    const chunks = chunked(body, 1000);
    const stated = { contentType: null, metadata: new Map<string, string>() };
    return { etag, bytes: body.length, uploadedAt, ...stated, chunks, discard: () => {} };
  }

  /** Keys in the order of their upload. */
  keys(): string[] {
    const objects = [...this.objects].map(([key, { uploadedAt }]) => ({ key, uploadedAt }));
    return objects.sort((one, other) => (one.uploadedAt < other.uploadedAt ? -1 : 1)).map(({ key }) => key);
  }
}

/** The table as a handler sees it that chose an event before any other was there, and then looks again. */
function blindAtFirst(store: EventStore): EventStore {
  const eventsByTerm: EventStore['eventsByTerm'] = async (search, isCurrent) =>
    isCurrent ? store.eventsByTerm(search, true) : new Map();
  return Object.assign(Object.create(store) as EventStore, { eventsByTerm });
}

async function liveEvents(store: ListedStore) {
  const heads = await Promise.all([...store.eventIds].sort().map((eventId) => store.head(eventId)));
  return heads.flatMap((head) =>
    head?.status === 'live' ? { eventId: head.eventId, record: head.record } : [],
  );
}

test('a replay of the bucket into an empty table gives the events their ids and records', async () => {
  const [bucket, first, rebuilt] = [new Bucket(), new ListedStore(), new ListedStore()];
  const handle = (notification: Notification, store: EventStore) =>
    ingest(notification, { source: bucket, store, requeue: async () => {} }, UNHURRIED);
  for (const [index, upload] of UPLOADS.entries()) {
    const eventTime = new Date(Date.UTC(2026, 11, 1, 8, index)).toISOString();
    bucket.put(upload, eventTime);
    const notification = { bucket: BUCKET, key: upload.key, eventTime, sequencer: sequencer(index + 1) };
    await handle(notification, upload.key === 'twin.json' ? blindAtFirst(first) : first);
  }
  for (const key of bucket.keys()) {
    const eventTime = '2027-06-01T12:00:00.000Z';
    await handle({ bucket: BUCKET, key, eventTime, sequencer: '', isReplay: true }, rebuilt);
  }
  const events = await liveEvents(first);
  expect(await liveEvents(rebuilt)).toEqual(events);
  expect(events.length).toBe(4);
  expect(first.eventIds.size).toBeGreaterThan(rebuilt.eventIds.size);
});
