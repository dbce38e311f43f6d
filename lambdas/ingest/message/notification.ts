import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** A message of the queue: the object under a key was created or deleted, or is to be handled again (a replay). */
export interface Notification {
  bucket: string;
  key: string;
  /** ISO 8601, UTC. */
  eventTime: string;
  /** Orders the changes of one key: 32 hexadecimal digits. */
  sequencer: string;
  /** Set on a replay. It takes the sequencer that the table holds, see `withStoredVersion`. */
  isReplay?: true;
}

/** A request to handle an object again. */
export interface Replay {
  bucket: string;
  key: string;
  /** ISO 8601, UTC. */
  sentAt: string;
}

/** AWS documents sequencers of 16 digits and more, and that the shorter is padded on the right before a comparison. */
const SEQUENCER_DIGITS = 32;

/** Sorts before the sequencer of any version. */
export const BEFORE_ALL = '0'.repeat(SEQUENCER_DIGITS);

/**
 * Parses the body of an SQS message from S3, from S3 by way of EventBridge, or from a replay. The test event that S3
 * sends when a bucket is first connected has no notifications.
 * @throws Error if the body is neither an S3 event nor a replay
 */
export function parseNotifications(body: string): Notification[] {
  const message = asObject(JSON.parse(body));
  if (message.replay !== undefined) return [fromReplay(asObject(message.replay))];
  if (message.Event === 's3:TestEvent') return [];
  if (message.source === 'aws.s3') return [fromEventBridge(message)];
  if (!Array.isArray(message.Records)) throw new Error('The message is not an S3 event: it has no Records.');
  return message.Records.map((record) => fromS3(asObject(record)));
}

/** Returns a function that sends a notification to a queue again. */
export function requeueTo(sqs: SQSClient, queueUrl: string): (notification: Notification) => Promise<void> {
  return async (notification) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: messageOf(notification) }));
  };
}

/** The body of an SQS message for a notification: what `parseNotifications` reads back. */
export function messageOf({ bucket, key, eventTime, sequencer, isReplay }: Notification): string {
  if (isReplay) return replayOf({ bucket, key, sentAt: eventTime });
  const object = { key: encodeURIComponent(key), sequencer };
  return JSON.stringify({ Records: [{ eventTime, s3: { bucket: { name: bucket }, object } }] });
}

/** The body of an SQS message for a replay. */
export function replayOf({ bucket, key, sentAt }: Replay): string {
  return JSON.stringify({ replay: { bucket, key, sentAt } });
}

function fromReplay(replay: Record<string, unknown>): Notification {
  const eventTime = new Date(string(replay, 'sentAt')).toISOString();
  const [bucket, key] = [string(replay, 'bucket'), string(replay, 'key')];
  return { bucket, key, eventTime, sequencer: '', isReplay: true };
}

/** S3 itself encodes the key as in a URL query. */
function fromS3(record: Record<string, unknown>): Notification {
  const s3 = asObject(record.s3);
  const key = decodeURIComponent(string(asObject(s3.object), 'key').replaceAll('+', ' '));
  return { ...versionOf(s3, string(record, 'eventTime')), key };
}

/** EventBridge does not encode the key. */
function fromEventBridge(event: Record<string, unknown>): Notification {
  const detail = asObject(event.detail);
  return { ...versionOf(detail, string(event, 'time')), key: string(asObject(detail.object), 'key') };
}

function versionOf({ bucket, object }: Record<string, unknown>, time: string): Omit<Notification, 'key'> {
  const sequencer = string(asObject(object), 'sequencer').toUpperCase();
  return {
    bucket: string(asObject(bucket), 'name'),
    eventTime: new Date(time).toISOString(),
    sequencer: sequencer.padEnd(SEQUENCER_DIGITS, '0'),
  };
}

function asObject(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null)
    throw new Error('The message is not an S3 event: an object is missing.');
  return value as Record<string, unknown>;
}

function string(object: Record<string, unknown>, name: string): string {
  const value = object[name];
  if (typeof value !== 'string') throw new Error(`The message is not an S3 event: ${name} is missing.`);
  return value;
}
