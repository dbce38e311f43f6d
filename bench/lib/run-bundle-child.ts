import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sqsEvent } from '../../lib/local/aws/sqs-event';

type BundledHandler = (
  event: SQSEvent,
  clock: { getRemainingTimeInMillis(): number },
) => Promise<SQSBatchResponse>;

/** Delivers the messages of the queue to a bundled handler, then sends the parent process what that used. */
async function main([path = '', seconds = '', most = '', messages = '']: string[]): Promise<void> {
  const { handler } = require(path) as { handler: BundledHandler };
  const QueueUrl = process.env.QUEUE_URL as string;
  const sqs = new SQSClient();
  let deliveries = 0;
  while (deliveries < Number(most)) {
    const request = { QueueUrl, WaitTimeSeconds: 1, MaxNumberOfMessages: Number(messages) };
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand(request));
    if (Messages.length === 0) break;
    const until = Date.now() + Number(seconds) * 1000;
    const event = sqsEvent(QueueUrl, Messages);
    const answer = await handler(event, { getRemainingTimeInMillis: () => until - Date.now() });
    if (answer.batchItemFailures.length > 0) throw new Error('The handler failed.');
    for (const { ReceiptHandle } of Messages)
      await sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle }));
    deliveries++;
    await sleep(10);
  }
  const { maxRSS, userCPUTime, systemCPUTime } = process.resourceUsage();
  process.send?.({
    deliveries,
    peakRss: maxRSS * 1024,
    cpuMilliseconds: (userCPUTime + systemCPUTime) / 1000,
  });
}

void main(process.argv.slice(2));
