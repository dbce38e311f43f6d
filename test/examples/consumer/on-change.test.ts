import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { portEllery, type Sample } from '../../../testing/samples';
import { upload } from '../../../testing/upload';
import { startStack } from '../../lib/local/aws/stack';

test('tells the headline and the death toll of an event that has changed', async () => {
  const { aws, dynamodb, close } = await startStack();
  const store = new DynamoDbEventStore(dynamodb, aws.table);
  const { events } = await upload(store, portEllery()[0] as Sample);
  Object.assign(process.env, {
    TABLE_NAME: aws.table,
    AWS_ENDPOINT_URL_DYNAMODB: aws.endpoints.dynamodb,
    AWS_REGION: 'us-east-1',
    AWS_ACCESS_KEY_ID: 'local',
    AWS_SECRET_ACCESS_KEY: 'local',
  });
  const { handler } = require('../../../examples/consumer/on-change');
  const told = await handler({ detail: { eventId: events[0], version: 1 } });
  expect(told).toEqual({
    eventId: events[0],
    version: 1,
    headline: 'Grain terminal blast kills two in Port Ellery',
    killed: 2,
  });
  await expect(handler({ detail: { eventId: '0'.repeat(26), version: 1 } })).rejects.toThrow(
    'not in the table',
  );
  await close();
});
