import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { dynamoDbClient, startLocal } from '../../testing/engines';

/** The clock of the store, in seconds since the epoch: a time at which nothing of an invented month has expired. */
const NOW = Date.UTC(2026, 6, 1) / 1000;

/** An events table in DynamoDB Local. */
export interface LocalTable {
  /** Creates a client. */
  client(): DynamoDBClient;
  /** Creates a store that uses a client, by default one of its own. */
  store(client?: DynamoDBClient): EventStore;
}

/**
 * Starts DynamoDB Local with an empty events table for the time that `use` runs.
 * @throws Error where DynamoDB Local cannot be started
 */
export async function withLocalTable<T>(use: (table: LocalTable) => Promise<T>): Promise<T> {
  const { endpoint, table, close } = await startLocal();
  const client = () => dynamoDbClient(endpoint);
  try {
    return await use({ client, store: (by = client()) => new DynamoDbEventStore(by, table, () => NOW) });
  } finally {
    await close();
  }
}
