import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import type { Change } from '../core/feed/change';
import { changeOf } from '../core/feed/feed';
import type { EventRecord, MergedRecord } from '../core/fold/event-record';
import { keys } from '../store/items';

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** The sort key of event records. */
const RECORD = keys.head('').SK;

/** The change that a record of the table's stream tells of; null where a reader sees none, or it is of no event record. */
export function changeOfRecord({ dynamodb }: DynamoDBRecord): Change | null {
  const { Keys, OldImage, NewImage } = dynamodb ?? {};
  if (Keys?.SK?.S !== RECORD || !NewImage) return null;
  return changeOf(OldImage ? publishedOf(OldImage) : null, publishedOf(NewImage));
}

/** What an item publishes; what is the pipeline's own is not even unpacked. */
function publishedOf({ PK, SK, day, matching, pending, ...published }: Image): EventRecord | MergedRecord {
  return unmarshall(published as Record<string, AttributeValue>) as EventRecord | MergedRecord;
}
