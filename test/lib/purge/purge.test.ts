import { articleIdOf } from '../../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore, Head } from '../../../lambdas/store/event-store';
import { createTable } from '../../../lib/local/aws/create-table';
import type { Target } from '../../../lib/purge/find-articles';
import { type PurgePlan, purge } from '../../../lib/purge/purge';
import { EventReader } from '../../../lib/reader/event-reader';
import { verifyTable } from '../../../lib/verify/verify-table';
import { BUCKET, place, removalOf, versionOf } from '../../../testing/articles';
import { changed, jsonLines, lantern, type Sample } from '../../../testing/samples';
import { wrapped } from '../../../testing/stores';
import { itemsWith } from '../../../testing/table-words';
import { likelyReports, UNLIKELY_WORDS, unlikely } from '../../../testing/unlikely-reports';
import { upload } from '../../../testing/upload';
import { VersionedBucket } from '../../../testing/versioned-bucket';
import { type Stack, startStack } from '../local/aws/stack';

const TIME = '2026-12-05T09:00:00.000Z';

const [first] = likelyReports(1) as [Sample];
const feed = jsonLines('feeds/mixed.jsonl', [lantern(1), unlikely]);
const idOf = ({ key }: Sample) => articleIdOf(BUCKET, key, []);
const inFeed = articleIdOf(BUCKET, feed.key, [
  'url',
  JSON.parse(unlikely.body).url,
  JSON.parse(unlikely.body).headline,
]);

let stack: Stack;
let table: string;
let store: DynamoDbEventStore;
let bucket: VersionedBucket;
let tables = 0;

beforeAll(async () => {
  stack = await startStack();
});
afterAll(() => stack.close());
beforeEach(async () => {
  table = `purged-${tables++}`;
  await createTable(stack.dynamodb, table);
  store = new DynamoDbEventStore(stack.dynamodb, table);
  bucket = new VersionedBucket();
});

const run = (target: Target, plan: Partial<PurgePlan> = {}) =>
  purge(
    { s3: bucket.client(), dynamodb: stack.dynamodb, table },
    { target, withObjects: false, isDryRun: false, time: TIME, ...plan },
  );
const traces = () => itemsWith(stack.dynamodb, table, UNLIKELY_WORDS);
const eventOf = async (articleId: string) =>
  (await store.head((await store.article(articleId))?.eventId ?? '')) as Head;
const violations = async () => (await verifyTable(stack.dynamodb, table, () => {}, [10])).violations;

/** A store that finds no event for a new article, as if it were handled at the same moment as those in it. */
const unseeing = (seeing: EventStore) =>
  wrapped(seeing, async (call, method, [search, isCurrent]) => {
    if (method !== 'eventsByTerm' || isCurrent) return call();
    return new Map((search as { terms: string[] }).terms.map((term) => [term, []]));
  });

/** Events that hold the unlikely report, each with the report by which it must still be found. */
const EVENTS: readonly [name: string, make: () => Promise<unknown>][] = [
  ['a small event', () => place(store, versionOf(first), versionOf(unlikely))],
  ['an event that it opened', () => place(store, versionOf(unlikely), versionOf(first))],
  [
    'a large event',
    () => place(store, ...[...likelyReports(24), unlikely].map((report) => versionOf(report))),
  ],
  [
    'an event into which its own was merged',
    async () => {
      await place(store, versionOf(first));
      await place(unseeing(store), versionOf(unlikely));
    },
  ],
  [
    'an event that was merged into its own',
    async () => {
      await place(store, versionOf(unlikely));
      await place(unseeing(store), versionOf(first));
    },
  ],
];

describe.each(EVENTS)('a scan of the table finds no word of a report that was in %s', (_, make) => {
  test.each<[string, () => Promise<unknown>]>([
    ['is deleted', () => place(store, removalOf(unlikely, 2))],
    ['is purged', () => run({ kind: 'article', articleId: idOf(unlikely) })],
    ['is replaced', () => place(store, versionOf({ key: unlikely.key, body: lantern(1).body }, 2))],
  ])('and %s', async (_how, leaves) => {
    await make();
    expect(await traces()).not.toEqual([]);
    await leaves();
    expect(await traces()).toEqual([]);
    const { eventId, record } = await eventOf(idOf(first));
    const reader = new EventReader(stack.dynamodb, table);
    const found = [];
    for await (const { event } of reader.about(record.people[0]?.name ?? '')) found.push(event.eventId);
    expect(found).toEqual([eventId]);
    await place(store, versionOf({ ...first, key: 'again.json' }));
    expect((await eventOf(idOf({ ...first, key: 'again.json' }))).eventId).toBe(eventId);
    expect(await violations()).toEqual([]);
  });
});

