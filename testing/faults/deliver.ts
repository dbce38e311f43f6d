import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { failedIds, sqsEvent } from '../../lib/local/aws/sqs-event';

/** A handler of messages. */
export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** A queue with messages to deliver. */
interface Queue {
  aws: { queue: string };
  sqs: SQSClient;
  receive(count: number, waitSeconds: number): Promise<Message[]>;
}

/** Delivers messages as one batch; returns those that the response reports as failed. */
export async function deliver(handler: Handler, bodies: readonly string[]): Promise<string[]> {
  const batch = bodies.map((Body, index) => ({ MessageId: `${index}`, Body }));
  const { batchItemFailures } = await handler(sqsEvent('http://127.0.0.1/0/articles', batch));
  return batchItemFailures.map(({ itemIdentifier }) => bodies[Number(itemIdentifier)] as string);
}

/** Delivers the messages of a queue once, as Lambda does but without pauses; returns their number. */
export async function deliverQueue(handler: Handler, { aws, sqs, receive }: Queue): Promise<number> {
  const received = await receive(1, 0);
  const failed = failedIds(received, await handler(sqsEvent(aws.queue, received)));
  for (const { MessageId = '', ReceiptHandle } of received) {
    const message = { QueueUrl: aws.queue, ReceiptHandle };
    await (failed.has(MessageId)
      ? sqs.send(new ChangeMessageVisibilityCommand({ ...message, VisibilityTimeout: 0 }))
      : sqs.send(new DeleteMessageCommand(message)));
  }
  return received.length;
}
