import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ingest } from '../../../lambdas/ingest/ingest';
import { type Notification, parseNotifications } from '../../../lambdas/ingest/message/notification';
import type { Outcome } from '../../../lambdas/ingest/telemetry/reports';
import { articleIdOf } from '../../../lambdas/store/article-id';
import type { ArticleSource } from '../../../lambdas/store/article-source';
import { S3ArticleSource } from '../../../lambdas/store/s3/s3-article-source';
import type { UploadItem } from '../../../lambdas/store/upload-item';
import { changed, jsonLines, lantern, portEllery, type Sample } from '../../../testing/samples';
import { ListedStore } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';
import { type Stack, startStack } from '../../lib/local/aws/stack';

const reports = portEllery();
const [wire, copy, business] = [0, 1, 4].map((index) => reports[index] as Sample) as [Sample, Sample, Sample];
const [hallowmere, stavering] = [lantern(1), lantern(2)];

describe('ingest', () => {
  let stack: Stack;
  let source: ArticleSource;
  let bucket: string;
  let store: ListedStore;

  beforeAll(async () => {
    stack = await startStack();
    source = new S3ArticleSource(stack.s3);
    bucket = stack.aws.bucket;
  });
  beforeEach(() => {
    store = new ListedStore();
  });
  afterAll(() => stack.close());

  /** What S3 told of since this was last asked. */
  const notifications = async (): Promise<Notification[]> =>
    parseNotifications(JSON.stringify({ Records: await stack.takeRecords() }));
  const put = async (Key: string, Body: string | Uint8Array) => {
    await stack.s3.send(new PutObjectCommand({ Bucket: bucket, Key, Body }));
    return (await notifications())[0] as Notification;
  };
  const remove = async (Key: string) => {
    await stack.s3.send(new DeleteObjectCommand({ Bucket: bucket, Key }));
    return (await notifications())[0] as Notification;
  };
  const handle = (notification: Notification): Promise<Outcome> =>
    ingest(notification, { source, store, requeue: async () => {} }, UNHURRIED);
  const upload = (key: string) => store.upload(bucket, key);
  const idsOf = (key: string, ...ownIds: string[]) =>
    ownIds.map((ownId) => articleIdOf(bucket, key, ['id', ownId]));
  const live = async (articleId: string) => (await store.article(articleId))?.live ?? null;
  const liveRecords = async () => {
    const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
    return heads.flatMap((head) => (head?.status === 'live' ? [head.record] : []));
  };

  it('tells who opened an event and who joined one, and neither of what stays or comes again', async () => {
    const entries = ({ opened, joined }: { opened: number; joined: number }) => [opened, joined];
    const first = await put('first.json', wire.body);
    expect(entries(await handle(first))).toEqual([1, 0]);
    expect(entries(await handle(first))).toEqual([0, 0]);
    expect(entries(await handle(await put('copy.json', wire.body)))).toEqual([0, 1]);
    expect(entries(await handle(await put('first.json', wire.body.replace('Tuesday', 'Monday'))))).toEqual([
      0, 0,
    ]);
  });

  it('needs no upload item for one article, whose own item says what became of it', async () => {
    const notification = await put('one.json', wire.body);
    expect(await handle(notification)).toEqual({
      bucket,
      key: 'one.json',
      uploadedAt: notification.eventTime,
      articles: 1,
      copies: 0,
      rejected: 0,
      rejections: [],
      boilerplate: 0,
      events: [...store.eventIds],
      opened: 1,
      joined: 0,
      isContinued: false,
    });
    expect(await upload('one.json')).toBeNull();
    expect(await store.article(articleIdOf(bucket, 'one.json', []))).toMatchObject({
      live: true,
      from: { bucket, key: 'one.json', ownId: 'nw-20261110-0417', url: JSON.parse(wire.body).url },
      unfinishedSince: null,
    });
  });

  it('accepts an upload of many articles', async () => {
    const many = jsonLines('many.jsonl', [wire, hallowmere, business]);
    const outcome = await handle(await put(many.key, many.body));
    expect([outcome.articles, outcome.rejections, outcome.events]).toEqual([3, [], [...store.eventIds]]);
    expect(await upload(many.key)).toMatchObject({
      status: 'accepted',
      rejections: [],
      articles: 3,
      previous: [],
    });
    const { list } = (await upload(many.key)) as UploadItem;
    expect(await store.list(bucket, many.key, list as string)).toEqual(
      idsOf(many.key, 'nw-20261110-0417', 'ltv-20261117-012', 'mbd-261110-14'),
    );
    expect((await liveRecords()).map(({ articles }) => articles).sort()).toEqual([1, 2]);
  });

  it('accepts the good lines of an upload and tells of each bad one', async () => {
    const lines = jsonLines('', [wire, business]).body.split('\n');
    const body = [lines[0], '{"text":', '', '{"text":"too few words"}', lines[1], lines[0], '[1]'].join('\n');
    const { rejections } = await handle(await put('partly.jsonl', body));
    expect(rejections.map(({ code, where }) => [where, code])).toEqual([
      ['line 2', 'invalid-json'],
      ['line 4', 'too-short'],
      ['line 6', 'repeated'],
      ['line 7', 'invalid-json'],
    ]);
    expect(await upload('partly.jsonl')).toMatchObject({ status: 'accepted', rejections });
    expect((await liveRecords()).map(({ articles }) => articles)).toEqual([2]);
  });

  it('takes articles of one id for as many as have words of their own', async () => {
    const { id } = JSON.parse(wire.body);
    const others = [hallowmere, business].map((sample) => changed(sample, { id }));
    const { articles, rejections } = await handle(
      await put('one-id.jsonl', jsonLines('', [wire, ...others, others[0] as Sample]).body),
    );
    expect([articles, rejections.map(({ code, where }) => [where, code])]).toEqual([
      3,
      [['line 4', 'repeated']],
    ]);
    expect((await liveRecords()).map((record) => record.articles).sort()).toEqual([1, 2]);
  });

  it.each([
    ['empty.txt', new Uint8Array(), 'empty'],
    ['bytes.txt', Uint8Array.of(0xff, 0, 1), 'binary'],
    ['broken.json', '{"text": "cut', 'invalid-json'],
    ['field.json', '{"text": ["a"]}', 'invalid-field'],
    ['bad.jsonl', '{"a":1}\n{"b":2}', 'no-text'],
    ['large.txt', Buffer.alloc(24 * 1024 * 1024 + 1, 'word '), 'too-large'],
  ])('rejects %s', async (key, body, code) => {
    const outcome = await handle(await put(key, body));
    expect([outcome.articles, outcome.events, outcome.rejections[0]?.code]).toEqual([0, [], code]);
    expect(await upload(key)).toMatchObject({
      status: 'rejected',
      articles: 0,
      rejections: outcome.rejections,
    });
  });

  it('says of an object that was deleted before it was read that it was, and keeps saying so', async () => {
    const created = await put('brief.json', wire.body);
    const removed = await remove('brief.json');
    for (const notification of [created, removed]) {
      const { rejections } = await handle(notification);
      expect(rejections).toEqual([{ code: 'deleted', reason: 'The object was deleted before it was read.' }]);
      expect((await upload('brief.json'))?.status).toBe('rejected');
    }
    expect(store.eventIds.size).toBe(0);
  });

  it('withdraws the articles of an upload that is removed', async () => {
    const many = jsonLines('gone.jsonl', [wire, hallowmere]);
    await handle(await put(many.key, many.body));
    const outcome = await handle(await remove(many.key));
    expect([outcome.articles, outcome.rejections, outcome.events.length]).toEqual([0, [], 2]);
    expect(await upload(many.key)).toMatchObject({ status: 'removed', articles: 0, previous: [] });
    expect(await liveRecords()).toEqual([]);
  });

  it('withdraws a single article that is removed', async () => {
    await handle(await put('single.json', wire.body));
    await handle(await put('other.json', business.body));
    const { rejections } = await handle(await remove('single.json'));
    expect(rejections).toEqual([]);
    expect((await liveRecords()).map(({ sources }) => sources)).toEqual([['Meridian Business Daily']]);
  });

  it('withdraws what the next version of an upload no longer holds: one, many, fewer, none, one', async () => {
    const key = 'versions';
    const single = articleIdOf(bucket, key, []);
    const ids = idsOf(key, 'nw-20261110-0417', 'ltv-20261117-012', 'ltv-20261120-007');
    const all = () => Promise.all([single, ...ids].map(live));

    await handle(await put(key, wire.body));
    expect(await all()).toEqual([true, null, null, null]);
    await handle(await put(key, jsonLines(key, [wire, hallowmere, stavering]).body));
    expect(await all()).toEqual([false, true, true, true]);
    await handle(await put(key, jsonLines(key, [wire, stavering]).body));
    expect(await all()).toEqual([false, true, false, true]);
    await handle(await put(key, 'too short'));
    expect(await all()).toEqual([false, false, false, false]);
    expect((await upload(key))?.status).toBe('rejected');
    await handle(await put(key, business.body));
    expect(await all()).toEqual([true, false, false, false]);
    expect(await upload(key)).toMatchObject({ status: 'accepted', articles: 1, previous: [] });
    expect((await liveRecords()).map(({ sources }) => sources)).toEqual([['Meridian Business Daily']]);
  });

  it('keeps the list of the newest version and of no other', async () => {
    const key = 'lists.jsonl';
    const listed = async () => (await upload(key))?.list ?? '';
    await handle(await put(key, jsonLines(key, [wire, hallowmere]).body));
    const first = await listed();
    await handle(await put(key, jsonLines(key, [wire]).body));
    expect([
      (await store.list(bucket, key, first)).length,
      (await store.list(bucket, key, await listed())).length,
    ]).toEqual([0, 1]);
  });

  it('withdraws an article whose upload became unreadable', async () => {
    await handle(await put('spoilt.json', wire.body));
    await handle(await put('spoilt.json', '{'));
    expect(await upload('spoilt.json')).toMatchObject({ status: 'rejected', articles: 0, previous: [] });
    expect(await liveRecords()).toEqual([]);
  });

  it('follows an article that states its id from line to line', async () => {
    const key = 'feed.jsonl';
    await handle(await put(key, jsonLines(key, [wire, hallowmere]).body));
    const { events } = await handle(await put(key, jsonLines(key, [stavering, hallowmere, wire]).body));
    expect(events).toHaveLength(1);
    expect((await liveRecords()).map(({ articles }) => articles)).toEqual([1, 1, 1]);
  });

  it('does nothing for a message that comes again, of one article, of many or of none', async () => {
    const many = jsonLines('again.jsonl', [copy, hallowmere]);
    const messages = [
      await put('again.json', wire.body),
      await put(many.key, many.body),
      await put('again.txt', 'too short'),
    ];
    for (const message of messages) await handle(message);
    const heads = () => Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
    const before = [await heads(), await upload(many.key), await upload('again.txt')];
    for (const message of messages)
      expect(await handle(message)).toMatchObject({ events: [], rejections: [] });
    expect([await heads(), await upload(many.key), await upload('again.txt')]).toEqual(before);
  });

  it('comes to the newest version in whatever order the messages come', async () => {
    const key = 'late.jsonl';
    const first = await put(key, jsonLines(key, [wire, hallowmere]).body);
    const second = await put(key, jsonLines(key, [stavering]).body);
    const third = await put(key, jsonLines(key, [business]).body);
    for (const message of [third, first, second, first]) await handle(message);
    expect((await liveRecords()).map(({ sources }) => sources)).toEqual([['Meridian Business Daily']]);
    expect(await upload(key)).toMatchObject({ sequencer: third.sequencer, status: 'accepted' });
  });
});
