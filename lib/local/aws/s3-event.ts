import { REGION } from './names';

/** What S3 calls the changes that it tells of. */
export type S3EventName =
  | 'ObjectCreated:Put'
  | 'ObjectCreated:Copy'
  | 'ObjectCreated:CompleteMultipartUpload'
  | 'ObjectRemoved:Delete';

/** A change of one object; `size` (bytes) and `eTag` are those of a created object, and a removal has neither. */
export interface S3Change {
  eventName: S3EventName;
  bucket: string;
  key: string;
  size?: number;
  eTag?: string;
  /** Upper-case hex of fixed length, greater for the later of any two changes. */
  sequencer: string;
}

/** The body of the message that S3 sends to a queue for one change, in the shape of AWS. */
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

/** AWS encodes keys as a form does, except that the slash stays. */
function encodeKey(key: string): string {
  return encodeURIComponent(key)
    .replaceAll('%2F', '/')
    .replaceAll('%20', '+')
    .replace(/[!'()~]/g, (character) => `%${character.charCodeAt(0).toString(16).toUpperCase()}`);
}
