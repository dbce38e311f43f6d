import { type DynamoDBClient, GetItemCommand, PutItemCommand, QueryCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { DynamoDbEventStore } from '../../../../lambdas/store/dynamodb/dynamodb-event-store';
import { keys } from '../../../../lambdas/store/dynamodb/items';
import type { Head } from '../../../../lambdas/store/event-store';
import { TABLE } from '../../../../lambdas/store/table';
import { localClients } from '../../../../lib/local/aws/clients';
import { createTable } from '../../../../lib/local/aws/create-table';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from '../../../../testing/dynamodb-local';
import { startStack } from '../../../lib/local/aws/stack';
import { contractOfEventStore } from '../event-store.contract';
import { articleItem, documentItem, eventAt, fresh, headOf, member, uploadItem } from '../fixtures';

const TableName = 'event-store-test';
const DAY = 24 * 60 * 60;
const NOW = 1_800_000_000;
const YEAR = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };

/** Terms to be found by, and no names. */
const termed = (terms: readonly string[]) => ({ terms, names: [] });

async function startDynalite() {
  const { aws, close } = await startStack();
  return { endpoint: aws.endpoints.dynamodb, close };
}

describe('DynamoDbEventStore on dynalite', () => storeOn(startDynalite));

const skipped = whyNoDynamoDbLocal();
if (skipped === null) describe('DynamoDbEventStore on DynamoDB Local', () => storeOn(startDynamoDbLocal));
else it.skip(`DynamoDbEventStore on DynamoDB Local (skipped: ${skipped})`, () => {});

