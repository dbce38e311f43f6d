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

/** What the feed tells of, and where. */
export interface ChangeFeedProps {
  /** The events table, whose stream holds both images of what changes. */
  readonly table: ITable;
  /** The bus to tell it on; without one the feed has a bus of its own. */
  readonly eventBus?: IEventBus;
  /** How long logs are kept. */
  readonly logRetention: RetentionDays;
  /** What becomes of the logs when their stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
}

/**
 * Only what may be an announcement is paid for: Lambda drops all else before it invokes anything. A record that is deleted
 * by hand is no news.
 */
const RECORDS_THAT_CHANGE = FilterCriteria.filter({
  eventName: FilterRule.or('INSERT', 'MODIFY'),
  dynamodb: { Keys: { [TABLE.sortKey]: { S: FilterRule.isEqual('RECORD') } } },
});

/** The function that tells a bus of what changes in the table, its logs, and a role that allows exactly what it does. */
export class ChangeFeed extends Construct {
  /** Where changes are told. */
  readonly eventBus: IEventBus;
  /** The function that tells of them. */
  readonly function: IFunction;
  /** Where in the stream records are that could not be told of; a record itself stays there for a day. */
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
      // A batch of 6 MB, the most that Lambda hands over, took 130 MB (measured); most of the time is for waiting.
      memorySize: 256,
      timeout: Duration.minutes(1),
      environment: {
        EVENT_BUS_NAME: this.eventBus.eventBusName,
        // A name that no other construct of the account and region has, so that its metrics are its own.
        POWERTOOLS_SERVICE_NAME: Names.uniqueResourceName(this, { maxLength: 60, separator: '-' }),
      },
      role: this.createRole(logGroup),
      logGroup,
    });
    this.function.addEventSource(this.sourceOf(table));
  }

  private sourceOf(table: ITable): DynamoEventSource {
    return new DynamoEventSource(table, {
      // Nothing that changed before the function was there is left out.
      startingPosition: StartingPosition.TRIM_HORIZON,
      filters: [RECORDS_THAT_CHANGE],
      batchSize: 100,
      // Versions that follow each other closely go in one invocation; nobody misses the second.
      maxBatchingWindow: Duration.seconds(1),
      reportBatchItemFailures: true,
      // Where a batch fails as a whole, half of it is tried, and so on down to the record that cannot be announced.
      bisectBatchOnError: true,
      // A bus that is out of order for hours is waited for: what comes later must not overtake. A record that can never be
      // announced holds up its shard no longer than that.
      maxRecordAge: Duration.hours(6),
      retryAttempts: 1_000,
      onFailure: new SqsDlq(this.deadLetterQueue),
    });
  }

  private createDeadLetterQueue(): Queue {
    const queue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest that SQS keeps a message.
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
