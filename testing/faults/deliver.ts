import { ChangeMessageVisibilityCommand, DeleteMessageCommand } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { failedIds, sqsEvent } from '../../lib/local/aws/sqs-event';
import type { Stack } from '../../test/lib/local/aws/stack';

/** What messages are delivered to. */
export type Handler = (event: SQSEvent) => Promise<SQSBatchResponse>;

/** Delivers messages as one batch, and gives those that the answer reports as failed. */
export async function deliver(handler: Handler, bodies: readonly string[]): Promise<string[]> {
  const batch = bodies.map((Body, index) => ({ MessageId: `${index}`, Body }));
  const { batchItemFailures } = await handler(sqsEvent('http://127.0.0.1/0/articles', batch));
  return batchItemFailures.map(({ itemIdentifier }) => bodies[Number(itemIdentifier)] as string);
}

/** Delivers what is in the queue once, as Lambda does but without pauses; gives how many there were. */
export async function deliverQueue(handler: Handler, { aws, sqs, receive }: Stack): Promise<number> {
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
