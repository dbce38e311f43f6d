import { type Message, ReceiveMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** Seconds that a request waits. SQS then asks all its servers, so an empty answer means an empty queue. */
const WAIT_SECONDS = 1;

/**
 * Reads the messages in a dead letter queue, each once, and leaves them there.
 * @param hiddenFor seconds for which a message that was read is hidden from all readers
 */
export async function deadLetters(sqs: SQSClient, QueueUrl: string, hiddenFor = 1): Promise<Message[]> {
  const request = new ReceiveMessageCommand({
    QueueUrl,
    MaxNumberOfMessages: 10,
    VisibilityTimeout: hiddenFor,
    WaitTimeSeconds: WAIT_SECONDS,
  });
  const seen = new Map<string, Message>();
  for (;;) {
    const { Messages = [] } = await sqs.send(request);
    const known = seen.size;
    for (const message of Messages) seen.set(message.MessageId ?? '', message);
    if (seen.size === known) return [...seen.values()];
  }
}
