import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
} from '@aws-sdk/client-sqs';
import { localClients } from '../../lib/local/aws/clients';
import { failedIds, sqsEvent } from '../../lib/local/aws/sqs-event';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { atRandom } from '../../testing/faults/at-random';
import { faultyHandler } from '../../testing/faults/faulty-handler';
import { OF_DYNAMODB, OF_S3 } from '../../testing/faults/kinds';
import { randomFrom } from '../../testing/random';

/** What a worker works on, passed as its one argument, in JSON. */
export interface WorkerOptions {
  aws: Pick<EmbeddedAws, 'endpoints' | 'queue' | 'table'>;
  seed: number;
}

/** Seconds in which a received message is hidden: a batch may take longer, and is then handled twice at once. */
const HIDDEN_SECONDS = 15;

/** Messages received at a time. */
const BATCH = 4;

/** Attempts of requests that meet a fault, and calls of these that meet it to the end. */
const FAULTS = { faulty: 0.01, stubborn: 0.1 };

/** Share of the handled messages that come again all the same, as SQS may deliver any. */
const TWICE = 0.05;

/** Handles the messages of a queue until it is killed. */
async function work({ aws, seed }: WorkerOptions): Promise<never> {
  const random = randomFrom(seed);
  const faults = new Map<string, number>();
  const { handler } = await faultyHandler(aws as EmbeddedAws, aws.table, {
    ofDynamodb: atRandom(OF_DYNAMODB, random, FAULTS, faults),
    ofS3: atRandom(OF_S3, random, FAULTS, faults),
  });
  const { sqs } = localClients(aws.endpoints);
  const QueueUrl = aws.queue;
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({
        QueueUrl,
        ...{ MaxNumberOfMessages: BATCH, VisibilityTimeout: HIDDEN_SECONDS, WaitTimeSeconds: 5 },
        MessageSystemAttributeNames: ['All'],
      }),
    );
    if (Messages.length === 0) continue;
    const failed = failedIds(Messages, await handler(sqsEvent(QueueUrl, Messages)));
    for (const message of Messages) await settle(message, failed.has(message.MessageId ?? ''));
  }

  /** A receipt may have expired meanwhile: then the message is another worker's, or back in the queue. */
  async function settle({ ReceiptHandle }: Message, isFailed: boolean): Promise<void> {
    const message = { QueueUrl, ReceiptHandle };
    const settling = isFailed
      ? sqs.send(new ChangeMessageVisibilityCommand({ ...message, VisibilityTimeout: 1 }))
      : random() >= TWICE && sqs.send(new DeleteMessageCommand(message));
    await Promise.resolve(settling).catch(() => {});
  }
}

work(JSON.parse(process.argv[2] ?? '')).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
