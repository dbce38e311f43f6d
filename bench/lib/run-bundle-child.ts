import { setTimeout as sleep } from 'node:timers/promises';
import { DeleteMessageCommand, ReceiveMessageCommand, SQSClient } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent } from 'aws-lambda';
import { sqsEvent } from '../../lib/local/aws/sqs-event';

type Handler = (event: SQSEvent, clock: { getRemainingTimeInMillis(): number }) => Promise<SQSBatchResponse>;

/**
 * Hands the queue's messages to a bundled handler, so many at once and with so many seconds, until there are none or so many
 * deliveries were handled.
 */
async function main([path = '', seconds = '', most = '', messages = '']: string[]): Promise<void> {
  const { handler } = require(path) as { handler: Handler };
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

main(process.argv.slice(2)).catch((error: Error) => {
  process.stderr.write(`${error.stack}\n`);
  process.exitCode = 1;
});
