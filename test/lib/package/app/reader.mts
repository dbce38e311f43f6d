import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import {
  type ArticleEvent,
  EventReader,
  type EventRecord,
  type Figure,
  type FoundEvent,
  type Rejection,
  type UploadStatus,
} from 'newsfold/reader';

const reader = new EventReader(new DynamoDBClient(), 'table');
const found: FoundEvent | null = await reader.get('event');
const event: EventRecord | undefined = found?.event;
const headline: string | undefined = event?.headline;
const figures: Figure[] = event?.figures ?? [];
const mine: ArticleEvent = await reader.forArticle('article');
const upload: UploadStatus | null = await reader.uploadStatus('bucket', 'key');
const rejections: Rejection[] = upload?.rejections ?? [];
// @ts-expect-error: no such property
found?.event.title;

export { figures, headline, mine, rejections };
