import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localClients } from '../lib/local/aws/clients';
import { createTable } from '../lib/local/aws/create-table';
import { NAMES } from '../lib/local/aws/names';
import { startStack } from '../test/lib/local/aws/stack';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from './dynamodb-local';

/** An empty events table in one of the two engines. */
export interface Engine {
  client: DynamoDBClient;
  table: string;
  endpoint: string;
  close(): Promise<void>;
}

/** A suite on each engine; DynamoDB Local is told of as skipped where it cannot be started. */
export function describeOnEngines(name: string, suite: (start: () => Promise<Engine>) => void): void {
  describe(`${name} on dynalite`, () => suite(startEmbedded));
  const skipped = whyNoDynamoDbLocal();
  if (skipped === null) describe(`${name} on DynamoDB Local`, () => suite(startLocal));
  else it.skip(`${name} on DynamoDB Local (skipped: ${skipped})`, () => {});
}

async function startEmbedded(): Promise<Engine> {
  const { aws, dynamodb, close } = await startStack();
  return { client: dynamodb, table: aws.table, endpoint: aws.endpoints.dynamodb, close };
}

/**
 * An empty events table in DynamoDB Local.
 * @throws Error where that cannot be started
 */
export async function startLocal(): Promise<Engine> {
  const started = await startDynamoDbLocal();
  if ('skipped' in started) throw new Error(started.skipped);
  const { endpoint } = started;
  const client = localClients({ s3: endpoint, sqs: endpoint, dynamodb: endpoint }).dynamodb;
  await createTable(client, NAMES.table);
  const close = async () => {
    client.destroy();
    await started.close();
  };
  return { client, table: NAMES.table, endpoint, close };
}
