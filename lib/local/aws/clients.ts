import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { S3Client } from '@aws-sdk/client-s3';
import { SQSClient } from '@aws-sdk/client-sqs';
import { REGION } from './names';

/** Where the three services are served, as URLs. */
export interface Endpoints {
  s3: string;
  sqs: string;
  dynamodb: string;
}

/** SDK clients for local endpoints. The credentials are made up; DynamoDB Local takes only letters and digits. */
export function localClients(endpoints: Endpoints) {
  const common = { region: REGION, credentials: { accessKeyId: 'local', secretAccessKey: 'local' }, cacheMiddleware: true };
  return {
    s3: new S3Client({ ...common, endpoint: endpoints.s3, forcePathStyle: true }),
    sqs: new SQSClient({ ...common, endpoint: endpoints.sqs }),
    dynamodb: new DynamoDBClient({ ...common, endpoint: endpoints.dynamodb }),
  };
}
