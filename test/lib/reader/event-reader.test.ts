import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { nameKey } from '../../../lambdas/core/fold/indexed-names';
import { mergeEvents } from '../../../lambdas/ingest/event/merge-events';
import { articleIdOf } from '../../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import type { Head } from '../../../lambdas/store/event-store';
import { localClients } from '../../../lib/local/aws/clients';
import { EventReader, type ListedEvent, TooManyRedirects, UnreadItems } from '../../../lib/reader/reader';
import { BUCKET, place, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { CapacityMeter } from '../../../testing/capacity-meter';
import { describeOnEngines, type Engine } from '../../../testing/engines';
import { jsonLines, lantern, portEllery, type Sample, sample } from '../../../testing/samples';
import { upload } from '../../../testing/upload';
import { articleItem, eventAt, headOf, member } from '../../lambdas/store/fixtures';

const reports = portEllery();
const [wire, copy] = reports as [Sample, Sample];
const versions = reports.map((report) => versionOf(report));
const head = headOf();
const feed = jsonLines('feed.jsonl', [lantern(1), lantern(2)]);
const museum = sample('tarn-valley-herald/museum-astrolabe-returned.txt');
const NOBODY = eventAt('2026-01-01T00:00:00.000Z');
const DAY = '2001-02-03';

async function listed<T>(listing: AsyncIterable<T>): Promise<T[]> {
  const all: T[] = [];
  for await (const one of listing) all.push(one);
  return all;
}

const idsOf = (events: ListedEvent[]) => events.map(({ event }) => event.eventId);
const idOf = ({ key }: Pick<Sample, 'key'>) => articleIdOf(BUCKET, key, []);

/** A table with the samples, and the ids of its events. */
async function fill(store: DynamoDbEventStore) {
  await place(store, ...versions);
  await upload(store, { key: feed.key, body: `${feed.body}\n{"text":` });
  await upload(store, museum);
  await upload(store, { key: museum.key, body: null }, 2);
  const eventOf = async (articleId: string) => (await store.article(articleId))?.eventId as string;
  const [hallowmere, stavering] = ['ltv-20261117-012', 'ltv-20261120-007'].map((id) =>
    articleIdOf(BUCKET, feed.key, ['id', id]),
  ) as [string, string];
  return {
    blast: await eventOf(idOf(wire)),
    hallowmere: await eventOf(hallowmere),
    stavering: await eventOf(stavering),
  };
}

describeOnEngines('EventReader', (start) => {
  let engine: Engine;
  let store: DynamoDbEventStore;
  let reader: EventReader;
  let events: Awaited<ReturnType<typeof fill>>;

  beforeAll(async () => {
    engine = await start();
    store = new DynamoDbEventStore(engine.client, engine.table);
    reader = new EventReader(engine.client, engine.table);
    events = await fill(store);
  });
  afterAll(() => engine.close());

  /** Opens an event with the record of another one, indexed by its names. */
  const open = async (changes: Pick<Head, 'eventId'> & Partial<Head>, names: string[] = []) => {
    const opened = { ...head, ...changes };
    await store.putHead(opened);
    await store.indexEvent(opened.eventId, { terms: [], names: names.map(nameKey) }, 1, 0);
    return opened.eventId;
  };

  it('costs what docs/table.md says', async () => {
    const client = clientOf(engine);
    const meter = new CapacityMeter(client);
    const metered = new EventReader(client, engine.table);
    const unitsOf = async (read: Promise<unknown>) => {
      await read;
      return meter.take().read;
    };
    expect([
      await unitsOf(metered.get(events.blast)),
      await unitsOf(metered.get(events.hallowmere)),
      await unitsOf(metered.forArticle(idOf(wire))),
      await unitsOf(listed(metered.onDay('2026-11-10'))),
      await unitsOf(listed(metered.about('Port Ellery'))),
      await unitsOf(listed(metered.articles(events.blast))),
      await unitsOf(metered.uploadStatus(BUCKET, wire.key)),
      await unitsOf(metered.uploadStatus(BUCKET, feed.key)),
    ]).toEqual([5, 2, 6, 3, 3, 5.5, 2, 1]);
    client.destroy();
  });

  describe('get', () => {
    it('returns the published attributes of a record, and no others', async () => {
      const { eventId, version, status, openedAt, updatedAt, record } = (await store.head(
        events.blast,
      )) as Head;
      expect(await reader.get(events.blast)).toEqual({
        event: { eventId, version, status, openedAt, updatedAt, ...record },
      });
    });

    it('returns null if there is no such event', async () => {
      expect(await reader.get(NOBODY)).toBeNull();
    });

    it('returns an event without articles as retracted', async () => {
      const eventId = await open({ ...headOf([]), eventId: eventAt('2026-02-01T00:00:00Z') });
      const { event } = (await reader.get(eventId)) ?? {};
      expect(event).toMatchObject({ eventId, status: 'retracted', articles: 0, firstReportedAt: '' });
    });

    const merge = async (from: string, mergedInto: string) => {
      const { openedAt, updatedAt } = head;
      await store.putHead({
        eventId: from,
        version: 1,
        status: 'merged',
        mergedInto,
        openedAt,
        updatedAt,
        oldEntries: '',
      });
    };

    it('follows mergers and names the requested id', async () => {
      const ids = ['2026-03-01', '2026-03-02', '2026-03-03'].map((day) => eventAt(`${day}T00:00:00Z`));
      for (const [index, eventId] of ids.entries()) await merge(eventId, ids[index - 1] ?? events.blast);
      const found = await reader.get(ids[2] as string);
      expect([found?.event.eventId, found?.redirectedFrom]).toEqual([events.blast, ids[2]]);
    });

    it('stops in a circle of mergers', async () => {
      const [one, other] = [eventAt('2026-03-04T00:00:00Z'), eventAt('2026-03-05T00:00:00Z')];
      await merge(one, other);
      await merge(other, one);
      await expect(reader.get(one)).rejects.toThrow(TooManyRedirects);
    });
  });

  describe('forArticle', () => {
    it('returns the event of an article, by its id and by the object of a single article', async () => {
      const [byId, byObject] = await Promise.all([
        reader.forArticle(idOf(wire)),
        reader.forArticle({ bucket: BUCKET, key: wire.key }),
      ]);
      expect(byId).toEqual({ status: 'found', ...(await reader.get(events.blast)) });
      expect(byObject).toEqual(byId);
    });

    it('says why there is none', async () => {
      const begun = articleItem({ articleId: idOf({ key: 'begun' }), eventId: NOBODY });
      await store.putArticle(begun);
      const why = [museum.key, 'never-uploaded', 'begun'].map((key) =>
        reader.forArticle({ bucket: BUCKET, key }),
      );
      expect(await Promise.all(why)).toEqual([
        { status: 'withdrawn' },
        { status: 'unknown' },
        { status: 'under way' },
      ]);
    });
  });

  describe('onDay', () => {
    /** Events of one day, a minute apart, newest first. */
    let ofDay: string[];
    const languages = (number: number) => (number % 3 === 0 ? ['de', 'en'] : ['en']);

    beforeAll(async () => {
      const { record } = head;
      const opened = Array.from({ length: 60 }, (_, number) => {
        const firstReportedAt = new Date(Date.UTC(2001, 1, 3, 5, number)).toISOString();
        const sources = [number < 30 ? 'Morning Post' : 'Evening Post'];
        return open({
          eventId: eventAt(firstReportedAt),
          record: { ...record, firstReportedAt, languages: languages(number), sources },
        });
      });
      ofDay = (await Promise.all(opened)).reverse();
    });

    it('lists the live events of a day, newest first, across all pages', async () => {
      expect(idsOf(await listed(reader.onDay(DAY)))).toEqual(ofDay);
      expect(idsOf(await listed(reader.onDay('2026-11-10')))).toContain(events.blast);
      expect(await listed(reader.onDay('2001-02-04'))).toEqual([]);
    });

    it('continues behind a cursor, in another reader', async () => {
      const all = await listed(reader.onDay(DAY));
      for (const at of [0, 24, 49, 59]) {
        const after = all[at]?.cursor;
        const rest = await listed(new EventReader(engine.client, engine.table).onDay(DAY, { after }));
        expect(rest).toEqual(all.slice(at + 1));
      }
    });

    it('filters by the language and the outlet of the articles', async () => {
      const german = await listed(reader.onDay(DAY, { language: 'de' }));
      expect(idsOf(german)).toEqual(ofDay.filter((_, index) => languages(59 - index).includes('de')));
      const morning = await listed(reader.onDay(DAY, { language: 'de', source: 'Morning Post' }));
      expect(idsOf(morning)).toEqual(idsOf(german).slice(10));
    });

    it('reads no further than the iteration', async () => {
      const client = clientOf(engine);
      const meter = new CapacityMeter(client);
      for await (const _ of new EventReader(client, engine.table).onDay(DAY)) break;
      client.destroy();
      expect(meter.take().requests).toMatchObject({ Query: 1, BatchGetItem: 1 });
    });
  });

  describe('about', () => {
    it('finds events by the names in their articles, however they are written', async () => {
      for (const name of ['Port Ellery', 'port-ellery', 'PÓRT  ELLERY', 'Yelena Marchuk'])
        expect(idsOf(await listed(reader.about(name)))).toContain(events.blast);
      expect(await listed(reader.about('Nobody of that Name'))).toEqual([]);
    });

    it('lists the newest first and continues behind a cursor', async () => {
      const { record } = head;
      const people = [{ name: 'Ada Quill', variants: ['Ada Quille'], articles: 1 }];
      const days = Array.from({ length: 30 }, (_, number) => new Date(Date.UTC(2002, 0, 1 + number)));
      const opened = days.map((day) =>
        open({ eventId: eventAt(day.toISOString()), record: { ...record, people } }, ['Ada Quille']),
      );
      const newestFirst = (await Promise.all(opened)).reverse();
      const all = await listed(reader.about('Ada Quille'));
      expect(idsOf(all)).toEqual(newestFirst);
      for (const at of [0, 24, 29]) {
        const { cursor: after } = all[at] as ListedEvent;
        expect(await listed(reader.about('ada quille', { after }))).toEqual(all.slice(at + 1));
      }
    });

    it('leaves out events that have lost the name, have no articles, were merged or do not exist', async () => {
      const name = ['Bo Renner'];
      await open({ eventId: eventAt('2003-01-01T00:00:00Z') }, name);
      await open({ ...headOf([]), eventId: eventAt('2003-01-02T00:00:00Z') }, name);
      const merged = eventAt('2003-01-03T00:00:00Z');
      const { openedAt, updatedAt } = head;
      const redirect = {
        status: 'merged' as const,
        mergedInto: events.blast,
        openedAt,
        updatedAt,
        oldEntries: '',
      };
      await store.putHead({ eventId: merged, version: 1, ...redirect });
      for (const eventId of [merged, NOBODY])
        await store.indexEvent(eventId, { terms: [], names: [nameKey('Bo Renner')] }, 1, 0);
      expect(await listed(reader.about('Bo Renner'))).toEqual([]);
    });
  });

  describe('articles', () => {
    it('lists the live articles of an event, without their digests', async () => {
      const articles = (await listed(reader.articles(events.blast))).map(({ article }) => article);
      const copied = articles.find(({ articleId }) => articleId === idOf(copy));
      expect(articles.map(({ articleId }) => articleId)).toEqual(reports.map(idOf).sort());
      expect(copied).toEqual({
        articleId: idOf(copy),
        from: expect.objectContaining({ bucket: BUCKET, key: copy.key }),
        headline: JSON.parse(copy.body).headline,
        source: 'The Ashmark Beacon',
        publishedAt: '2026-11-10T14:32:00.000Z',
        nearDuplicateOf: idOf(wire),
        copyOf: idOf(wire),
        takeOf: null,
      });
    });

    it('lists none of an event that does not exist', async () => {
      expect(await listed(reader.articles(NOBODY))).toEqual([]);
    });

    it('lists those of a merged event where they are now, and continues behind a cursor', async () => {
      const many = Array.from({ length: 130 }, (_, number) => {
        const articleId = `A${String(number).padStart(19, '0')}`;
        return member(number % 10 === 0 ? null : wire, { articleId });
      });
      const eventId = await open({ eventId: eventAt('2004-01-01T00:00:00Z') });
      await store.writeMembers({ eventId, version: 1, pending: many });
      const from = eventAt('2004-01-02T00:00:00Z');
      const { openedAt, updatedAt } = head;
      const redirect = {
        status: 'merged' as const,
        mergedInto: eventId,
        openedAt,
        updatedAt,
        oldEntries: '',
      };
      await store.putHead({ eventId: from, version: 1, ...redirect });
      const all = await listed(reader.articles(from));
      const live = many.filter(({ digest }) => digest !== null).map(({ articleId }) => articleId);
      expect(all.map(({ article }) => article.articleId)).toEqual(live);
      const after = all[95]?.cursor;
      expect(await listed(reader.articles(from, { after }))).toEqual(all.slice(96));
    });
  });

  describe('uploadStatus', () => {
    it.each([
      [
        'many articles',
        feed.key,
        { status: 'accepted', articles: 2, copies: 0, rejected: 1, updatedAt: UPLOADED_AT },
      ],
      ['one article', wire.key, { status: 'accepted', articles: 1, copies: 0, rejected: 0 }],
      ['a copy', copy.key, { copied: [{ articleId: idOf(copy), copyOf: idOf(wire) }], copies: 1 }],
      ['a deleted article', museum.key, { status: 'removed', articles: 0 }],
    ])('tells what became of an upload of %s', async (_, key, expected) => {
      const status = await reader.uploadStatus(BUCKET, key);
      expect(status).toMatchObject({ bucket: BUCKET, key, ...expected });
      expect(Object.keys(status ?? {})).toEqual(
        expect.not.arrayContaining(['PK', 'SK', 'handling', 'list', 'writes']),
      );
    });

    it('says why something was rejected', async () => {
      const status = await reader.uploadStatus(BUCKET, feed.key);
      expect(status?.rejections).toMatchObject([{ code: 'invalid-json', where: 'line 3' }]);
    });

    it('says that an article is under way, and returns null for an unknown upload', async () => {
      await store.putArticle(articleItem({ articleId: idOf({ key: 'now.json' }) }));
      expect((await reader.uploadStatus(BUCKET, 'now.json'))?.status).toBe('under way');
      expect(await reader.uploadStatus(BUCKET, 'never.json')).toBeNull();
    });
  });

  it('leads from events that the pipeline merged to the events of their articles', async () => {
    const { hallowmere, stavering } = events;
    await mergeEvents({ from: stavering, into: hallowmere }, UPLOADED_AT, store, async () => {});
    expect(await reader.get(stavering)).toMatchObject({
      event: { eventId: hallowmere, articles: 2 },
      redirectedFrom: stavering,
    });
    expect(idsOf(await listed(reader.about('Stavering')))).toEqual([hallowmere]);
    expect(await listed(reader.articles(stavering))).toHaveLength(2);
  });

  it('throws if DynamoDB leaves records unread to the end', async () => {
    // pauses between requests are random
    jest.spyOn(Math, 'random').mockReturnValue(0);
    const client = new Proxy(engine.client, {
      get: (target, name) => {
        if (name !== 'send') return Reflect.get(target, name);
        return async (command: { input: { RequestItems?: object } }) =>
          command.input.RequestItems
            ? { UnprocessedKeys: command.input.RequestItems }
            : target.send(command as never);
      },
    }) as DynamoDBClient;
    await expect(listed(new EventReader(client, engine.table).onDay(DAY))).rejects.toThrow(
      new UnreadItems('DynamoDB left 25 of 25 records unread.'),
    );
    jest.restoreAllMocks();
  });
});

/** A client whose requests can be counted. */
function clientOf({ endpoint }: Engine): DynamoDBClient {
  return localClients({ s3: endpoint, sqs: endpoint, dynamodb: endpoint }).dynamodb;
}
