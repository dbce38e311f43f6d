import {
  ChangeMessageVisibilityCommand,
  DeleteMessageCommand,
  type Message,
  SendMessageCommand,
  type SQSClient,
} from '@aws-sdk/client-sqs';
import { parseNotifications } from '../../lambdas/ingest/message/notification';
import { deadLetters } from '../sqs/dead-letters';

/** Seconds in which all dead letters are looked through; who is interrupted leaves them hidden for as long. */
const LOOK_SECONDS = 600;

/** A message that could not be handled. */
export interface DeadLetter {
  messageId: string;
  /** Keys of the uploads that it is about; none where it is no notification. */
  keys: string[];
}

/** Where dead letters go, and which. */
export interface Redrive {
  /** URL of the queue that they are sent to. */
  queue: string;
  /** How the key begins of the uploads that are meant; the empty text means all that are uploads. */
  prefix: string;
}

/** Tells what lies in a dead letter queue and leaves it there. */
export async function listDeadLetters(sqs: SQSClient, deadLetterQueue: string): Promise<DeadLetter[]> {
  const messages = await deadLetters(sqs, deadLetterQueue, LOOK_SECONDS);
  await release(sqs, deadLetterQueue, messages);
  return messages.map((message) => ({ messageId: message.MessageId ?? '', keys: keysOf(message) }));
}

/**
 * Sends the dead letters of some uploads to be handled once more, and leaves the others. Each is sent before it is
 * deleted, so that one may be sent twice where this ends in between, which does no harm, and none is lost.
 * @returns how many were sent
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

/** Lets messages that were looked at be seen again at once. */
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
