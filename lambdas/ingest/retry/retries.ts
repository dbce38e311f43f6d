import { AsyncLocalStorage } from 'node:async_hooks';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** How often something was done again while one message was handled; S3 puts one notification into each. */
export interface Retries {
  /** Requests to AWS that were made once more, as the one before failed or was answered in part. */
  requests: number;
  /** Times that steps were started again, as somebody else had written in between. */
  conflicts: number;
}

/** By way of the call's context, so that neither steps nor stores hand a counter down, and no two works mix theirs. */
const counters = new AsyncLocalStorage<Retries>();

/** Does some work and counts into `retries` what is done again for it, whatever else goes on meanwhile. */
export function countRetries<T>(retries: Retries, work: () => Promise<T>): Promise<T> {
  return counters.run(retries, work);
}

/** Counts what was done again for the work in hand; for none where nobody counts. */
export function addRetries(kind: keyof Retries, times = 1): void {
  const retries = counters.getStore();
  if (retries) retries[kind] += times;
}

/** What the SDK tells of a call with its answer, and with its error. */
interface SdkResult {
  $metadata?: { attempts?: number };
  /** What a batch was answered without, so that it is to be asked for once more. */
  UnprocessedKeys?: object;
  UnprocessedItems?: object;
}

/** A client whose repeated requests are counted as retries of the work in hand. */
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

function count({ $metadata, UnprocessedKeys, UnprocessedItems }: SdkResult): void {
  const repeated = ($metadata?.attempts ?? 1) - 1;
  const isPartial = Object.keys({ ...UnprocessedKeys, ...UnprocessedItems }).length > 0;
  addRetries('requests', repeated + (isPartial ? 1 : 0));
}
