import { RemovalPolicy } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { Grant, type IGrantable } from 'aws-cdk-lib/aws-iam';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { IBucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { TABLE } from '../../lambdas/store/table';
import { EventTable } from './event-table';
import { Ingest } from './ingest';
import { Intake } from './intake';

/** What can be chosen about a pipeline. */
export interface NewsfoldProps {
  /**
   * What becomes of the bucket, the table and the logs when the stack is deleted. Under DESTROY the bucket has to be
   * emptied first: CloudFormation deletes no bucket that holds objects.
   *
   * @default RemovalPolicy.RETAIN - the data survives `cdk destroy`.
   */
  readonly removalPolicy?: RemovalPolicy;
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
  /** Goes off within minutes where there are such, and says what to do; add an action to be told. */
  readonly deadLetterAlarm: Alarm;
  /** The function that turns articles into event records. */
  readonly ingest: IFunction;
  /** Where the event records are. */
  readonly table: ITable;

  constructor(scope: Construct, id: string, props: NewsfoldProps = {}) {
    super(scope, id);
    const removalPolicy = props.removalPolicy ?? RemovalPolicy.RETAIN;
    const intake = new Intake(this, 'Intake', { removalPolicy, consumerTimeout: Ingest.TIMEOUT });
    this.bucket = intake.bucket;
    this.queue = intake.queue;
    this.deadLetterQueue = intake.deadLetterQueue;
    this.deadLetterAlarm = intake.deadLetterAlarm;
    this.table = new EventTable(this, 'Events', { removalPolicy });
    this.ingest = new Ingest(this, 'Ingest', {
      bucket: intake.bucket,
      queue: intake.queue,
      table: this.table,
      memorySize: props.memorySize ?? 512,
      maxConcurrency: props.maxConcurrency ?? 8,
      logRetention: props.logRetention ?? RetentionDays.ONE_MONTH,
      removalPolicy,
    }).function;
  }

  /**
   * Allows a grantee what `EventReader` does: to read events, their articles, names and uploads by key, and the events of a
   * day. It may not scan, nor read the postings and what is unfinished, which are the pipeline's own.
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