function storeOn(start: typeof startDynamoDbLocal): void {
  let server: { endpoint: string; close(): Promise<void> };
  let client: DynamoDBClient;
  let store: DynamoDbEventStore;
  let now = NOW;

  beforeAll(async () => {
    server = (await start()) as typeof server;
    client = clientOf(server.endpoint);
    await createTable(client, TableName);
    store = new DynamoDbEventStore(client, TableName, () => now);
  });
  beforeEach(() => {
    now = NOW;
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  contractOfEventStore(() => store);

  const item = async (key: { PK: string; SK: string }) => {
    const Key = { PK: { S: key.PK }, SK: { S: key.SK } };
    const { Item = {} } = await client.send(new GetItemCommand({ TableName, Key }));
    return unmarshall(Item);
  };
  const query = async (index: { name: string; partitionKey: string }, value: string) => {
    const { Items = [] } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: index.name,
        KeyConditionExpression: '#key = :value',
        ExpressionAttributeNames: { '#key': index.partitionKey },
        ExpressionAttributeValues: { ':value': { S: value } },
      }),
    );
    return Items.map((found) => unmarshall(found));
  };

  describe('time to live', () => {
    it('hides a posting from the second in which it expires', async () => {
      const term = fresh('quay');
      const [short, long] = [eventAt('2026-03-01T00:00:00Z'), eventAt('2026-02-01T00:00:00Z')];
      await store.indexEvent(short, termed([term]), 1, NOW + 10);
      await store.indexEvent(long, termed([term]), 1, NOW + 20);
      const eventsAt = async (time: number) => {
        now = time;
        return (await store.eventsByTerm({ terms: [term], ...YEAR })).get(term);
      };
      expect(await eventsAt(NOW + 9)).toEqual([short, long]);
      expect(await eventsAt(NOW + 10)).toEqual([long]);
      expect(await eventsAt(NOW + 20)).toEqual([]);
    });

    it('ends what is withdrawn, an article after a month and a member after a day, and nothing else', async () => {
      const [live, gone] = [articleItem(), articleItem({ live: false, eventId: null })];
      const killed = articleItem({ live: false, eventId: null, killed: true });
      const superseded = articleItem({ live: false, eventId: null, documentKey: 'D1' });
      for (const article of [live, gone, killed, superseded]) await store.putArticle(article);
      const [held, left] = [documentItem(), documentItem({ versions: [] })];
      for (const document of [held, left]) await store.putDocument(document);
      const head = headOf(undefined, {
        pending: [member(null), member({ key: 'a.txt', body: 'word '.repeat(20) })],
      });
      await store.putHead(head);
      await store.writeMembers(head);
      const expiry = async (key: { PK: string; SK: string }) => (await item(key))[TABLE.timeToLive];
      expect(await expiry(keys.article(gone.articleId))).toBe(NOW + 30 * DAY);
      expect(await expiry(keys.article(live.articleId))).toBeUndefined();
      expect(await expiry(keys.article(killed.articleId))).toBeUndefined();
      expect(await expiry(keys.article(superseded.articleId))).toBeUndefined();
      expect(await expiry(keys.document(held.documentKey))).toBeUndefined();
      expect(await expiry(keys.document(left.documentKey))).toBe(NOW + 30 * DAY);
      const [withdrawn, standing] = head.pending.map(({ articleId }) => keys.member(head.eventId, articleId));
      expect(await expiry(withdrawn as { PK: string; SK: string })).toBe(NOW + DAY);
      expect(await expiry(standing as { PK: string; SK: string })).toBeUndefined();
      expect(await expiry(keys.head(head.eventId))).toBeUndefined();
    });
  });

  describe('indexes', () => {
    it('list a live event under the day of its first report, and not once it is retracted', async () => {
      const eventsOfDay = async () =>
        (await query(TABLE.indexes.eventsByDay, '1999-04-03')).map(({ PK }) => PK);
      const { record } = headOf();
      const head = headOf(undefined, { record: { ...record, firstReportedAt: '1999-04-03T22:00:00.000Z' } });
      await store.putHead(head);
      expect(await eventsOfDay()).toEqual([keys.head(head.eventId).PK]);
      await store.putHead(headOf([], { eventId: head.eventId, version: 2 }));
      expect(await eventsOfDay()).toEqual([]);
      expect((await store.head(head.eventId))?.status).toBe('retracted');
    });

    it('list the events of a day by first report, keys only', async () => {
      const times = ['20:00:00.000Z', '08:00:00.000Z', '14:00:00.000Z'].map((time) => `1998-04-03T${time}`);
      const { record } = headOf();
      for (const firstReportedAt of times)
        await store.putHead(headOf(undefined, { record: { ...record, firstReportedAt } }));
      const found = await query(TABLE.indexes.eventsByDay, '1998-04-03');
      expect(found.map(({ firstReportedAt }) => firstReportedAt)).toEqual(times.sort());
      expect(Object.keys(found[0] ?? {}).sort()).toEqual(['PK', 'SK', 'day', 'firstReportedAt']);
    });
  });

  it('lists the first hundred rejections of an upload and counts all', async () => {
    const rejections = Array.from({ length: 250 }, (_, n) => ({
      code: 'invalid-json' as const,
      reason: 'The JSON does not parse.',
      where: `line ${n + 1}`,
    }));
    const upload = uploadItem({ rejections, rejected: 250 });
    await store.putUpload(upload);
    expect((await store.upload(upload.bucket, upload.key))?.rejections).toEqual(rejections.slice(0, 100));
    expect(await item(keys.upload(upload.bucket, upload.key))).toMatchObject({ articles: 2, rejected: 250 });
  });

  it('publishes a record as plain attributes beside what only the pipeline reads', async () => {
    const head = headOf();
    await store.putHead(head);
    const { matching, pending, ...published } = await item(keys.head(head.eventId));
    const { eventId, version, status, openedAt, updatedAt, record } = head as Head;
    const day = record.firstReportedAt.slice(0, 10);
    const stated = { eventId, version, status, openedAt, updatedAt, day, ...record };
    expect(published).toEqual({ ...keys.head(eventId), ...stated });
    expect([matching, pending].every((packed) => packed instanceof Uint8Array)).toBe(true);
  });

  it('puts a name as an item of its two keys, which stays until it is deleted', async () => {
    const [eventId, name] = [eventAt('2026-03-01T00:00:00Z'), fresh('ada quill')];
    await store.indexEvent(eventId, { terms: [], names: [name] }, 1, NOW + 10);
    const key = { PK: `NAME#${name}`, SK: eventId };
    expect(await item(keys.name(name, eventId))).toEqual({ ...key, version: 1 });
    await store.indexEvent(eventId, { terms: [], names: [name] }, 3, NOW + 10);
    await store.unindexEvent(eventId, { terms: [], names: [name] }, 2);
    expect(await item(keys.name(name, eventId))).toEqual({ ...key, version: 3 });
    await store.unindexEvent(eventId, { terms: [], names: [name] }, 3);
    expect(await item(keys.name(name, eventId))).toEqual({});
  });

  it('deletes a name that was put before names had versions', async () => {
    const [eventId, name] = [eventAt('2026-03-01T00:00:00Z'), fresh('ada quill')];
    await client.send(new PutItemCommand({ TableName, Item: marshall(keys.name(name, eventId)) }));
    await store.unindexEvent(eventId, { terms: [], names: [name] }, 1);
    expect(await item(keys.name(name, eventId))).toEqual({});
  });

  it('finds events for an article published before 1970', async () => {
    const term = fresh('quay');
    const range = { from: '1899-03-01T00:00:00.000Z', to: '1899-08-01T00:00:00.000Z' };
    expect([...(await store.eventsByTerm({ terms: [term], ...range }))]).toEqual([[term, []]]);
  });

  describe('where DynamoDB leaves part of a batch unprocessed', () => {
    let throttled: DynamoDBClient;
    let left: number;

    beforeEach(() => {
      throttled = clientOf(server.endpoint);
      leaveUnprocessed(throttled, () => left-- > 0);
      store = new DynamoDbEventStore(throttled, TableName, () => now);
    });
    afterEach(() => {
      throttled.destroy();
      store = new DynamoDbEventStore(client, TableName, () => now);
    });

    it('posts and reads the rest in another request', async () => {
      const heads = [headOf(), headOf(), headOf(), headOf(), headOf()];
      for (const head of heads) await store.putHead(head);
      const terms = Array.from({ length: 20 }, () => fresh('term'));
      left = 2;
      await store.indexEvent(heads[0]?.eventId ?? '', termed(terms), 1, NOW + DAY);
      expect([...(await store.eventsByTerm({ terms, ...YEAR })).values()].flat()).toHaveLength(20);
      left = 2;
      expect((await store.profiles(heads.map((head) => head.eventId))).size).toBe(5);
    });

    it('throws for postings that are left to the end, and does without such candidates', async () => {
      const head = headOf();
      await store.putHead(head);
      left = 100;
      await expect(store.indexEvent(head.eventId, termed([fresh('term')]), 1, NOW)).rejects.toThrow(
        'DynamoDB left 1 of 1 items unwritten.',
      );
      left = 100;
      expect(await store.profiles([head.eventId])).toEqual(new Map());
    });
  });
}

