import { DeleteItemCommand, GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import { marshall, unmarshall } from '@aws-sdk/util-dynamodb';
import { articleIdOf } from '../../../lambdas/store/article-id';
import type { DocumentItem } from '../../../lambdas/store/document-item';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { type Item, keys } from '../../../lambdas/store/dynamodb/items';
import type { ArticleItem, Head } from '../../../lambdas/store/event-store';
import { localClients } from '../../../lib/local/aws/clients';
import { createTable } from '../../../lib/local/aws/create-table';
import { verifyTable } from '../../../lib/verify/verify-table';
import { BUCKET, place, removalOf, sequencer, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { brief } from '../../../testing/races/brief';
import { holding } from '../../../testing/races/documents';
import { lantern, portEllery, type Sample } from '../../../testing/samples';
import { type Stack, startStack } from '../local/aws/stack';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, , , business] = reports as [Sample, Sample, Sample, Sample, Sample];
const hallowmere = brief(lantern(1));
const idOf = ({ key }: Sample) => articleIdOf(BUCKET, key, []);

describe('verifyTable', () => {
  let stack: Stack;
  let table: string;
  let store: DynamoDbEventStore;
  let tables = 0;

  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    table = `verified-${tables++}`;
    await createTable(stack.dynamodb, table);
    store = new DynamoDbEventStore(stack.dynamodb, table);
    await place(store, ...[wire, copy, business, hallowmere].map((report) => versionOf(report)));
  });

  const verify = () => verifyTable(stack.dynamodb, table, () => {}, [10]);
  const problems = async () => (await verify()).violations.map(({ problem }) => problem).sort();
  const remove = (key: Item) =>
    stack.dynamodb.send(new DeleteItemCommand({ TableName: table, Key: marshall(key) }));
  const change = async (key: Item, fields: Item) => {
    const { Item } = await stack.dynamodb.send(new GetItemCommand({ TableName: table, Key: marshall(key) }));
    const changed = { ...unmarshall(Item ?? {}), ...fields };
    await stack.dynamodb.send(new PutItemCommand({ TableName: table, Item: marshall(changed) }));
  };
  const articleOf = async (report: Sample) => (await store.article(idOf(report))) as ArticleItem;
  const eventOf = async (report: Sample) => (await articleOf(report)).eventId as string;

  it('finds nothing in a table that was left alone, and counts what is live', async () => {
    await place(store, removalOf(hallowmere, 2));
    expect(await verify()).toEqual({
      ...{ articles: 3, events: 1, uploads: 0, underWay: 0, violations: [], isCutShort: false },
    });
  });

  it('tells of a document of which another version than the newest is in an event', async () => {
    const [older, newer] = [holding('feed/a.json', { order: 1 }), holding('feed/b.json', { order: 2 })];
    await place(store, older, newer);
    expect(await problems()).toEqual([]);
    const key = keys.document(older.claim?.documentKey as string);
    const { versions } = (await store.document(older.claim?.documentKey as string)) as DocumentItem;
    await change(key, { versions: versions.toReversed() });
    expect(await problems()).toEqual(
      [
        `article ${newer.articleId} has an older version, or none, and is in an event`,
        `article ${older.articleId} has its newest version and is in no event`,
      ].sort(),
    );
    await change(key, { versions: versions.map((held) => ({ ...held, isKill: true })) });
    expect(await problems()).toEqual([
      `article ${newer.articleId} has an older version, or none, and is in an event`,
    ]);
  });

  it('tells of an article whose event is missing, and of the articles without a record', async () => {
    const eventId = await eventOf(hallowmere);
    await remove(keys.head(eventId));
    expect((await verify()).violations.sort((a, b) => (a.id < b.id ? -1 : 1))).toEqual(
      [
        { promise: 1, id: eventId, problem: 'it has 1 articles and no record' },
        { promise: 1, id: idOf(hallowmere), problem: `its event ${eventId} is missing` },
      ].sort((a, b) => (a.id < b.id ? -1 : 1)),
    );
  });

  it('tells of a member that is missing', async () => {
    const eventId = await eventOf(copy);
    await remove(keys.member(eventId, idOf(copy)));
    expect(await problems()).toEqual([
      `its event ${eventId} does not hold it`,
      'its record is not the fold of its articles',
    ]);
  });

  it('tells of an article that nobody has an item of', async () => {
    await remove(keys.article(idOf(copy)));
    expect(await problems()).toEqual([`it holds article ${idOf(copy)}, of which there is no item`]);
  });

  it('tells of an article that is in an event which is not its own', async () => {
    const eventId = await eventOf(hallowmere);
    await change(keys.article(idOf(copy)), { eventId });
    expect(await problems()).toEqual([
      `it holds article ${idOf(copy)}, which is not its own`,
      `its event ${eventId} does not hold it`,
    ]);
  });

  it('tells of a record that says what its articles do not', async () => {
    await change(keys.head(await eventOf(wire)), { headline: 'Something else' });
    expect(await problems()).toEqual(['its record is not the fold of its articles']);
  });

  it('tells of a merged event that leads nowhere, to a later one, or still holds articles', async () => {
    const [one, other] = [await eventOf(wire), await eventOf(hallowmere)];
    const merged = { version: 9, status: 'merged', updatedAt: UPLOADED_AT, day: undefined };
    const put = (eventId: string, mergedInto: string, openedAt: string) =>
      stack.dynamodb.send(
        new PutItemCommand({
          TableName: table,
          Item: marshall(
            { ...keys.head(eventId), eventId, ...merged, mergedInto, openedAt },
            { removeUndefinedValues: true },
          ),
        }),
      );
    await put(one, 'NOWHERE', UPLOADED_AT);
    await put('01ARZ3NDEKTSV4RRFFQ69G5FAV', other, '2026-01-01T00:00:00.000Z');
    expect(await problems()).toEqual(
      [
        'it is merged and holds 3 articles',
        'it leads to event NOWHERE, which is missing',
        `it leads to event ${other}, opened later`,
        ...Array(3).fill(`its event ${one} is merged`),
      ].sort(),
    );
  });

  it('leaves out what somebody is at work on, and tells of what has been at work for too long', async () => {
    const article = await articleOf(copy);
    const under = (since: string) =>
      change(keys.article(idOf(copy)), { unfinished: 'A', unfinishedSince: since });
    await under(new Date().toISOString());
    expect(await verify()).toMatchObject({ underWay: 2, violations: [] });
    await under(UPLOADED_AT.replace('2026', '2020'));
    expect(await problems()).toEqual([
      `its handling, begun ${UPLOADED_AT.replace('2026', '2020')}, has no end`,
    ]);
    expect(article.unfinishedSince).toBeNull();
  });

  it('takes what the commit of a record has still to write for written, and tells of the article', async () => {
    const eventId = await eventOf(wire);
    const head = (await store.head(eventId)) as Head;
    const [last] = head.pending.slice(-1);
    await remove(keys.member(eventId, last?.articleId ?? ''));
    expect(await problems()).toEqual([`its event ${eventId} does not hold it`]);
  });

  it('tells of an upload whose articles are not there, or whose handling has no end', async () => {
    const upload = {
      ...{
        bucket: BUCKET,
        key: 'many.jsonl',
        status: 'accepted' as const,
        articles: 2,
        copies: 0,
        copied: [],
      },
      ...{
        rejected: 0,
        rejections: [],
        notices: [],
        boilerplate: 0,
        list: 'L',
        previous: [],
        placed: 2,
        position: 2,
        survey: null,
        etag: 'e',
      },
      ...{ sequencer: sequencer(1), writes: 1, updatedAt: UPLOADED_AT },
    };
    await store.putList(BUCKET, 'many.jsonl', 'L', [idOf(wire), 'NEVERCAME']);
    await store.putUpload(upload);
    expect(await problems()).toEqual(['1 of its 2 articles are not live']);
    await store.putUpload({
      ...upload,
      status: 'under way',
      updatedAt: '2020-01-01T00:00:00.000Z',
      writes: 2,
    });
    expect(await problems()).toEqual(['its handling, begun 2020-01-01T00:00:00.000Z, has no end']);
    await store.putUpload({ ...upload, status: 'under way', updatedAt: new Date().toISOString(), writes: 3 });
    expect(await verify()).toMatchObject({ uploads: 1, underWay: 1, violations: [] });
  });

  it('looks again at what seemed wrong, and finds nothing where it was only for a moment', async () => {
    const eventId = await eventOf(hallowmere);
    const head = (await store.head(eventId)) as Head;
    await remove(keys.head(eventId));
    let things = 0;
    expect((await verifyTable(stack.dynamodb, table, () => things++, [])).violations).toHaveLength(2);
    const { dynamodb } = localClients(stack.aws.endpoints);
    let repaired: Promise<boolean> | undefined;
    const repairAfterFirstLook = (next: (args: object) => Promise<unknown>) => async (args: object) => {
      if (things === 0) {
        repaired ??= store.putHead({ ...head, version: 1 });
        await repaired;
      }
      return next(args);
    };
    dynamodb.middlewareStack.add(repairAfterFirstLook as never, { step: 'initialize' });
    expect((await verifyTable(dynamodb, table, () => things--, [1])).violations).toEqual([]);
    expect(await repaired).toBe(true);
    dynamodb.destroy();
  });
});
