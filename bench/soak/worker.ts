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

/** The options of a worker, passed as JSON in its only argument. */
export interface WorkerOptions {
  aws: Pick<EmbeddedAws, 'endpoints' | 'queue' | 'table'>;
  seed: number;
}

/** Seconds that a received message is hidden. A batch may take longer and is then handled twice at the same time. */
const HIDDEN_SECONDS = 15;

/** Max messages of a batch. */
const BATCH = 4;

/** Share of attempts that meet a fault, and share of these whose call meets it until the SDK gives up. */
const FAULTS = { faulty: 0.01, stubborn: 0.1 };

/** Share of the handled messages that are delivered again, as SQS may do with any. */
const TWICE = 0.05;

/** Handles the messages of a queue until the process is killed. */
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
    for (const message of Messages) await endDelivery(message, failed.has(message.MessageId ?? ''));
  }

  /** Deletes or returns a message. Its receipt may have expired: then another worker has it, or it is back in the queue. */
  async function endDelivery({ ReceiptHandle }: Message, isFailed: boolean): Promise<void> {
    const message = { QueueUrl, ReceiptHandle };
    const ending = isFailed
      ? sqs.send(new ChangeMessageVisibilityCommand({ ...message, VisibilityTimeout: 1 }))
      : random() >= TWICE && sqs.send(new DeleteMessageCommand(message));
    await Promise.resolve(ending).catch(() => {});
  }
}

void work(JSON.parse(process.argv[2] ?? ''));
