import type { Readable } from 'node:stream';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import type { SQSClient } from '@aws-sdk/client-sqs';

/** A request on the wire. */
export interface WireRequest {
  /** Contains the key of an object. */
  path: string;
  headers: Record<string, string>;
  body?: string | Uint8Array;
}

/** A response on the wire. */
export interface WireResponse {
  statusCode: number;
  headers: Record<string, string>;
  body: Readable;
}

/** One attempt of a call. */
export interface Attempt {
  /** The name of the command, such as `PutItemCommand`. */
  command: string;
  /** An id that all attempts of one call have in common. */
  call: string;
  request: WireRequest;
}

/**
 * How an attempt fails: returns a response, or throws as the network would. `send` sends the request, or a changed one.
 */
export type Fault = (
  attempt: Attempt,
  send: (request?: WireRequest) => Promise<WireResponse>,
) => Promise<WireResponse>;

/**
 * Injects faults into a client at the wire: below the retries of the SDK, which see each fault, and below its parsers, so
 * that faults are responses in the form of AWS.
 * @param choose called for each attempt
 */
export function inject(
  client: DynamoDBClient | S3Client | SQSClient,
  choose: (attempt: Attempt) => Fault | null,
): void {
  const { middlewareStack } = client as DynamoDBClient;
  middlewareStack.add(
    (next, { commandName: command = '' }) =>
      async (args) => {
        const request = args.request as WireRequest;
        const attempt = { command, call: request.headers['amz-sdk-invocation-id'] ?? '', request };
        const send = async (changed = request) => {
          const { response } = await next({ ...args, request: { ...request, ...changed } });
          return response as WireResponse;
        };
        const fault = choose(attempt);
        return { response: await (fault ? fault(attempt, send) : send()) };
      },
    { step: 'deserialize', priority: 'low', name: 'faults' },
  );
}
