import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { localClients } from '../lib/local/aws/clients';
import { createTable } from '../lib/local/aws/create-table';
import { NAMES } from '../lib/local/aws/names';
import { type EmbeddedAws, startEmbeddedAws } from '../lib/local/aws/start-embedded-aws';
import { startDynamoDbLocal, whyNoDynamoDbLocal } from './dynamodb-local';

/** An empty events table in dynalite or DynamoDB Local. */
export interface Engine {
  client: DynamoDBClient;
  table: string;
  endpoint: string;
  close(): Promise<void>;
}

/** Declares a suite for each engine; the one for DynamoDB Local is skipped where that cannot be started. */
export function describeOnEngines(name: string, suite: (start: () => Promise<Engine>) => void): void {
  describe(`${name} on dynalite`, () => suite(startEmbedded));
  const skipped = whyNoDynamoDbLocal();
  if (skipped === null) describe(`${name} on DynamoDB Local`, () => suite(startLocal));
  else it.skip(`${name} on DynamoDB Local (skipped: ${skipped})`, () => {});
}

async function startEmbedded(): Promise<Engine> {
  const aws = await startEmbeddedAws();
  return engine(aws.endpoints.dynamodb, aws.table, aws.close);
}

/**
 * Starts DynamoDB Local with an empty events table.
 * @throws Error where it cannot be started
 */
export async function startLocal(): Promise<Engine> {
  const started = await startDynamoDbLocal();
  if ('skipped' in started) throw new Error(started.skipped);
  const local = engine(started.endpoint, NAMES.table, started.close);
  await createTable(local.client, local.table);
  return local;
}

function engine(endpoint: string, table: string, stop: () => Promise<unknown>): Engine {
  const client = dynamoDbClient(endpoint);
  const close = async () => {
    client.destroy();
    await stop();
  };
  return { client, table, endpoint, close };
}

/** A client of a DynamoDB on this machine. */
export function dynamoDbClient(endpoint: string): DynamoDBClient {
  return localClients({ s3: endpoint, sqs: endpoint, dynamodb: endpoint }).dynamodb;
}

/** The embedded S3 and SQS beside a table in DynamoDB Local. */
export async function startAwsWithDynamoDbLocal(): Promise<EmbeddedAws> {
  const local = await startLocal();
  const aws = await startEmbeddedAws();
  const close = async () => {
    await aws.close();
    await local.close();
  };
  return { ...aws, table: local.table, endpoints: { ...aws.endpoints, dynamodb: local.endpoint }, close };
}
