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

/** What can be chosen about a pipeline. */
export interface NewsfoldProps {
  /**
   * A bucket of your own for the uploads, in the region and account of the stack (which cannot be checked at synth). It
   * has to send its events to EventBridge, of which AWS charges a dollar for a million; its versions, retention and
   * encryption remain yours.
   *
   * @default - a bucket is made: encrypted, private, versioned, its notifications free.
   */
  readonly bucket?: IBucket;
  /**
   * What becomes of the bucket, the table and the logs when the stack is deleted. Under DESTROY the bucket has to be
   * emptied first: CloudFormation deletes no bucket that holds objects.
   *
   * @default RemovalPolicy.RETAIN - the data survives `cdk destroy`.
   */
  readonly removalPolicy?: RemovalPolicy;
  /**
   * Days after its last report in which an event takes a new one, 1 to 180. With fewer, follow-ups open events of their own.
   *
   * @default 180 - finds trials and inquiries too; matching was trained with it, so it cannot be longer.
   */
  readonly eventWindowDays?: number;
  /**
   * Memory of the ingest function in MB.
   *
   * @default 512 - the size that the project's cost budget assumes.
   */
  readonly memorySize?: number;
  /**
   * How many batches of up to ten notifications are handled at the same time, 2 to 1000.
   *
   * @default 8 - clears a backlog soon and leaves most of the account's concurrency to others.
   */
  readonly maxConcurrency?: number;
  /**
   * How long the ingest function's logs are kept.
   *
   * @default RetentionDays.ONE_MONTH - twice as long as a dead letter, so that each can still be explained.
   */
  readonly logRetention?: RetentionDays;
  /**
   * The EventBridge bus on which changes of event records are announced.
   *
   * @default - a bus of its own.
   */
  readonly eventBus?: IEventBus;
  /**
   * Who is told by the alarms. A topic that is encrypted has to admit `cloudwatch.amazonaws.com` to its key.
   *
   * @default - a topic of its own, encrypted, to which nobody subscribes yet: `alarmTopic` of the construct.
   */
  readonly alarmTopic?: ITopic;
  /**
   * Whether X-Ray records the invocations of the ingest function: how long each waited and ran, not its single calls.
   *
   * @default false - metrics and logs say the same for all of them, and traces cost by the trace.
   */
  readonly tracing?: boolean;
  /**
   * Tags of all that the construct holds.
   *
   * @default - none but those of its stack.
   */
  readonly tags?: Readonly<Record<string, string>>;
}

/** Partition keys of what is published; those of postings are not among them. */
const PUBLISHED_PARTITIONS = ['EVENT#*', 'ARTICLE#*', 'UPLOAD#*', 'NAME#*'];

/** The whole pipeline as one construct: articles go into `bucket`, event records come out of `table`. */
export class Newsfold extends Construct {
  /** Where articles are uploaded. */
  readonly bucket: IBucket;
  /** Notifications of uploads and removals, each until it was handled. */
  readonly queue: IQueue;
  /** Notifications that could not be handled. */
  readonly deadLetterQueue: IQueue;
  /** Goes off within minutes where there are such. */
  readonly deadLetterAlarm: Alarm;
  /** Where all alarms go; subscribe to be told. */
  readonly alarmTopic: ITopic;
  /** The function that turns articles into event records. */
  readonly ingest: IFunction;
  /** Where the event records are. */
  readonly table: ITable;
  /** Where changes of event records are announced, for rules of yours. */
  readonly eventBus: IEventBus;
  /** The function that announces them. */
  readonly announce: IFunction;
  /** Places in the table's stream of changes that could not be announced. */
  readonly announceDeadLetterQueue: IQueue;

  constructor(scope: Construct, id: string, props: NewsfoldProps = {}) {
    super(scope, id);
    checkProps(props);
    const { bucket, alarmTopic, removalPolicy = RemovalPolicy.RETAIN, memorySize = 512 } = props;
    const metrics = new IngestMetrics(this);
    const intake = new Intake(this, 'Intake', {
      bucket,
      removalPolicy,
      consumerTimeout: Duration.millis(DELIVERY_MILLISECONDS),
    });
    this.bucket = intake.bucket;
    this.queue = intake.queue;
    this.deadLetterQueue = intake.deadLetterQueue;
    this.table = new EventTable(this, 'Events', { removalPolicy });
    const logRetention = props.logRetention ?? RetentionDays.ONE_MONTH;
    this.ingest = new Ingest(this, 'Ingest', {
      bucket: intake.bucket,
      queue: intake.queue,
      table: this.table,
      eventWindowDays: props.eventWindowDays,
      memorySize,
      maxConcurrency: props.maxConcurrency ?? 8,
      logRetention,
      tracing: props.tracing ?? false,
      service: metrics.service,
      removalPolicy,
    }).function;
    const feed = new ChangeFeed(this, 'Feed', {
      table: this.table,
      eventBus: props.eventBus,
      logRetention,
      removalPolicy,
    });
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
   * Allows a grantee what `EventReader` does: to read events, their articles, names and uploads by key, and the events of a
   * day. It may not scan, nor read the postings, which are the pipeline's own.
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
 * Refuses at synth what AWS would refuse in the middle of a deployment, or what makes no sense. A value that is known only
 * then, such as a parameter of the stack, passes.
 * @throws Error that names the prop, its value and what it has to be
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
