import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';
import { addRetries } from './retries';

/** What the SDK tells of a call with its answer, and with its error. */
interface Told {
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
        count(error as Told);
        throw error;
      }
    },
    { step: 'initialize', name: 'countRetries' },
  );
  return client;
}

function count({ $metadata, UnprocessedKeys, UnprocessedItems }: Told): void {
  const repeated = ($metadata?.attempts ?? 1) - 1;
  const isPartial = Object.keys({ ...UnprocessedKeys, ...UnprocessedItems }).length > 0;
  addRetries('requests', repeated + (isPartial ? 1 : 0));
}
