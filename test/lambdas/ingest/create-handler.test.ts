import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import type { SQSEvent } from 'aws-lambda';
import { createHandler } from '../../../lambdas/ingest/create-handler';
import type { Notification } from '../../../lambdas/ingest/message/notification';
import type { Failure, Outcome } from '../../../lambdas/ingest/telemetry/reports';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore, Head } from '../../../lambdas/store/event-store';
import { S3ArticleSource } from '../../../lambdas/store/s3/s3-article-source';
import { sqsEvent } from '../../../lib/local/aws/sqs-event';
import { rejectedUploads } from '../../../lib/local/fold-files';
import { changed, lantern, portEllery, type Sample } from '../../../testing/samples';
import { wrapped } from '../../../testing/stores';
import { type Stack, startStack } from '../../lib/local/aws/stack';

const [wire, copy] = portEllery() as [Sample, Sample];

const fail = () => {
  throw new Error('Nothing is to be told.');
};

describe('createHandler', () => {
  let stack: Stack;
  let store: DynamoDbEventStore;

  beforeAll(async () => {
    stack = await startStack();
    store = new DynamoDbEventStore(stack.dynamodb, stack.aws.table);
  });
  afterAll(() => stack.close());

  /** Uploads texts and gives the messages of the queue as Lambda gets them, oldest first. */
  const eventOf = async (samples: Sample[]): Promise<SQSEvent> => {
    for (const { key, body } of samples)
      await stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: key, Body: body }));
    return batch(...(await stack.takeRecords()).map((record) => JSON.stringify({ Records: [record] })));
  };
  const batch = (...bodies: string[]) =>
    sqsEvent(
      stack.aws.queue,
      bodies.map((Body, index) => ({ MessageId: `message ${index}`, Body })),
    );
  const handle = async (event: SQSEvent, into: EventStore = store) => {
    const outcomes: Outcome[] = [];
    const failures: Failure[] = [];
    let placed = 0;
    let [parked, ended] = [0, 0];
    const handler = createHandler(
      { source: new S3ArticleSource(stack.s3), store: into, requeue: async () => {} },
      {
        done: (outcome) => {
          outcomes.push(outcome);
        },
        failed: (failure) => failures.push(failure),
        placed: () => placed++,
        parked: () => parked++,
        ended: () => ended++,
      },
    );
    const { batchItemFailures } = await handler(event);
    expect(ended).toBe(1);
    return {
      parked,
      outcomes,
      failures,
      placed,
      failed: batchItemFailures.map((failure) => failure.itemIdentifier),
    };
  };

  it('handles a batch in its order and fails none of it', async () => {
    const event = await eventOf([wire, lantern(1), { key: 'short.txt', body: 'too short' }]);
    const { outcomes, failed, failures, placed } = await handle(event);
    expect([failed, failures, placed]).toEqual([[], [], 3]);
    expect(outcomes.map(({ key, articles, events }) => [key, articles, events.length])).toEqual([
      [wire.key, 1, 1],
      [lantern(1).key, 1, 1],
      ['short.txt', 0, 0],
    ]);
  });

  it.each([
    ['no JSON', 'hello'],
    ['no S3 event', '{"Records":[{}]}'],
    ['of a bucket that is missing', 'elsewhere'],
  ])('fails a message %s alone among good ones', async (_, poison) => {
    const samples = [wire, copy].map(({ key, body }) => ({ key: `${poison.length}/${key}`, body }));
    const { Records } = await eventOf(samples);
    const bodies = Records.map(({ body }) => body);
    const bad = poison === 'elsewhere' ? (bodies[0] ?? '').replaceAll(stack.aws.bucket, 'elsewhere') : poison;
    const { outcomes, failed, failures } = await handle(batch(bodies[0] ?? '', bad, bodies[1] ?? ''));
    expect(failed).toEqual(['message 1']);
    const keys = poison === 'elsewhere' ? [samples[0]?.key] : [];
    expect(failures).toMatchObject([
      { messageId: 'message 1', keys, error: expect.any(Error), isLast: false },
    ]);
    expect(outcomes.map(({ key }) => key)).toEqual(samples.map(({ key }) => key));
  });

  it('fails a message whose article the store refuses alone, and takes it when it comes again', async () => {
    const samples = ['1', '2', '3'].map((name) =>
      changed({ ...wire, key: `refused/${name}.json` }, { id: name }),
    );
    const event = await eventOf(samples);
    let heads = 0;
    const refusing = wrapped(store, async (call, method) => {
      if (method === 'putHead' && ++heads === 2) throw new Error('The table is busy.');
      return call();
    });
    const first = await handle(event, refusing);
    expect(first.failed).toEqual(['message 1']);
    const again = await handle({
      Records: event.Records.filter(({ messageId }) => messageId === 'message 1'),
    });
    expect([again.failed, again.outcomes.map(({ key }) => key)]).toEqual([[], ['refused/2.json']]);
    const [eventId = ''] = again.outcomes[0]?.events ?? [];
    const members = await store.members(eventId);
    expect(members.map(({ from }) => from.ownId)).toEqual(expect.arrayContaining(['1', '2', '3']));
  });

  describe('of a message that fails', () => {
    /** The store, but that it commits nothing of an upload. */
    const refusing = (key: string): EventStore =>
      Object.assign(Object.create(store) as EventStore, {
        putHead: async (head: Head) => {
          if (head.pending.some((change) => 'from' in change && change.from.key === key))
            throw new Error('The table is busy.');
          return store.putHead(head);
        },
      });
    const poison = (key: string) => ({ ...lantern(1), key });
    const delivered = ({ Records }: SQSEvent, times: number): SQSEvent => ({
      Records: Records.map((record) => {
        const attributes = { ...record.attributes, ApproximateReceiveCount: `${times}` };
        return { ...record, attributes };
      }),
    });
    const parked = (key: string) => store.upload(stack.aws.bucket, key);

    it('parks the upload with the reason after the fifth delivery and not before, and delays no other', async () => {
      const key = 'poison/fifth.json';
      const others = ['before', 'after'].map((name) => ({ ...wire, key: `poison/${name}.json` }));
      const [before, after] = others as [Sample, Sample];
      const event = await eventOf([before, poison(key), after]);
      for (const times of [1, 2, 3, 4]) {
        const { failures, ...told } = await handle(delivered(event, times), refusing(key));
        expect(told.parked).toBe(0);
        expect(failures).toMatchObject([{ messageId: 'message 1', keys: [key], isLast: false }]);
        expect(await parked(key)).toBeNull();
      }
      const last = await handle(delivered(event, 5), refusing(key));
      expect([last.failed, last.parked]).toEqual([['message 1'], 1]);
      expect(last.failures).toMatchObject([{ messageId: 'message 1', keys: [key], isLast: true }]);
      expect(last.outcomes.map((outcome) => outcome.key)).toEqual([before.key, after.key]);
      const reason = 'The upload could not be handled in 5 deliveries: Error: The table is busy.';
      const told = { status: 'parked', rejected: 1, rejections: [{ code: 'failed', reason }] };
      expect(await parked(key)).toMatchObject(told);
      const rejected = await rejectedUploads(stack.dynamodb, stack.aws.table, store);
      expect(rejected.find((upload) => upload.key === key)).toMatchObject(told);
      expect(await Promise.all(others.map((other) => parked(other.key)))).toEqual([null, null]);
    });

    it('accepts the upload when the message is sent again', async () => {
      const key = 'poison/redriven.json';
      const event = await eventOf([poison(key)]);
      await handle(delivered(event, 5), refusing(key));
      const again = await handle(delivered(event, 1));
      expect([again.failed, again.outcomes.map(({ events }) => events.length)]).toEqual([[], [1]]);
      const told = { status: 'accepted', articles: 1, rejected: 0, rejections: [] };
      expect([await parked(key), again.outcomes[0]]).toMatchObject([told, { rejected: 0, rejections: [] }]);
    });

    it('parks all its uploads but those that are done', async () => {
      const keys = ['done', 'failed', 'waiting'].map((name) => `poison/${name}.json`);
      const { Records } = await eventOf(keys.map(poison));
      const records = Records.flatMap(({ body }) => JSON.parse(body).Records);
      const event = delivered(batch(JSON.stringify({ Records: records })), 5);
      await handle(event, refusing(keys[1] ?? ''));
      const uploads = await Promise.all(keys.map(parked));
      expect(uploads.map((upload) => upload?.status)).toEqual([undefined, 'parked', 'parked']);
    });

    it('tells of what failed first and of what kept the upload from being parked, and goes on', async () => {
      const key = 'poison/twice.json';
      const event = await eventOf([poison(key), { ...wire, key: 'poison/next.json' }]);
      const broken = wrapped(refusing(key), async (call, method) => {
        if (method === 'putUpload') throw new Error('It cannot be parked.');
        return call();
      });
      const { failures, failed, outcomes } = await handle(delivered(event, 5), broken);
      expect(failures.map(({ messageId, error }) => [messageId, (error as Error).message])).toEqual([
        ['message 0', 'The table is busy.'],
        ['message 0', 'It cannot be parked.'],
      ]);
      expect([failed, outcomes.length]).toEqual([['message 0'], 1]);
    });

    it('parks nothing of one that is no S3 event', async () => {
      let calls = 0;
      const counting = wrapped(store, (call) => {
        calls++;
        return call();
      });
      const { failures, failed } = await handle(delivered(batch('hello'), 5), counting);
      expect([failures.length, failed, calls]).toEqual([1, ['message 0'], 0]);
    });
  });

  it('sends on what there is no time to begin, and fails none of it', async () => {
    const event = await eventOf([{ ...wire, key: 'hurried.json' }]);
    const again: string[] = [];
    const ports = {
      source: new S3ArticleSource(stack.s3),
      store,
      requeue: async ({ key }: Notification) => void again.push(key),
    };
    const reports = { done: fail, failed: fail };
    const answer = await createHandler(ports, reports)(event, { getRemainingTimeInMillis: () => 5_000 });
    expect([answer.batchItemFailures, again]).toEqual([[], ['hurried.json']]);
  });

  it('handles all records of one message', async () => {
    const { Records } = await eventOf([
      { ...wire, key: 'first.json' },
      { ...copy, key: 'second.json' },
    ]);
    const records = Records.flatMap(({ body }) => JSON.parse(body).Records);
    const { outcomes, failed } = await handle(batch(JSON.stringify({ Records: records })));
    expect([failed, outcomes.map(({ key }) => key)]).toEqual([[], ['first.json', 'second.json']]);
  });

  it('takes the message with which S3 connects the bucket for nothing', async () => {
    const { outcomes, failed } = await handle(batch('{"Event":"s3:TestEvent"}'));
    expect([outcomes, failed]).toEqual([[], []]);
  });

  it('places an article published before 1970, and its copy with it', async () => {
    const old = [wire, copy].map((report) =>
      changed({ ...report, key: `1911/${report.key}` }, { publishedAt: '1911-03-25T17:00:00Z' }),
    );
    const { outcomes, failed } = await handle(await eventOf(old));
    expect(failed).toEqual([]);
    const [[eventId = ''], other] = outcomes.map(({ events }) => events) as [string[], string[]];
    expect(other).toEqual([eventId]);
    expect(((await store.head(eventId)) as Head).record.firstReportedAt).toBe('1911-03-25T17:00:00.000Z');
  });

  it.each([
    ['a word of 5,000 letters', `${'quay'.repeat(1250)} ${'harbour silo blast '.repeat(10)}`],
    [
      'words that are names of what every object has',
      '__proto__ constructor toString hasOwnProperty '.repeat(9),
    ],
    ['characters beyond the basic plane', '𝔥𝔞𝔯𝔟𝔬𝔲𝔯 𝔰𝔦𝔩𝔬 𝔟𝔩𝔞𝔰𝔱 📰 '.repeat(9)],
    ['half of a surrogate pair', '{"text":"\\ud83d harbour silo blast and much more of it on the old quay"}'],
  ])('places an article with %s', async (name, text) => {
    const key = text.startsWith('{') ? `odd/${name}.json` : `odd/${name}.txt`;
    const { outcomes, failures } = await handle(await eventOf([{ key, body: text }]));
    expect(failures).toEqual([]);
    const [eventId = ''] = outcomes[0]?.events ?? [];
    expect((await store.head(eventId))?.status).toBe('live');
  });

  it('withdraws an object that is deleted', async () => {
    const created = await handle(await eventOf([{ ...lantern(2), key: 'withdrawn.json' }]));
    const [eventId = ''] = created.outcomes[0]?.events ?? [];
    await stack.s3.send(new DeleteObjectCommand({ Bucket: stack.aws.bucket, Key: 'withdrawn.json' }));
    const removed = await handle(await eventOf([]));
    expect(removed.outcomes.map(({ events }) => events)).toEqual([[eventId]]);
    expect((await store.head(eventId))?.status).toBe('retracted');
  });
});
