import { DynamoDBClient, type DynamoDBClientConfig } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { silentLogger } from '../../../lambdas/store/silent-logger';
import { REGION } from './names';

export interface Endpoints {
  s3: string;
  sqs: string;
  dynamodb: string;
}

type Signer = Extract<DynamoDBClientConfig['signer'], { sign: unknown }>;

/** Writes a dummy signature: the embedded services check none, and a real one takes a third of a call's CPU time. */
const signer: Signer = {
  sign: async (request) => {
    request.headers['x-amz-date'] = '20000101T000000Z';
    request.headers.authorization =
      'AWS4-HMAC-SHA256 Credential=local/20000101/us-east-1/local/aws4_request, SignedHeaders=host;x-amz-date, Signature=local';
    return request;
  },
};

export function localClients(endpoints: Endpoints) {
  const common = {
    region: REGION,
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    signer,
    logger: silentLogger,
  };
  return {
    s3: new S3Client({ ...common, endpoint: endpoints.s3, forcePathStyle: true, cacheMiddleware: true }),
    sqs: new SQSClient({ ...common, endpoint: endpoints.sqs, cacheMiddleware: true }),
    dynamodb: new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb, cacheMiddleware: true }),
  };
}
