import { Duration, RemovalPolicy, Tags, Token } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IEventBus } from 'aws-cdk-lib/aws-events';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { EVENT_WINDOW_DAYS } from '../../lambdas/core/match/match';
import { DELIVERY_MILLISECONDS } from '../../lambdas/ingest/message/delivery';
import { TABLE } from '../../lambdas/store/table';
import { ChangeFeed } from './change-feed';
import { EventTable } from './event-table';
import { Ingest } from './ingest';
import { Intake } from './intake';
import { IngestMetrics } from './operations/ingest-metrics';
import { Operations } from './operations/operations';

/** Options of a pipeline. All have defaults. */
export interface NewsfoldProps {
  /**
   * A bucket of your own for the uploads. It must be in the region and account of the stack, which synth cannot check,
   * and must send its events to EventBridge, for which AWS charges one dollar a million. Its versions, retention and
   * encryption remain yours.
   * @default - a new bucket: encrypted, private, versioned, with free notifications.
   */
  readonly bucket?: IBucket;
  /**
   * What happens to the bucket, the table and the logs when the stack is deleted. With DESTROY, empty the bucket first:
   * CloudFormation does not delete a bucket that contains objects.
   * @default RemovalPolicy.RETAIN - the data survives `cdk destroy`.
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * Days after its last report in which an event accepts a new one, 1 to 180. With fewer, late follow-ups open events of
   * their own.
   * @default 180 - covers trials and inquiries too. It cannot be longer, because matching was trained with it.
   */
  readonly eventWindowDays?: number;
  /**
   * Memory of the ingest function in MB, 128 to 10240.
   * @default 512 - the size that the project's cost budget assumes.
   */
  readonly memorySize?: number;
  /**
   * Max batches of up to ten notifications that are handled at the same time, 2 to 1000.
   * @default 8 - clears a backlog soon and leaves most of the account's concurrency to other functions.
   */
  readonly maxConcurrency?: number;
  /**
   * How long the logs of the functions are kept.
   * @default RetentionDays.ONE_MONTH - twice as long as a dead letter, so that each can still be explained.
   */
  readonly logRetention?: RetentionDays;
  /**
   * The EventBridge bus on which changes of event records are announced.
   * @default - a bus of its own.
   */
  readonly eventBus?: IEventBus;
  /**
   * The topic that the alarms notify. If it is encrypted, its key must admit `cloudwatch.amazonaws.com`.
   * @default - an encrypted topic of its own without subscribers: `alarmTopic` of the construct.
   */
  readonly alarmTopic?: ITopic;
  /**
   * Whether X-Ray records how long each invocation of the ingest function waited and ran, but not its single calls.
   * @default false - metrics and logs say the same about all invocations, and each trace costs money.
   */
  readonly tracing?: boolean;
  /**
   * Tags of all resources of the construct.
   * @default - only the tags of the stack.
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Partition keys of the published items. Postings are internal. */
const PUBLISHED_PARTITIONS = ['EVENT#*', 'ARTICLE#*', 'UPLOAD#*', 'NAME#*'];

/**
 * The whole pipeline as one construct: articles go into `bucket`, event records come out of `table`, and changes of
 * records are announced on `eventBus`.
 * @example
 * const newsfold = new Newsfold(this, 'Newsfold', { alarmTopic, maxConcurrency: 16 });
 * newsfold.bucket.grantPut(crawler);
 * newsfold.grantRead(website);
 */
export class Newsfold extends Construct {
  /** Where articles are uploaded. */
  readonly bucket: IBucket;
  /** Notifications of uploads and removals that are not handled yet. */
  readonly queue: IQueue;
  /** Notifications that failed in all of their deliveries. */
  readonly deadLetterQueue: IQueue;
  /** Goes off within minutes of the first message in `deadLetterQueue`. */
  readonly deadLetterAlarm: Alarm;
  /** The topic that all alarms notify. */
  readonly alarmTopic: ITopic;
  /** The function that turns articles into event records. */
  readonly ingest: IFunction;
  /** The table of event records. */
  readonly table: ITable;
  /** The bus on which changes of event records are announced, for your own rules. */
  readonly eventBus: IEventBus;
  /** The function that announces them. */
  readonly announce: IFunction;
  /** Positions in the table's stream of changes that could not be announced. */
  readonly announceDeadLetterQueue: IQueue;

