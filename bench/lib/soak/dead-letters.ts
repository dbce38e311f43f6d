import {
  DeleteMessageCommand,
  type Message,
  ReceiveMessageCommand,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import type { EmbeddedAws } from '../../../lib/local/aws/start-embedded-aws';

/** Whether a message is one of those that no handler can make anything of. */
export function isPoison(body = ''): boolean {
  return body.startsWith('no S3 event');
}

/** Sends on once more what went to the dead letters and is no poison, until none of it comes back; gives how much it was. */
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

/** Seconds for which a dead letter that was looked at is not seen again, and may then be once more. */
const HIDDEN_SECONDS = 1;

/** What lies in the dead letter queue, each message once. */
export async function deadLetters(sqs: SQSClient, QueueUrl: string): Promise<Message[]> {
  const seen = new Map<string, Message>();
  for (;;) {
    const { Messages = [] } = await sqs.send(
      new ReceiveMessageCommand({ QueueUrl, MaxNumberOfMessages: 10, VisibilityTimeout: HIDDEN_SECONDS }),
    );
    const known = seen.size;
    for (const message of Messages) seen.set(message.MessageId ?? '', message);
    if (seen.size === known) return [...seen.values()];
  }
}
