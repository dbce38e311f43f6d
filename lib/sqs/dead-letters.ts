import { type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Seconds that a look waits for a message: SQS then asks all of its servers, and says nothing only if there is nothing. */
const WAIT_SECONDS = 1;

/**
 * What lies in a dead letter queue, each message once. It stays there.
 * @param hiddenFor seconds for which a message that was looked at is not seen again, by anybody
 */
export async function deadLetters(sqs: SQSClient, QueueUrl: string, hiddenFor = 1): Promise<Message[]> {
  const look = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: hiddenFor,
    WaitTimeSeconds: WAIT_SECONDS,
  });
  const seen = new Map<string, Message>();
  for (;;) {
    const { Messages = [] } = await sqs.send(look);
    const known = seen.size;
    for (const message of Messages) seen.set(message.MessageId ?? '', message);
    if (seen.size === known) return [...seen.values()];
  }
}
