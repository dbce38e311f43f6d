import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';

/** Counts the requests of clients, and how often one had to be waited for before the next could leave. */
export class Waves {
  /** Times at which requests left while none was under way: what leaves together is waited for once. */
  waves = 0;
  requests = 0;
  private underWay = 0;

  /** Counts what a client sends from now on. */
  count<Client extends DynamoDBClient | S3Client>(client: Client): Client {
    const { middlewareStack } = client as DynamoDBClient;
    middlewareStack.add(
      (next) => async (args) => {
        this.requests++;
        if (this.underWay++ === 0) this.waves++;
        try {
          return await next(args);
        } finally {
          this.underWay--;
        }
      },
      { step: 'initialize', name: 'waves' },
    );
    return client;
  }
}
