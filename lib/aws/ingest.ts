import { Duration, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { type IFunction, Tracing } from 'aws-cdk-lib/aws-lambda';
import { SqsEventSource } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct, type IConstruct } from 'constructs';
import { DELIVERY_MILLISECONDS } from '../../lambdas/ingest/message/delivery';
import { handlerOf } from './handler-of';

export interface IngestProps {
  readonly bucket: IBucket;
  readonly queue: IQueue;
  readonly table: ITable;
  /** See `EVENT_WINDOW_DAYS`, the default. */
  readonly eventWindowDays?: number;
  /** Memory of one instance in MB. Its share of a processor grows with it. */
  readonly memorySize: number;
  /** Max batches handled at the same time, 2 to 1000. */
  readonly maxConcurrency: number;
  /** Whether X-Ray records its invocations. */
  readonly tracing: boolean;
  /** Value of the dimension `service` of its metrics. */
  readonly service: string;
  readonly logRetention: RetentionDays;
  /** What happens to the logs when the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
}

/** The function that handles notifications, its logs, and a role that allows exactly what it does. */
export class Ingest extends Construct {
  readonly function: IFunction;

  constructor(scope: Construct, id: string, props: IngestProps) {
    super(scope, id);
    const { logRetention, removalPolicy, memorySize, maxConcurrency } = props;
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy });
    this.function = new NodejsFunction(this, 'Function', {
      ...handlerOf('ingest'),
      memorySize,
      timeout: Duration.millis(DELIVERY_MILLISECONDS),
      environment: {
        TABLE_NAME: props.table.tableName,
        QUEUE_URL: props.queue.queueUrl,
        POWERTOOLS_SERVICE_NAME: props.service,
        ...(props.eventWindowDays !== undefined && { EVENT_WINDOW_DAYS: String(props.eventWindowDays) }),
      },
      role: this.createRole(props, logGroup),
      logGroup,
      tracing: props.tracing ? Tracing.ACTIVE : Tracing.DISABLED,
    });
    this.function.addEventSource(
      new SqsEventSource(props.queue, { batchSize: 10, reportBatchItemFailures: true, maxConcurrency }),
    );
  }

  private createRole({ bucket, table, queue, tracing }: IngestProps, logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(
      new PolicyStatement({ actions: ['s3:GetObject'], resources: [bucket.arnForObjects('*')] }),
    );
    // Without it S3 answers 403 instead of 404 for an object that is gone, which looks like an error to retry.
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
    bucket.encryptionKey?.grantDecrypt(role);
    Validations.of(role).acknowledge({
      id: `AwsSolutions-IAM5[Resource::${findingOf(bucket.arnForObjects('*'), this)}]`,
      reason: 'Uploads choose their own keys, so the function has to read any object of this one bucket.',
    });
    if (tracing)
      Validations.of(role).acknowledge({
        id: 'AwsSolutions-IAM5[Resource::*]',
        reason: 'X-Ray has no resources to which the sending of traces could be limited.',
      });
    return role;
  }
}

/** An ARN as the findings of cdk-nag show it: one string, with `<id.Attribute>` for what CloudFormation fills in. */
function findingOf(arn: string, scope: IConstruct): string {
  return flattened(Stack.of(scope).resolve(arn));
}

function flattened(value: unknown): string {
  if (typeof value === 'string') return value;
  const { Ref, 'Fn::GetAtt': attribute, 'Fn::Join': join } = value as Record<string, unknown>;
  if (Ref) return `<${Ref}>`;
  if (attribute) return `<${(attribute as string[]).join('.')}>`;
  if (join) return (join as [string, unknown[]])[1].map(flattened).join('');
  return JSON.stringify(value);
}
