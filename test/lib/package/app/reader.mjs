import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { EventReader } from 'newsfold/reader';

const reader = new EventReader(new DynamoDBClient(), process.env.TABLE_NAME);
const found = await reader.get(process.env.EVENT_ID);
process.stdout.write(found.event.headline);