function clientOf(endpoint: string): DynamoDBClient {
  return localClients({ s3: '', sqs: '', dynamodb: endpoint }).dynamodb;
}

/** Withholds half of a batch, at least one, from the server and answers that it was left, as a throttled table does. */
function leaveUnprocessed(client: DynamoDBClient, isThrottled: () => boolean): void {
  client.middlewareStack.add(
    (next) => async (args) => {
      const input = args.input as {
        RequestItems?: Record<string, unknown[] | { Keys: unknown[] }>;
      };
      const request = input.RequestItems?.[TableName];
      if (!request || !isThrottled()) return next(args);
      const isWrite = Array.isArray(request);
      const all = isWrite ? request : request.Keys;
      const served = all.slice(0, Math.floor(all.length / 2));
      const rest = all.slice(served.length);
      const part = (list: unknown[]) => ({ [TableName]: isWrite ? list : { ...request, Keys: list } });
      const unprocessed = { [isWrite ? 'UnprocessedItems' : 'UnprocessedKeys']: part(rest) };
      if (served.length === 0) return { output: { $metadata: {}, ...unprocessed }, response: {} } as never;
      const answer = await next({ ...args, input: { ...input, RequestItems: part(served) } as never });
      return { ...answer, output: { ...answer.output, ...unprocessed } };
    },
    { step: 'initialize' },
  );
}
