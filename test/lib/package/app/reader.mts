import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventReader } from 'newsfold/reader';

const reader = new EventReader(new DynamoDBClient(), 'table');
const found = await reader.get('event');
const headline: string | undefined = found?.event.headline;
// @ts-expect-error: no such property
found?.event.title;

export { headline };
