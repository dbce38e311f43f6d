import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { NAMES } from '../../lib/local/aws/names';
import { startDynamoDbLocal } from '../../testing/dynamodb-local';

/** Time at which nothing of an invented month has expired, in seconds since the epoch. */
const NOW = Date.UTC(2026, 6, 1) / 1000;

/** An events table in DynamoDB Local. */
export interface LocalTable {
  /** A client of its own. */
  client(): DynamoDBClient;
  /** The table as a client sees it. */
  store(client?: DynamoDBClient): EventStore;
}

/**
 * Runs something with an empty events table in DynamoDB Local, which ends with it.
 * @throws Error where DynamoDB Local cannot be started
 */
export async function withLocalTable<T>(use: (table: LocalTable) => Promise<T>): Promise<T> {
  const started = await startDynamoDbLocal();
  if ('skipped' in started) throw new Error(started.skipped);
  const { endpoint, close } = started;
  const client = () => localClients({ s3: endpoint, sqs: endpoint, dynamodb: endpoint }).dynamodb;
  try {
    await createTable(client(), NAMES.table);
    const store = (by = client()) => new DynamoDbEventStore(by, NAMES.table, () => NOW);
    return await use({ client, store });
  } finally {
    await close();
  }
}
