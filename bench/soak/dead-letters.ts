import { DeleteMessageCommand, SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { deadLetters } from '../../lib/sqs/dead-letters';

/** Whether a message is one of a round that is no notification. */
export function isPoison(body = ''): boolean {
  return body.startsWith('no S3 event');
}

/** Sends all dead letters but poison once more, until none comes back; returns how many were sent. */
export async function redriveDeadLetters(
  sqs: SQSClient,
  { queue, deadLetterQueue }: Pick<EmbeddedAws, 'queue' | 'deadLetterQueue'>,
  untilEmpty: () => Promise<void>,
): Promise<number> {
  let redriven = 0;
  for (;;) {
    const good = (await deadLetters(sqs, deadLetterQueue)).filter(({ Body }) => !isPoison(Body));
    if (good.length === 0) return redriven;
    for (const { Body, ReceiptHandle } of good) {
      await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body }));
      await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetterQueue, ReceiptHandle }));
    }
    redriven += good.length;
    await untilEmpty();
  }
}
