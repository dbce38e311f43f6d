import { TABLE } from '../../../lambdas/store/table';
import { only, trialTemplate } from './trial';

const table = only(trialTemplate(), 'AWS::DynamoDB::Table');

test('has the keys, indexes and time to live that the store writes by', () => {
  const keys = (partitionKey: string, sortKey: string) => [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
  expect(table.KeySchema).toEqual(keys(TABLE.partitionKey, TABLE.sortKey));
  expect(table.GlobalSecondaryIndexes).toEqual(
    Object.values(TABLE.indexes).map(({ name, partitionKey, sortKey }) => ({
      IndexName: name,
      KeySchema: keys(partitionKey, sortKey),
      Projection: { ProjectionType: 'KEYS_ONLY' },
    })),
  );
  expect(table.TimeToLiveSpecification).toEqual({ AttributeName: TABLE.timeToLive, Enabled: true });
});

test('is paid by the request, can be restored to any second, and tells its stream what changed', () => {
  expect(table).toMatchObject({
    BillingMode: 'PAY_PER_REQUEST',
    PointInTimeRecoverySpecification: { PointInTimeRecoveryEnabled: true },
    StreamSpecification: { StreamViewType: 'NEW_AND_OLD_IMAGES' },
  });
});

test('is encrypted by the key that DynamoDB owns, which is what no other choice means', () => {
  expect(table).not.toHaveProperty('SSESpecification');
});
