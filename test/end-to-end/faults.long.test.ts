import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { ReceiveMessageCommand } from '@aws-sdk/client-sqs';
import { parseNotifications } from '../../lambdas/ingest/message/notification';
import type { Retries } from '../../lambdas/ingest/retry/count-retries';
import { articleIdOf } from '../../lambdas/store/article-id';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { Head } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { startPoller } from '../../lib/local/aws/poller';
import { liveEventIds } from '../../lib/local/fold-files';
import { verifyTable } from '../../lib/verify/verify-table';
import { atRandom } from '../../testing/faults/at-random';
import { deliver, deliverQueue, type Handler } from '../../testing/faults/deliver';
import { brokenOff, expiredReceipts, lostAnswer, refused } from '../../testing/faults/faults';
import { faultyHandler } from '../../testing/faults/faulty-handler';
import { type Attempt, inject } from '../../testing/faults/inject';
import { OF_DYNAMODB, OF_S3 } from '../../testing/faults/kinds';
import { mulberry32 } from '../../testing/random';
import { changed, jsonLines, lantern, portEllery, type Sample, sample } from '../../testing/samples';
import { type Stack, startStack } from '../lib/local/aws/stack';

jest.mock('../../lambdas/core/fold/summary/summary', () => {
  const { summarise } = jest.requireActual('../../lambdas/core/fold/summary/summary');
  return { summarise: jest.requireActual('../../testing/once-each').onceEach(summarise) };
});

/** A message that no handler can make anything of. */
const POISON = 'no S3 event';

/** Of the faults; which call meets which also depends on what the calls of one article do at the same time. */
const SEED = 7;

/** Deliveries after which a message would never come through. */
const TOO_MANY = 20;

const [wire, copy, courier] = [0, 1, 5].map((index) => portEllery()[index]) as [Sample, Sample, Sample];
const feed = [lantern(1), lantern(2), sample('northern-wire/nw-20261117-hallowmere-fire.json')];

