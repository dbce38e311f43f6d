import {
  CreateTableCommand,
  type DynamoDBClient,
  type GlobalSecondaryIndex,
  type KeySchemaElement,
  ResourceInUseException,
  waitUntilTableExists,
} from '@aws-sdk/client-dynamodb';
import { TABLE } from '../../../lambdas/store/table';

interface KeyNames {
  partitionKey: string;
  sortKey: string;
}

/**
 * Creates the events table with its indexes, without its time-to-live, and resolves when the table is ready. Leaves an
 * existing table of that name as it is.
 */
export async function createTable(client: DynamoDBClient, name: string): Promise<void> {
  const indexes = Object.values(TABLE.indexes);
  const attributes = new Set(
    [TABLE, ...indexes].flatMap(({ partitionKey, sortKey }) => [partitionKey, sortKey]),
  );
  const command = new CreateTableCommand({
    TableName: name,
    BillingMode: 'PAY_PER_REQUEST',
    AttributeDefinitions: [...attributes].map((attribute) => ({
      AttributeName: attribute,
      AttributeType: 'S',
    })),
    KeySchema: keySchema(TABLE),
    GlobalSecondaryIndexes: indexes.map(keysOnly),
  });
  await client.send(command).catch((error) => {
    if (!(error instanceof ResourceInUseException)) throw error;
  });
  await waitUntilTableExists({ client, maxWaitTime: 30, minDelay: 0.05, maxDelay: 1 }, { TableName: name });
}

function keySchema({ partitionKey, sortKey }: KeyNames): KeySchemaElement[] {
  return [
    { AttributeName: partitionKey, KeyType: 'HASH' },
    { AttributeName: sortKey, KeyType: 'RANGE' },
  ];
}

function keysOnly({ name, ...keys }: KeyNames & { name: string }): GlobalSecondaryIndex {
  return { IndexName: name, KeySchema: keySchema(keys), Projection: { ProjectionType: 'KEYS_ONLY' } };
}