describe('purge finds', () => {
  beforeEach(() => place(store, versionOf(first), versionOf(unlikely)));

  test.each<[string, Target]>([
    ['an article by its id', { kind: 'article', articleId: idOf(unlikely) }],
    ['the article of an upload', { kind: 'upload', bucket: BUCKET, key: unlikely.key }],
    [
      'an article by its address, however it is written',
      { kind: 'url', url: 'HTTPS://Vexorind.Example/dunmere/zylophrane-crane?utm_source=x#top' },
    ],
    ['an article by a name in it, however it is spelled', { kind: 'name', name: 'ORVELLA  Zylophrane' }],
  ])('%s, and a dry run tells before what goes', async (_, target) => {
    const planned = await run(target, { isDryRun: true });
    const purged = await run(target);
    expect(planned).toEqual(purged);
    const { eventId } = await eventOf(idOf(first));
    expect(purged).toMatchObject({
      articles: [
        { articleId: idOf(unlikely), bucket: BUCKET, key: unlikely.key, wasLive: true, isBack: false },
      ],
      events: [{ eventId, announced: 2, status: 'live' }],
      objects: [{ bucket: BUCKET, key: unlikely.key, state: 'stands', versions: 0 }],
    });
    expect(purged.names).toBeGreaterThan(0);
    expect(await traces()).toEqual([]);
    expect(await run(target)).toMatchObject({ postings: 0, names: 0 });
  });

  test('nothing where the table knows nothing', async () => {
    const nothing = { articles: [], events: [], objects: [], otherVersions: [], postings: 0, names: 0 };
    expect(await run({ kind: 'article', articleId: 'NOBODY' })).toEqual(nothing);
    expect(await run({ kind: 'upload', bucket: BUCKET, key: 'none' })).toEqual(nothing);
    expect(await run({ kind: 'name', name: 'Bo Renner' })).toEqual(nothing);
    await expect(run({ kind: 'url', url: 'nowhere' })).rejects.toThrow('no address of a web page');
    await expect(run({ kind: 'name', name: '...' })).rejects.toThrow('no letter or digit');
  });

  test('a name that no record has any more', async () => {
    const { eventId } = await eventOf(idOf(first));
    await store.indexEvent(eventId, { terms: [], names: ['bo zylophrane'] }, 1, 0);
    expect(await run({ kind: 'name', name: 'Bo Zylophrane' })).toMatchObject({ articles: [], names: 1 });
    expect((await traces()).filter((item) => item.startsWith('NAME#bo'))).toEqual([]);
  });

  test('other versions of its document, which it leaves', async () => {
    const older = {
      key: 'late/crane-1.json',
      body: changed(unlikely, { id: 'crane', modifiedAt: '2026-10-03T11:41:00Z' }).body,
    };
    const newer = {
      key: 'late/crane-2.json',
      body: changed(unlikely, { id: 'crane', modifiedAt: '2026-10-03T11:51:00Z' }).body,
    };
    await upload(store, older);
    await upload(store, newer);
    const { articles, otherVersions } = await run({ kind: 'upload', bucket: BUCKET, key: newer.key });
    expect(articles).toMatchObject([{ articleId: idOf(newer), wasLive: true, isBack: false }]);
    expect(otherVersions).toEqual([{ articleId: idOf(older), bucket: BUCKET, key: older.key }]);
    expect((await store.article(idOf(older)))?.live).toBe(false);
  });

  test('the same in a dry run, which changes nothing', async () => {
    const target: Target = { kind: 'upload', bucket: BUCKET, key: unlikely.key };
    bucket.put(unlikely.key, unlikely.body);
    const before = await traces();
    const planned = await run(target, { isDryRun: true, withObjects: true });
    expect(await traces()).toEqual(before);
    expect(bucket.contents()).toEqual([unlikely.body]);
    expect(await run(target, { withObjects: true })).toEqual(planned);
  });
});

describe('with --objects', () => {
  const key = unlikely.key;
  const target: Target = { kind: 'upload', bucket: BUCKET, key };

  test('every version of the object goes, and no other object', async () => {
    bucket = new VersionedBucket(2);
    for (const body of ['old', unlikely.body, null, unlikely.body]) bucket.put(key, body);
    for (const other of [`${key}.bak`, 'early/crane.json']) bucket.put(other, 'other');
    await place(store, versionOf(unlikely));
    const { objects } = await run(target, { withObjects: true });
    expect(objects).toEqual([{ bucket: BUCKET, key, state: 'gone', versions: 4 }]);
    expect(bucket.keys()).toEqual(['early/crane.json', `${key}.bak`]);
  });

  test('an object that holds other articles stays, and so do these', async () => {
    await upload(store, feed);
    bucket.put(feed.key, feed.body);
    const { objects } = await run({ kind: 'article', articleId: inFeed }, { withObjects: true });
    expect(objects).toEqual([{ bucket: BUCKET, key: feed.key, state: 'shared', versions: 0 }]);
    expect([await traces(), bucket.contents()]).toEqual([[], [feed.body]]);
    expect(await violations()).toEqual([]);
  });

  test('an upload of many articles goes as a whole, with the reasons of its rejections', async () => {
    const mixed = { ...feed, body: `${feed.body}\n{"text": "too short, zylophrane"}` };
    await upload(store, mixed);
    bucket.put(feed.key, feed.body);
    const { articles, objects } = await run(
      { kind: 'upload', bucket: BUCKET, key: feed.key },
      { withObjects: true },
    );
    expect([articles.length, objects[0]?.state]).toEqual([2, 'gone']);
    expect((await store.upload(BUCKET, feed.key))?.rejections).toEqual([]);
    expect([await traces(), bucket.contents()]).toEqual([[], []]);
    await upload(store, { key: feed.key, body: null }, 2);
    expect(await violations()).toEqual([]);
  });

  test('an upload that is being handled stays', async () => {
    await upload(store, feed);
    const item = await store.upload(BUCKET, feed.key);
    if (item) await store.putUpload({ ...item, status: 'under way', writes: item.writes + 1 });
    bucket.put(feed.key, feed.body);
    const { objects } = await run({ kind: 'article', articleId: inFeed }, { withObjects: true });
    expect(objects).toEqual([{ bucket: BUCKET, key: feed.key, state: 'under way', versions: 0 }]);
  });
});
