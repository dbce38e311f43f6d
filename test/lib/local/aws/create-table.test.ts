import {
  DescribeTableCommand,
  type DynamoDBClient,
  PutItemCommand,
  QueryCommand,
  type TableDescription,
} from '@aws-sdk/client-dynamodb';
import { localClients } from '../../../../lib/local/aws/clients';
import { createTable } from '../../../../lib/local/aws/create-table';
import { startDynamoDbLocal } from '../../../../testing/dynamodb-local';
import { startStack } from './stack';

const TableName = 'create-table-test';

describe.each([
  [
    'dynalite',
    async () => {
      const { aws, close } = await startStack();
      return { endpoint: aws.endpoints.dynamodb, close };
    },
  ],
  ['DynamoDB Local (needs Java 17 or newer)', startDynamoDbLocal],
])('createTable on %s', (name, start) => {
  let server: Awaited<ReturnType<typeof startDynamoDbLocal>>;
  let client: DynamoDBClient;

  beforeAll(async () => {
    server = await start();
    // biome-ignore lint/suspicious/noConsole: a skipped test has to say why.
    if ('skipped' in server) return console.warn(`createTable on ${name} is skipped: ${server.skipped}`);
    client = localClients({ s3: '', sqs: '', dynamodb: server.endpoint }).dynamodb;
  });
  afterAll(async () => {
    if ('skipped' in server) return;
    client.destroy();
    await server.close();
  });

  const describeTable = async () => (await client.send(new DescribeTableCommand({ TableName }))).Table;

  it('creates the table and leaves an existing one as it is', async () => {
    if ('skipped' in server) return;
    await createTable(client, TableName);
    const Item = {
      PK: { S: 'p' },
      SK: { S: 's' },
      day: { S: '2026-11-01' },
      firstReportedAt: { S: '12:00' },
      title: { S: 't' },
    };
    await client.send(new PutItemCommand({ TableName, Item }));
    await createTable(client, TableName);

    const table = await describeTable();
    expect(table).toMatchObject({
      TableStatus: 'ACTIVE',
      BillingModeSummary: { BillingMode: 'PAY_PER_REQUEST' },
      KeySchema: [
        { AttributeName: 'PK', KeyType: 'HASH' },
        { AttributeName: 'SK', KeyType: 'RANGE' },
      ],
    });
    expect(indexesOf(table)).toEqual({
      EventsByDay: ['KEYS_ONLY', 'day', 'firstReportedAt'],
    });
    const { Items } = await client.send(
      new QueryCommand({
        TableName,
        IndexName: 'EventsByDay',
        KeyConditionExpression: '#day = :day',
        ExpressionAttributeNames: { '#day': 'day' },
        ExpressionAttributeValues: { ':day': { S: '2026-11-01' } },
      }),
    );
    const { title, ...keys } = Item;
    expect(Items).toEqual([keys]);
  });

  it('may be called several times at once', async () => {
    if ('skipped' in server) return;
    await Promise.all(Array.from({ length: 4 }, () => createTable(client, 'at-once')));
  });
});

function indexesOf(table: TableDescription | undefined) {
  const indexes = table?.GlobalSecondaryIndexes ?? [];
  return Object.fromEntries(
    indexes.map(({ IndexName, Projection, KeySchema = [] }) => [
      IndexName,
      [Projection?.ProjectionType, ...KeySchema.map(({ AttributeName }) => AttributeName)],
    ]),
  );
}
