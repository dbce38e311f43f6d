import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** Number of retries while one message was handled. S3 puts one notification into each message. */
export interface Retries {
  /** Requests to AWS that were repeated because the one before failed or was answered in part. */
  requests: number;
  /** Times that steps were started again because another handler had written in between. */
  conflicts: number;
}

/** The counter of the work in hand. An async context spares steps and stores from passing it on. */
const counters = new AsyncLocalStorage<Retries>();

/** Does some work and counts its retries, whatever other work goes on meanwhile. */
export function countRetries<T>(retries: Retries, work: () => Promise<T>): Promise<T> {
  return counters.run(retries, work);
}

/** Counts retries for the work in hand. Does nothing outside of `countRetries`. */
export function addRetries(kind: keyof Retries, times = 1): void {
  const retries = counters.getStore();
  if (retries) retries[kind] += times;
}

/** Makes a client count its repeated requests as retries of the work in hand. */
export function countedClient<Client extends DynamoDBClient | S3Client | SQSClient>(client: Client): Client {
  const { middlewareStack } = client as DynamoDBClient;
  middlewareStack.add(
    (next) => async (args) => {
      try {
        const answer = await next(args);
        count(answer.output);
        return answer;
      } catch (error) {
        count(error as SdkResult);
        throw error;
      }
    },
    { step: 'initialize', name: 'countRetries' },
  );
  return client;
}

/** The part that an answer and an error of the SDK have in common. */
interface SdkResult {
  $metadata?: { attempts?: number };
  /** The part of a batch that was not answered and must be requested again. */
  UnprocessedKeys?: object;
  UnprocessedItems?: object;
}

function count({ $metadata, UnprocessedKeys, UnprocessedItems }: SdkResult): void {
  const repeated = ($metadata?.attempts ?? 1) - 1;
  const isPartial = Object.keys({ ...UnprocessedKeys, ...UnprocessedItems }).length > 0;
  addRetries('requests', repeated + (isPartial ? 1 : 0));
}
