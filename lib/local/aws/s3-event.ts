import { REGION } from './names';

export type S3EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete';

/** A change of one object. Only a created object has `size` (bytes) and `eTag`. */
export interface S3Change {
  eventName: S3EventName;
  bucket: string;
  key: string;
  size?: number;
  eTag?: string;
  /** Upper-case hex of fixed length; a later change has a greater one. */
  sequencer: string;
}

/** Body of the message that S3 sends to a queue for one change. */
export function s3Event({ eventName, bucket, key, size, eTag, sequencer }: S3Change): string {
  return JSON.stringify({
    Records: [
      {
        eventVersion: '2.1',
        eventSource: 'aws:s3',
        awsRegion: REGION,
        eventTime: new Date().toISOString(),
        eventName,
        s3: { bucket: { name: bucket }, object: { key: encodeKey(key), size, eTag, sequencer } },
      },
    ],
  });
}

/** AWS encodes keys as HTML forms do, but leaves slashes as they are. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
