import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import {
  CreateQueueCommand,
  DeleteMessageCommand,
  GetQueueAttributesCommand,
  ReceiveMessageCommand,
  SendMessageCommand,
} from '@aws-sdk/client-sqs';
import type { SQSEvent } from 'aws-lambda';
import { type Poller, type PollerOptions, startPoller } from '../../../../lib/local/aws/poller';
import { type Stack, startStack } from './stack';

const SUCCESS = { batchItemFailures: [] };

describe('poller', () => {
  let stack: Stack;
  let poller: Poller | undefined;
  let queues = 0;

  beforeAll(async () => {
    stack = await startStack();
  });
  afterAll(() => stack.close());
  afterEach(() => poller?.stop());

  const createQueue = async (Attributes = {}): Promise<string> => {
    const { QueueUrl = '' } = await stack.sqs.send(
      new CreateQueueCommand({ QueueName: `q${++queues}`, Attributes }),
    );
    return QueueUrl;
  };
  const send = (QueueUrl: string, MessageBody: string) =>
    stack.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody }));
  const start = (queueUrl: string, handler: PollerOptions['handler'], onError?: PollerOptions['onError']) => {
    poller = startPoller({ sqs: stack.sqs, queueUrl, handler, onError });
    return poller;
  };
  const bodies = ({ Records }: SQSEvent) => Records.map(({ body }) => body);

  it('hands an S3 notification to the handler as Lambda does', async () => {
    const events: SQSEvent[] = [];
    await stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: 'a', Body: 'x' }));
    await start(stack.aws.queue, async (event) => {
      events.push(event);
      return SUCCESS;
    }).idle();

    const time = expect.stringMatching(/^\d{13}$/);
    expect(events).toEqual([
      {
        Records: [
          {
            messageId: expect.any(String),
            receiptHandle: expect.any(String),
            body: expect.stringContaining('"eventName":"ObjectCreated:Put"'),
            attributes: {
              ApproximateReceiveCount: '1',
              SentTimestamp: time,
              SenderId: expect.any(String),
              ApproximateFirstReceiveTimestamp: time,
            },
            messageAttributes: {},
            md5OfBody: expect.stringMatching(/^[0-9a-f]{32}$/),
            eventSource: 'aws:sqs',
            eventSourceARN: 'arn:aws:sqs:us-east-1:000000000000:newsfold-articles',
            awsRegion: 'us-east-1',
          },
        ],
      },
    ]);
  });

  it('hands over batches of at most 10, one at a time', async () => {
    const queueUrl = await createQueue();
    await Promise.all(Array.from({ length: 25 }, (_, index) => send(queueUrl, `${index}`)));
    const batches: string[][] = [];
    let running = 0;
    await start(queueUrl, async (event) => {
      expect(++running).toBe(1);
      await sleep(20);
      running--;
      batches.push(bodies(event));
      return SUCCESS;
    }).idle();

    expect(batches.map(({ length }) => length)).toEqual([10, 10, 5]);
    expect(new Set(batches.flat()).size).toBe(25);
  });

  it('makes only failed messages visible again', async () => {
    const queueUrl = await createQueue();
    for (const body of ['good', 'bad', 'fine']) await send(queueUrl, body);
    const seen: string[] = [];
    await start(queueUrl, async ({ Records }) => {
      seen.push(...Records.map(({ body }) => body));
      const failed = Records.filter(
        ({ body, attributes }) => body === 'bad' && attributes.ApproximateReceiveCount === '1',
      );
      return { batchItemFailures: failed.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }).idle();

    expect(seen).toEqual(['good', 'bad', 'fine', 'bad']);
  });

  it.each<[string, () => Promise<{ batchItemFailures: { itemIdentifier: string }[] }>]>([
    ['throws', () => Promise.reject(new Error('no'))],
    ['reports an unknown message', async () => ({ batchItemFailures: [{ itemIdentifier: 'unknown' }] })],
  ])('brings back the whole batch when the handler %s', async (what, fail) => {
    const queueUrl = await createQueue();
    for (const body of ['a', 'b']) await send(queueUrl, body);
    const seen: string[][] = [];
    const errors: unknown[] = [];
    const handler = async (event: SQSEvent) => {
      seen.push(bodies(event));
      return seen.length === 1 ? fail() : SUCCESS;
    };
    await start(queueUrl, handler, (error) => errors.push(error)).idle();

    expect(seen[0]).toEqual(['a', 'b']);
    expect(seen.slice(1).flat().sort()).toEqual(['a', 'b']);
    expect(errors).toHaveLength(what === 'throws' ? 1 : 0);
  });

  it('leaves a message that keeps failing to the dead letter queue', async () => {
    const deadLetterQueue = await createQueue();
    const { Attributes } = await stack.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: deadLetterQueue, AttributeNames: ['QueueArn'] }),
    );
    const redrive = { deadLetterTargetArn: Attributes?.QueueArn, maxReceiveCount: 2 };
    const queueUrl = await createQueue({ RedrivePolicy: JSON.stringify(redrive) });
    await send(queueUrl, 'poison');
    let receives = 0;
    await start(queueUrl, async ({ Records }) => {
      receives += Records.length;
      return { batchItemFailures: Records.map(({ messageId }) => ({ itemIdentifier: messageId })) };
    }).idle();

    const { Messages } = await stack.sqs.send(new ReceiveMessageCommand({ QueueUrl: deadLetterQueue }));
    expect(receives).toBe(2);
    expect(Messages?.map(({ Body }) => Body)).toEqual(['poison']);
  });

  it('is not idle while a batch is handled, even when the queue is empty', async () => {
    const queueUrl = await createQueue();
    await send(queueUrl, 'slow');
    let handled = false;
    await start(queueUrl, async ({ Records }) => {
      const ReceiptHandle = Records[0]?.receiptHandle;
      await stack.sqs.send(new DeleteMessageCommand({ QueueUrl: queueUrl, ReceiptHandle }));
      await sleep(300);
      handled = true;
      return SUCCESS;
    }).idle();

    expect(handled).toBe(true);
  });

  it('finishes the current batch when it is stopped, and receives no other', async () => {
    const queueUrl = await createQueue();
    await Promise.all(Array.from({ length: 11 }, (_, index) => send(queueUrl, `${index}`)));
    const { promise: begun, resolve: begin } = promiseWithResolvers();
    const stopped = start(queueUrl, async () => {
      begin();
      await sleep(100);
      return SUCCESS;
    });
    await begun;
    await stopped.stop();

    const { Attributes } = await stack.sqs.send(
      new GetQueueAttributesCommand({ QueueUrl: queueUrl, AttributeNames: ['All'] }),
    );
    expect(Attributes).toMatchObject({
      ApproximateNumberOfMessages: '1',
      ApproximateNumberOfMessagesNotVisible: '0',
    });
    await expect(stopped.idle()).rejects.toThrow('stopped before its queue was empty');
  });

  it('stops at once in a long poll, which then takes no message from the next poller', async () => {
    const queueUrl = await createQueue();
    const stopped = start(queueUrl, async () => SUCCESS);
    await sleep(200);
    const longPoll = new AbortController();
    const receive = new ReceiveMessageCommand({ QueueUrl: await createQueue(), WaitTimeSeconds: 20 });
    const polled = stack.sqs.send(receive, { abortSignal: longPoll.signal }).catch(() => {});
    const first = await Promise.race([stopped.stop().then(() => 'stopped'), polled.then(() => 'polled')]);
    expect(first).toBe('stopped');
    longPoll.abort();

    // The server may still answer until it notices that the connection is closed.
    await sleep(200);
    await send(queueUrl, 'for the next');
    const seen: string[] = [];
    await start(queueUrl, async ({ Records }) => {
      seen.push(...Records.map(({ body, attributes }) => `${body} ${attributes.ApproximateReceiveCount}`));
      return SUCCESS;
    }).idle();
    expect(seen).toEqual(['for the next 1']);
  });

  it('reports a queue that it cannot reach, and goes on', async () => {
    const errors: unknown[] = [];
    const missing = `${stack.aws.endpoints.sqs}/000000000000/missing`;
    const stopped = start(
      missing,
      async () => SUCCESS,
      (error) => errors.push(error),
    );
    while (errors.length < 2) await sleep(50);
    await stopped.stop();

    expect(errors[1]).toMatchObject({ name: 'QueueDoesNotExist' });
  });
});

function promiseWithResolvers() {
  let resolve = () => {};
  const promise = new Promise<void>((done) => {
    resolve = done;
  });
  return { promise, resolve };
}
