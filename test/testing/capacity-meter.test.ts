import {
  BatchGetItemCommand,
  BatchWriteItemCommand,
  type DynamoDBClient,
  GetItemCommand,
  PutItemCommand,
  type PutItemCommandInput,
  QueryCommand,
} from '@aws-sdk/client-dynamodb';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { CapacityMeter, KeyHeat } from '../../testing/capacity-meter';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from '../../testing/dynamodb-local';

const TableName = 'capacity-test';
const FIRST = 'attribute_not_exists(PK)';

const skipped = whyNoDynamoDbLocal();
if (skipped === null) describe('CapacityMeter on DynamoDB Local', meter);
else it.skip(`CapacityMeter on DynamoDB Local (skipped: ${skipped})`, () => {});

function meter(): void {
  let server: { endpoint: string; close(): Promise<void> };
  let client: DynamoDBClient;
  let counted: CapacityMeter;
  const heat = new KeyHeat();

  beforeAll(async () => {
    server = (await startDynamoDbLocal()) as typeof server;
    client = localClients({ s3: '', sqs: '', dynamodb: server.endpoint }).dynamodb;
    await createTable(client, TableName);
    counted = new CapacityMeter(client, heat);
  });
  afterAll(async () => {
    client.destroy();
    await server.close();
  });

  const keyOf = (name: string) => ({ PK: { S: name }, SK: { S: name } });
  const itemOf = (name: string, bytes: number) => ({ ...keyOf(name), text: { B: new Uint8Array(bytes) } });
  const put = (Item: PutItemCommandInput['Item'], ConditionExpression?: string) =>
    client.send(new PutItemCommand({ TableName, Item, ConditionExpression }));
  const query = (name: string, ConsistentRead: boolean) =>
    client.send(
      new QueryCommand({
        ...{ TableName, ConsistentRead, KeyConditionExpression: 'PK = :name' },
        ExpressionAttributeValues: { ':name': { S: name } },
      }),
    );

  it('counts units written to the table and to its indexes', async () => {
    await put({ ...itemOf('a', 4_000), day: { S: '2026-11-01' }, firstReportedAt: { S: '12:00' } });
    await client.send(
      new BatchWriteItemCommand({
        RequestItems: {
          [TableName]: ['b', 'c'].map((name) => ({ PutRequest: { Item: itemOf(name, 10) } })),
        },
      }),
    );
    expect(counted.take()).toMatchObject({
      ...{ read: 0, tableWrite: 6, indexWrite: 1, failed: 0 },
      requests: { PutItem: 1, BatchWriteItem: 1, GetItem: 0 },
    });
  });

  it('counts units read, and a query that finds nothing as DynamoDB bills it', async () => {
    await put(itemOf('d', 5_000));
    counted.take();
    await client.send(new GetItemCommand({ TableName, Key: keyOf('d'), ConsistentRead: true }));
    await query('d', false);
    expect(counted.take().read).toBe(2 + 1);
    await query('nothing', true);
    await query('nothing', false);
    expect(counted.take()).toMatchObject({ read: 1 + 0.5, requests: { Query: 2 } });
  });

  it('counts a failed condition by the larger of both items', async () => {
    await put(itemOf('e', 5_000));
    counted.take();
    for (const bytes of [10, 7_000])
      await expect(put(itemOf('e', bytes), FIRST)).rejects.toThrow('conditional request failed');
    expect(counted.take()).toMatchObject({ tableWrite: 5 + 7, failed: 2, requests: { PutItem: 2 } });
  });

  it('attributes every unit to the partition key that used it', async () => {
    const taken = (key: string) => [heat.sum('read', key), heat.sum('write', key)];
    await put({ ...itemOf('warm-a', 2_500), day: { S: '2026-11-02' }, firstReportedAt: { S: '12:00' } });
    await expect(put(itemOf('warm-a', 10), FIRST)).rejects.toThrow('conditional request failed');
    const items = ['warm-b', 'warm-c'].map((name) => ({ PutRequest: { Item: itemOf(name, 10) } }));
    await client.send(new BatchWriteItemCommand({ RequestItems: { [TableName]: items } }));
    const Keys = ['warm-b', 'warm-c'].map(keyOf);
    await client.send(new BatchGetItemCommand({ RequestItems: { [TableName]: { Keys } } }));
    await query('warm-b', true);
    expect(taken('warm-a')).toEqual([0, 3 + 3]);
    expect(taken('warm-b')).toEqual([0.5 + 1, 1]);
    expect(taken('warm-c')).toEqual([0.5, 1]);
    expect(heat.sum('index', '2026-11-02')).toBe(1);
  });

  it('sizes items as DynamoDB does', async () => {
    const text = { S: 'ა'.repeat(300) };
    const item = (fill: number) => ({
      ...keyOf('f'),
      ...{ text, list: { L: [text, { N: '12345' }] }, map: { M: { text, is: { BOOL: true } } } },
      fill: { B: new Uint8Array(fill) },
    });
    counted.take();
    for (const fill of [300, 350, 400]) {
      await put(item(fill));
      const { tableWrite } = counted.take();
      await expect(put(item(fill), FIRST)).rejects.toThrow('conditional request failed');
      expect(counted.take().tableWrite).toBe(tableWrite);
    }
  });
}