  constructor(scope: Construct, id: string, props: NewsfoldProps = {}) {
    super(scope, id);
    checkProps(props);
    const { bucket, eventBus, eventWindowDays, alarmTopic } = props;
    const { removalPolicy = RemovalPolicy.RETAIN, logRetention = RetentionDays.ONE_MONTH } = props;
    const { memorySize = 512, maxConcurrency = 8, tracing = false } = props;
    const metrics = new IngestMetrics(this);
    const consumerTimeout = Duration.millis(DELIVERY_MILLISECONDS);
    const intake = new Intake(this, 'Intake', { bucket, removalPolicy, consumerTimeout });
    this.bucket = intake.bucket;
    this.queue = intake.queue;
    this.deadLetterQueue = intake.deadLetterQueue;
    this.table = new EventTable(this, 'Events', { removalPolicy });
    this.ingest = new Ingest(this, 'Ingest', {
      ...{ bucket: this.bucket, queue: this.queue, table: this.table },
      ...{ eventWindowDays, memorySize, maxConcurrency, tracing, service: metrics.service },
      ...{ logRetention, removalPolicy },
    }).function;
    const feed = new ChangeFeed(this, 'Feed', { table: this.table, eventBus, logRetention, removalPolicy });
    this.eventBus = feed.eventBus;
    this.announce = feed.function;
    this.announceDeadLetterQueue = feed.deadLetterQueue;
    const { queue, deadLetterQueue, ingest, table, announce, announceDeadLetterQueue } = this;
    const watched = { queue, deadLetterQueue, ingest, table, announce, announceDeadLetterQueue };
    const operations = new Operations(this, 'Operations', { ...watched, memorySize, metrics, alarmTopic });
    this.deadLetterAlarm = operations.deadLetterAlarm;
    this.alarmTopic = operations.topic;
    for (const [key, value] of Object.entries(props.tags ?? {})) Tags.of(this).add(key, value);
  }

  /**
   * Grants what `EventReader` needs: reading events, their articles, names and uploads by key, and the events of a day.
   * Does not grant scans, nor reading of the postings, which are internal.
   */
  grantRead(grantee: IGrantable): Grant {
    const { tableArn } = this.table;
    const byKey = Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
      resourceArns: [tableArn],
      conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': PUBLISHED_PARTITIONS } },
    });
    const ofDay = Grant.addToPrincipal({
      grantee,
      actions: ['dynamodb:Query'],
      resourceArns: [`${tableArn}/index/${TABLE.indexes.eventsByDay.name}`],
    });
    return byKey.combine(ofDay);
  }
}

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === 'number');

/**
 * Refuses at synth what AWS would refuse in the middle of a deployment, and what makes no sense. Values that are only
 * known at deployment, as parameters of the stack are, pass.
 * @throws Error that names the prop, its value and what is required
 */
export function checkProps(props: NewsfoldProps): void {
  const { removalPolicy, eventWindowDays, memorySize, maxConcurrency, logRetention, tags = {} } = props;
  check(
    { eventWindowDays },
    isWholeNumber(1, EVENT_WINDOW_DAYS),
    `a whole number of days from 1 to ${EVENT_WINDOW_DAYS}`,
  );
  check({ memorySize }, isWholeNumber(128, 10_240), 'a whole number of MB from 128 to 10240');
  check({ maxConcurrency }, isWholeNumber(2, 1_000), 'a whole number from 2 to 1000');
  check({ logRetention }, (days) => RETENTIONS.includes(days), `one of ${RETENTIONS.join(', ')} (for ever)`);
  // Neither a bucket nor a log group has snapshots.
  check({ removalPolicy }, (policy) => policy !== RemovalPolicy.SNAPSHOT, 'to retain or to destroy');
  for (const tag of Object.keys(tags))
    check({ tags: tag }, isTagKey, 'a key of 1 to 128 characters that does not begin with aws:');
}

/** Checks a prop, given as `{ name: value }`, unless it is left out. */
function check<T>(prop: Record<string, T | undefined>, isFit: (value: T) => boolean, expected: string): void {
  for (const [name, value] of Object.entries(prop)) {
    if (value === undefined || Token.isUnresolved(value) || isFit(value)) continue;
    throw new Error(`Newsfold: ${name} is ${value}, and has to be ${expected}.`);
  }
}

function isWholeNumber(least: number, most: number): (value: number) => boolean {
  return (value) => Number.isInteger(value) && value >= least && value <= most;
}

function isTagKey(key: string): boolean {
  return key.length >= 1 && key.length <= 128 && !/^aws:/i.test(key);
}
