import { Duration, Names, type RemovalPolicy, Validations } from 'aws-cdk-lib';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { EventBus, type IEventBus } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { FilterCriteria, FilterRule, type IFunction, StartingPosition } from 'aws-cdk-lib/aws-lambda';
import { DynamoEventSource, SqsDlq } from 'aws-cdk-lib/aws-lambda-event-sources';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { TABLE } from '../../lambdas/store/table';
import { handlerOf } from './handler-of';

export interface ChangeFeedProps {
  /** The events table, whose stream contains both images of each change. */
  readonly table: ITable;
  /** The bus to announce changes on. Default: a bus of its own. */
  readonly eventBus?: IEventBus;
  readonly logRetention: RetentionDays;
  /** What happens to the logs when the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The changes that may be announced. Lambda drops all others before it invokes the function, so they cost nothing. A
 * record that is deleted by hand is not announced.
 */
const RECORDS_THAT_CHANGE = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: { Keys: { [TABLE.sortKey]: { S: FilterRule.isEqual('RECORD') } } },
});

/** The function that announces changes of the table on a bus, its logs, and a role that allows exactly what it does. */
export class ChangeFeed extends Construct {
  readonly eventBus: IEventBus;
  /** The function that announces changes. */
  readonly function: IFunction;
  /** Positions in the stream of records that could not be announced. The stream itself keeps a record for a day. */
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, props: ChangeFeedProps) {
    super(scope, id);
    const { table, logRetention, removalPolicy } = props;
    this.eventBus =
      props.eventBus ?? new EventBus(this, 'Bus', { description: 'Newsfold: events that change' });
    this.deadLetterQueue = this.createDeadLetterQueue();
    const logGroup = new LogGroup(this, 'Logs', { retention: logRetention, removalPolicy });
    this.function = new NodejsFunction(this, 'Function', {
      ...handlerOf('announce'),
      // A batch of 6 MB, Lambda's maximum, took 130 MB (measured). More processor would not help: it usually waits.
      memorySize: 256,
      timeout: Duration.minutes(1),
      environment: {
        EVENT_BUS_NAME: this.eventBus.eventBusName,
        // Unique within the account and region, so that the metrics are this construct's own.
        POWERTOOLS_SERVICE_NAME: Names.uniqueResourceName(this, { maxLength: 60, separator: '-' }),
      },
      role: this.createRole(logGroup),
      logGroup,
    });
    this.function.addEventSource(this.sourceOf(table));
  }

  private sourceOf(table: ITable): DynamoEventSource {
    return new DynamoEventSource(table, {
      // Includes changes made before the function was deployed.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [RECORDS_THAT_CHANGE],
      batchSize: 100,
      // Versions that follow each other closely share one invocation, and a second of delay harms no subscriber.
      maxBatchingWindow: Duration.seconds(1),
      reportBatchItemFailures: true,
      // A batch that fails as a whole is halved again and again, down to the record that cannot be announced.
      bisectBatchOnError: true,
      // Waits for a bus that fails for hours, as later changes must not overtake earlier ones. A record that can never
      // be announced blocks its shard for that long at most.
      maxRecordAge: Duration.hours(6),
      retryAttempts: 1_000,
      onFailure: new SqsDlq(this.deadLetterQueue),
    });
  }

  private createDeadLetterQueue(): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The maximum of SQS.
      retentionPeriod: Duration.days(14),
    });
    Validations.of(queue).acknowledge({
      id: 'AwsSolutions-SQS3',
      reason: 'It is a dead letter queue: that of a stream, which no queue names as its own.',
    });
    return queue;
  }

  private createRole(logGroup: LogGroup): Role {
    const role = new Role(this, 'Role', { assumedBy: new ServicePrincipal('lambda.amazonaws.com') });
    logGroup.grantWrite(role);
    role.addToPolicy(
      new PolicyStatement({ actions: ['events:PutEvents'], resources: [this.eventBus.eventBusArn] }),
    );
    Validations.of(role).acknowledge({
      id: 'AwsSolutions-IAM5[Resource::*]',
      reason:
        'To be connected with a stream the function has to list streams, which IAM grants for all tables only.',
    });
    return role;
  }
}
