import { Duration, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket, CfnBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { handlerOf } from './handler-of';

/** What the ingest function works on, and how much of AWS it may take. */
export interface IngestProps {
  /** Where the articles are. */
  readonly bucket: Bucket;
  /** The notifications to handle. */
  readonly queue: IQueue;
  /** Where the records go. */
  readonly table: ITable;
  /** Memory of one instance in MB; its share of a processor grows with it. */
  readonly memorySize: number;
  /** How many batches are handled at the same time, 2 to 1000. */
  readonly maxConcurrency: number;
  /** How long logs are kept. */
  readonly logRetention: RetentionDays;
  /** What becomes of the logs when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
}

/** The function that handles notifications, its logs, and a role that allows exactly what it does. */
export class Ingest extends Construct {
  /** Long enough for some ten thousand articles; what an upload holds beyond is left to the next invocation. */
  static readonly TIMEOUT = Duration.minutes(5);

  /** The function itself. */
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    const { logRetention, removalPolicy, memorySize, maxConcurrency } = props;
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy });
    this.function = new NodejsFunction(this, 'Function', {
      ...handlerOf('ingest'),
      memorySize,
      timeout: Ingest.TIMEOUT,
      environment: { TABLE_NAME: props.table.tableName, QUEUE_URL: props.queue.queueUrl },
      role: this.createRole(props, logGroup),
      logGroup,
    });
    this.function.addEventSource(
      new SqsEventSource(props.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency }),
    );
  }

  private createRole({ bucket, table, queue }: IngestProps, logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }),
    );
    // Without it S3 answers 403 for an object that is gone, which looks like a fault that a retry may cure.
    role.addToPolicy(new PolicyStatement({ actions: ['s3:ListBucket'], resources: [bucket.bucketArn] }));
    role.addToPolicy(
      new PolicyStatement({
        actions: [
          'dynamodb:GetItem',
          'dynamodb:BatchGetItem',
          'dynamodb:Query',
          'dynamodb:PutItem',
          'dynamodb:UpdateItem',
          'dynamodb:BatchWriteItem',
          'dynamodb:DeleteItem',
        ],
        resources: [table.tableArn],
      }),
    );
    role.addToPolicy(new PolicyStatement({ actions: ['sqs:SendMessage'], resources: [queue.queueArn] }));
    const bucketId = Stack.of(bucket).getLogicalId(bucket.node.defaultChild as CfnBucket);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::<${bucketId}.Arn>/*]`,
      reason: 'Uploads choose their own keys, so the function has to read any object of this one bucket.',
    });
    return role;
  }
}
