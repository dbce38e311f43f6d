import { SendMessageCommand, type SQSClient } from '@aws-sdk/client-sqs';

/** What a message of the queue says: something happened to the object under a key, or it is to be handled once more. */
export interface Notification {
  bucket: string;
  key: string;
  /** ISO 8601, UTC. */
  eventTime: string;
  /** Orders what happened to one key: 32 hexadecimal digits. */
  sequencer: string;
  /** Set where what was done of the object is to be done again; its version is then the one that stands. */
  isReplay?: true;
}

/** No version of its own: any that stands is taken for it. */
const REPLAY = { sequencer: '', isReplay: true } as const;

/** AWS documents sequencers of 16 and more digits, and to pad the shorter on the right before they are compared. */
const SEQUENCER_DIGITS = 32;

/**
 * The notifications in the body of an SQS message from S3, or from S3 by way of EventBridge; none in the test event that
 * S3 sends when a bucket is first connected.
 * @throws Error where the body is neither an S3 event nor a replay
 */
export function parseNotifications(body: string): Notification[] {
  const message = asObject(JSON.parse(body));
  if (message.replay !== undefined) return [toReplay(asObject(message.replay))];
  if (message.Event === 's3:TestEvent') return [];
  if (message.source === 'aws.s3') return [fromEventBridge(message)];
  if (!Array.isArray(message.Records)) throw new Error('The message is no S3 event: it has no Records.');
  return message.Records.map((record) => toNotification(asObject(record)));
}

function toReplay(replay: Record<string, unknown>): Notification {
  const eventTime = new Date(string(replay, 'sentAt')).toISOString();
  return { bucket: string(replay, 'bucket'), key: string(replay, 'key'), eventTime, ...REPLAY };
}

function toNotification(record: Record<string, unknown>): Notification {
  const s3 = asObject(record.s3);
  const key = decodeURIComponent(string(asObject(s3.object), 'key').replaceAll('+', ' '));
  return { ...versionOf(s3, string(record, 'eventTime')), key };
}

/** EventBridge gives the key as it is, and the rest as S3 does. */
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
    throw new Error('The message is no S3 event: an object is missing.');
  return value as Record<string, unknown>;
}

function string(object: Record<string, unknown>, name: string): string {
  const value = object[name];
  if (typeof value !== 'string') throw new Error(`The message is no S3 event: ${name} is missing.`);
  return value;
}

/** The body of an SQS message that says what a notification says. */
export function messageOf({ bucket, key, eventTime, sequencer, isReplay }: Notification): string {
  if (isReplay) return replayOf({ bucket, key, sentAt: eventTime });
  const object = { key: encodeURIComponent(key), sequencer };
  return JSON.stringify({ Records: [{ eventTime, s3: { bucket: { name: bucket }, object } }] });
}

/** An object that is to be handled once more. */
export interface Replay {
  bucket: string;
  key: string;
  /** ISO 8601, UTC. */
  sentAt: string;
}

/** The body of an SQS message that has an object handled once more. */
export function replayOf({ bucket, key, sentAt }: Replay): string {
  return JSON.stringify({ replay: { bucket, key, sentAt } });
}

/** Sends notifications to a queue once more, as S3 sent them. */
export function requeueTo(sqs: SQSClient, queueUrl: string): (notification: Notification) => Promise<void> {
  return async (notification) => {
    await sqs.send(new SendMessageCommand({ QueueUrl: queueUrl, MessageBody: messageOf(notification) }));
  };
}
