import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';
import { messageOf, type Notification } from './notification';

/** Sends notifications to a queue once more, as S3 sent them. */
export function sendAgain(sqs: SQSClient, queueUrl: string): (notification: Notification) => Promise<void> {
  return async (notification) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: messageOf(notification) }));
  };
}
