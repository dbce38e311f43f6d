import type { Message } from '@aws-sdk/client-sqs';
import type { SQSBatchResponse, SQSEvent, SQSRecord } from 'aws-lambda';
import { REGION } from './names';

/** The event that Lambda makes of received messages, without message attributes: S3 sends none. */
export function sqsEvent(queueUrl: string, messages: Message[]): SQSEvent {
  const [, account, name] = new URL(queueUrl).pathname.split('/');
  const arn = `arn:aws:sqs:${REGION}:${account}:${name}`;
  return { Records: messages.map((message) => sqsRecord(arn, message)) };
}

/**
 * Ids of the messages that a handler reports as failed. As in Lambda, a missing or unknown id makes the whole response
 * invalid, and all messages have failed.
 */
export function failedIds(messages: Message[], { batchItemFailures }: SQSBatchResponse): Set<string> {
  const all = new Set(messages.map(({ MessageId = '' }) => MessageId));
  const failed = batchItemFailures.map(({ itemIdentifier }) => itemIdentifier);
  return failed.every((id) => all.has(id)) ? new Set(failed) : all;
}

function sqsRecord(arn: string, message: Message): SQSRecord {
  const { MessageId = '', ReceiptHandle = '', Body = '', MD5OfBody = '', Attributes = {} } = message;
  return {
    messageId: MessageId,
    receiptHandle: ReceiptHandle,
    body: Body,
    attributes: {
      ApproximateReceiveCount: Attributes.ApproximateReceiveCount ?? '',
      SentTimestamp: Attributes.SentTimestamp ?? '',
      SenderId: Attributes.SenderId ?? '',
      ApproximateFirstReceiveTimestamp: Attributes.ApproximateFirstReceiveTimestamp ?? '',
    },
    messageAttributes: {},
    md5OfBody: MD5OfBody,
    eventSource: 'aws:sqs',
    eventSourceARN: arn,
    awsRegion: REGION,
  };
}
