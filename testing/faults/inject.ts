import type { Readable } from 'node:stream';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** A request as it goes over the wire. */
export interface Sent {
  /** Of an object, with its key. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** What comes back over the wire. */
export interface Answer {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable;
}

/** One attempt of a call. */
export interface Attempt {
  /** Its name, like `PutItemCommand`. */
  command: string;
  /** The same for all attempts of one call. */
  call: string;
  request: Sent;
}

/** What goes wrong with an attempt: its answer, or a throw, as the network would. `send` sends it, or a change of it. */
export type Fault = (attempt: Attempt, send: (request?: Sent) => Promise<Answer>) => Promise<Answer>;

/**
 * Puts faults into a client where the wire is: below the SDK's retry, which sees each of them, and below what reads the
 * answers, which are all written as AWS writes them. `choose` is asked for each attempt.
 */
export function inject(
  client: DynamoDBClient | S3Client | SQSClient,
  choose: (attempt: Attempt) => Fault | null,
): void {
  const { middlewareStack } = client as DynamoDBClient;
  middlewareStack.add(
    (next, { commandName: command = '' }) =>
      async (args) => {
        const request = args.request as Sent;
        const attempt = { command, call: request.headers['amz-sdk-invocation-id'] ?? '', request };
        const send = async (changed = request) => {
          const { response } = await next({ ...args, request: { ...request, ...changed } });
          return response as Answer;
        };
        const fault = choose(attempt);
        return { response: await (fault ? fault(attempt, send) : send()) };
      },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  );
}
