import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { parseNotifications } from '../../lambdas/ingest/message/notification';
import { deadLetters } from '../sqs/dead-letters';

/** Seconds that a dead letter is hidden once it was read, also after an interrupted run: enough to read them all. */
const LOOK_SECONDS = 600;

export interface DeadLetter {
  messageId: string;
  /** Keys of its uploads; empty if the message is not a notification. */
  keys: string[];
}

export interface Redrive {
  /** URL of the queue to send them to. */
  queue: string;
  /** Prefix of the keys of the uploads; an empty one means all uploads. */
  prefix: string;
}

/** Lists the messages in a dead letter queue and leaves them there. */
export async function listDeadLetters(sqs: SQSClient, deadLetterQueue: string): Promise<DeadLetter[]> {
  const messages = await deadLetters(sqs, deadLetterQueue, LOOK_SECONDS);
  await release(sqs, deadLetterQueue, messages);
  return messages.map((message) => ({ messageId: message.MessageId ?? '', keys: keysOf(message) }));
}

/**
 * Sends the dead letters of some uploads to be handled again, and leaves the others. Each is sent before it is deleted,
 * so none is lost, and one may be sent twice after an interruption, which does no harm.
 * @returns the number of messages sent
 */
export async function redrive(
  sqs: SQSClient,
  deadLetterQueue: string,
  { queue, prefix }: Redrive,
): Promise<number> {
  const left: Message[] = [];
  const messages = await deadLetters(sqs, deadLetterQueue, LOOK_SECONDS);
  for (const message of messages) {
    if (!keysOf(message).some((key) => key.startsWith(prefix))) {
      left.push(message);
      continue;
    }
    const { Body, ReceiptHandle } = message;
    await sqs.send(new SendMessageCommand({ QueueUrl: queue, MessageBody: Body }));
    await sqs.send(new DeleteMessageCommand({ QueueUrl: deadLetterQueue, ReceiptHandle }));
  }
  await release(sqs, deadLetterQueue, left);
  return messages.length - left.length;
}

async function release(sqs: SQSClient, QueueUrl: string, messages: readonly Message[]): Promise<void> {
  for (const { ReceiptHandle } of messages)
    await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl, ReceiptHandle, VisibilityTimeout: 0 }));
}

function keysOf({ Body = '' }: Message): string[] {
  try {
    return parseNotifications(Body).map(({ key }) => key);
  } catch {
    return [];
  }
}