describe('the handler where AWS fails', () => {
  let stack: Stack;
  let table: string;
  let tables = 0;

  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());
  beforeEach(() => newTable());

  const newTable = async () => {
    table = `faults-${++tables}`;
    await createTable(stack.dynamodb, table);
  };
  const storeOf = () => new DynamoDbEventStore(stack.dynamodb, table);
  const put = ({ key, body }: Sample) =>
    stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: key, Body: body }));
  const messages = async () =>
    (await stack.takeRecords()).map((record) => JSON.stringify({ Records: [record] }));
  const articleOf = ({ key }: Pick<Sample, 'key'>) =>
    storeOf().article(articleIdOf(stack.aws.bucket, key, []));

  /** Checks that what was not reported as failed stands and is done, or something later stands. */
  const expectDone = async (bodies: readonly string[]) => {
    for (const { bucket, key, sequencer } of bodies.flatMap(parseNotifications)) {
      const upload = await storeOf().upload(bucket, key);
      const article = upload ? null : await articleOf({ key });
      const standing = (upload ?? article)?.sequencer ?? '';
      const isUnderWay = upload?.status === 'under way' || typeof article?.unfinishedSince === 'string';
      expect([key, standing < sequencer, standing === sequencer && isUnderWay]).toEqual([key, false, false]);
    }
  };

  /** Delivers a batch, and what failed of it again, each time with a message that never succeeds; counts the failures. */
  const deliverAll = async (handler: Handler, bodies: readonly string[]): Promise<number> => {
    let failures = 0;
    let deliveries = 0;
    for (let left = [...bodies]; left.length > 0; ) {
      expect(++deliveries).toBeLessThan(TOO_MANY);
      const [poison, ...failed] = await deliver(handler, [POISON, ...left]);
      expect(poison).toBe(POISON);
      await expectDone(left.filter((body) => !failed.includes(body)));
      failures += failed.length;
      left = failed;
    }
    return failures;
  };

  const deliverCleanly = async (bodies: readonly string[]) => {
    const { handler, close } = await faultyHandler(stack.aws, table, {});
    expect(await deliver(handler, bodies)).toEqual([]);
    close();
  };

  const heads = async (): Promise<Head[]> => {
    const eventIds = await liveEventIds(stack.dynamodb, table);
    return Promise.all(eventIds.map(async (eventId) => (await storeOf().head(eventId)) as Head));
  };

  /** The records of all events; without their ids, as these tell which report was placed first. */
  const records = async () => (await heads()).map(({ record }) => JSON.stringify(record)).sort();

  /** Of each event its version, and of each article in it which placement it stands in. */
  const counters = async () =>
    Promise.all(
      (await heads()).map(async ({ eventId, version }) => {
        const members = await storeOf().members(eventId);
        return [eventId, version, members.map(({ articleId, revision }) => [articleId, revision])];
      }),
    );

  const expectPromisesKept = async (parked = 0) => {
    const { underWay, violations } = await verifyTable(stack.dynamodb, table, () => {}, []);
    expect([underWay, violations]).toEqual([parked, []]);
  };

  /** Uploads that are joined, copied, corrected, cut and withdrawn, as messages. */
  const uploadAll = async (): Promise<string[]> => {
    const [gone, many] = [{ ...lantern(0), key: 'gone.json' }, jsonLines('feed.jsonl', feed)];
    for (const upload of [wire, copy, courier, many, gone]) await put(upload);
    await put(changed(copy, { headline: 'Blast at Kessler Quay: what is known' }));
    await put(jsonLines('feed.jsonl', feed.slice(1)));
    await stack.s3.send(new DeleteObjectCommand({ Bucket: stack.aws.bucket, Key: gone.key }));
    return messages();
  };

  it('comes to the same as where nothing fails, whatever fails and is delivered again', async () => {
    const bodies = await uploadAll();
    await deliverCleanly(bodies);
    const expected = await records();
    await newTable();
    const counts = new Map<string, number>();
    const random = mulberry32(SEED);
    const ofDynamodb = atRandom(OF_DYNAMODB, random, { faulty: 0.1, stubborn: 0.1 }, counts);
    const ofS3 = atRandom(OF_S3, random, { faulty: 0.5, stubborn: 0.5 }, counts);
    const { handler, close } = await faultyHandler(stack.aws, table, { ofDynamodb, ofS3 });
    expect(await deliverAll(handler, bodies)).toBeGreaterThan(0);
    close();
    expect(await records()).toEqual(expected);
    await expectPromisesKept();
    expect([...counts.keys()].sort()).toEqual(Object.keys({ ...OF_DYNAMODB, ...OF_S3 }).sort());
  });

  it('does nothing twice where the first answer to every write is lost', async () => {
    await put(wire);
    await put(jsonLines('two.jsonl', [copy, courier]));
    await put(jsonLines('two.jsonl', [courier]));
    const bodies = await messages();
    await deliverCleanly(bodies);
    const expected = await counters();
    await newTable();
    const calls = new Set<string>();
    const { handler, told, close } = await faultyHandler(stack.aws, table, {
      ofDynamodb: ({ command, call }) => {
        if (/^(Get|Query|BatchGet)/.test(command) || calls.has(call)) return null;
        calls.add(call);
        return lostAnswer;
      },
    });
    let failures = 0;
    for (let left = bodies; left.length > 0; failures += left.length) left = await deliver(handler, left);
    close();
    expect(await counters()).toEqual(expected);
    await expectPromisesKept();
    const sum = (kind: keyof Retries) => told.retries.reduce((all, retries) => all + retries[kind], 0);
    expect(sum('requests')).toBe(calls.size);
    expect(sum('conflicts') + failures).toBeLessThanOrEqual(calls.size);
    // what an upload of several articles ends with is not started again
    expect(failures).toBeLessThanOrEqual(2);
  });

  describe('with messages in the queue', () => {
    const isWire = ({ request }: Attempt) => request.path.endsWith(wire.key);

    /** A table in which a report stands that then changes; the message of it and one of another are in the queue. */
    const changedReport = async () => {
      await put(wire);
      await deliverCleanly(await messages());
      await put(changed(wire, { headline: 'Corrected' }));
      await put(copy);
      return articleOf(wire);
    };

    it('never takes an object that it may not read for one that is gone, and parks it until its message is sent again', async () => {
      const standing = await changedReport();
      const forbidden = (attempt: Attempt) => (isWire(attempt) ? OF_S3.forbidden : null);
      const { handler, told, close } = await faultyHandler(stack.aws, table, { ofS3: forbidden });
      const delivered: number[] = [];
      while (delivered.at(-1) !== 0) delivered.push(await deliverQueue(handler, stack));
      close();
      expect(delivered).toEqual([2, 1, 1, 1, 1, 0]);
      expect(told.errors.map(({ name }) => name)).toEqual(Array(5).fill('AccessDenied'));
      expect(told.outcomes.map(({ key }) => key)).toEqual([copy.key]);
      expect(await articleOf(wire)).toEqual(standing);
      const upload = () => storeOf().upload(stack.aws.bucket, wire.key);
      const reason = expect.stringContaining('AccessDenied');
      expect(await upload()).toMatchObject({ status: 'parked', rejections: [{ code: 'failed', reason }] });
      await expectPromisesKept(1);
      const receive = new ReceiveMessageCommand({ QueueUrl: stack.aws.deadLetterQueue });
      const { Messages: dead = [] } = await stack.sqs.send(receive);
      expect(dead.map(({ Body = '' }) => parseNotifications(Body)[0]?.key)).toEqual([wire.key]);
      await deliverCleanly(dead.map(({ Body = '' }) => Body));
      expect(await upload()).toMatchObject({ status: 'accepted', articles: 1, rejections: [] });
      await expectPromisesKept();
    });

    it('takes an object that S3 says is not there for one that was deleted', async () => {
      await changedReport();
      const gone = (attempt: Attempt) => (isWire(attempt) ? refused(404, 'NoSuchKey') : null);
      const { handler, told, close } = await faultyHandler(stack.aws, table, { ofS3: gone });
      expect(await deliverQueue(handler, stack)).toBe(2);
      close();
      expect(told.errors).toEqual([]);
      expect(await articleOf(wire)).toMatchObject({ live: false, unfinishedSince: null });
    });

    it('places nothing of an object whose bytes break off, and all of it when it comes again', async () => {
      await put(sample('tarn-valley-herald/museum-astrolabe-returned.txt'));
      await put(jsonLines('feed.jsonl', feed));
      let isBroken = true;
      const { handler, told, close } = await faultyHandler(stack.aws, table, {
        ofS3: () => (isBroken ? brokenOff : null),
      });
      expect([await deliverQueue(handler, stack), told.errors.length]).toEqual([2, 2]);
      expect(await liveEventIds(stack.dynamodb, table)).toEqual([]);
      isBroken = false;
      expect([await deliverQueue(handler, stack), told.errors.length]).toEqual([2, 2]);
      close();
      expect(told.outcomes.map(({ articles, rejected }) => articles - rejected)).toEqual([1, feed.length]);
      await expectPromisesKept();
    });

    it('changes nothing when a message comes again that was deleted too late', async () => {
      await put(wire);
      const { handler, told, close } = await faultyHandler(stack.aws, table, {});
      const { sqs } = localClients(stack.aws.endpoints);
      let deletes = 0;
      inject(sqs, ({ command }) => (/^Delete/.test(command) && ++deletes === 1 ? expiredReceipts : null));
      const poller = startPoller({ sqs, queueUrl: stack.aws.queue, handler });
      await poller.idle();
      await poller.stop();
      close();
      sqs.destroy();
      expect([deletes, told.errors]).toEqual([2, []]);
      expect(told.outcomes.map(({ events }) => events.length)).toEqual([1, 0]);
      expect(await counters()).toEqual([[expect.any(String), 1, [[expect.any(String), 1]]]]);
    });
  });
});
