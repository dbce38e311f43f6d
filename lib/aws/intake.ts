import { Aws, Duration, Fn, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DELIVERIES } from '../../lambdas/ingest/deliveries';

/** How uploads are to be kept and handed on. */
export interface IntakeProps {
  /** What becomes of the bucket when its stack is deleted or the bucket is taken out of it. */
  readonly removalPolicy: RemovalPolicy;
  /** The longest that a consumer works on one batch of notifications. */
  readonly consumerTimeout: Duration;
}

/** How soon dead letters are told of: a message has failed for hours by then, and is kept for days. */
const ALARM_PERIOD = Duration.minutes(5);

/** The way in: a bucket for uploads, a queue of what was created or removed there, a queue of what could not be handled. */
export class Intake extends Construct {
  /** Where articles are uploaded. */
  readonly bucket: Bucket;
  /** Notifications of uploads and removals, each until it was handled. */
  readonly queue: Queue;
  /** Notifications that could not be handled. */
  readonly deadLetterQueue: Queue;
  /** Goes off while there are such; it has no action of its own. */
  readonly deadLetterAlarm: Alarm;

  constructor(scope: Construct, id: string, { removalPolicy, consumerTimeout }: IntakeProps) {
    super(scope, id);
    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest that SQS keeps a message. Its age counts from the upload on, so the queue below keeps its four
      // days: what dies last can then still be looked at for ten.
      retentionPeriod: Duration.days(14),
    });
    this.deadLetterAlarm = this.createAlarm();
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the consumer's timeout, as Lambda asks: it may retry a throttled call before it gives a batch back.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: DELIVERIES },
    });
    this.bucket = this.createBucket(removalPolicy);
    this.notifyQueue();
  }

  /** One dead letter is one too many: what was uploaded is not in the table, or what was deleted still is. */
  private createAlarm(): Alarm {
    const { queueArn } = this.deadLetterQueue;
    return new Alarm(this, 'DeadLetterAlarm', {
      alarmDescription:
        'Uploads could not be handled and are parked. The item of each in the events table (status parked) and the log of ' +
        'the ingest function say why. Mend the cause, then have them handled once more: ' +
        `aws sqs start-message-move-task --source-arn ${queueArn}`,
      metric: this.deadLetterQueue.metricApproximateNumberOfMessagesVisible({
        period: ALARM_PERIOD,
        statistic: Stats.MAXIMUM,
      }),
      comparisonOperator: ComparisonOperator.GREATER_THAN_OR_EQUAL_TO_THRESHOLD,
      threshold: 1,
      evaluationPeriods: 1,
      // SQS tells no figures of a queue that was empty and left alone for six hours.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }

  /** Encrypted with a key that S3 owns: a KMS key would be charged for every month and request. */
  private createBucket(removalPolicy: RemovalPolicy): Bucket {
    const bucket = new Bucket(this, 'Bucket', {
      bucketName: this.bucketName(),
      versioned: true,
      encryption: BucketEncryption.S3_MANAGED,
      enforceSSL: true,
      blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
      objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
      lifecycleRules: [
        {
          noncurrentVersionExpiration: Duration.days(30),
          abortIncompleteMultipartUploadAfter: Duration.days(7),
        },
      ],
      removalPolicy,
    });
    Validations.of(bucket).acknowledge({
      id: 'AwsSolutions-S1',
      reason:
        'Access logs would cost a second bucket that grows with every request. Uploads and removals are recorded ' +
        'without them, by versions and notifications; who has to audit reads enables CloudTrail data events.',
    });
    return bucket;
  }

  /**
   * A name that is known before the bucket exists. S3 tries a notification's queue when it creates the bucket, so the
   * queue's policy has to be there first and cannot refer to the bucket; by this name it still admits that one bucket
   * only. The id of the stack makes it unique in the world, the construct's address within the stack.
   */
  private bucketName(): string {
    const stackUuid = Fn.select(2, Fn.split('/', Stack.of(this).stackId));
    return `newsfold-${this.node.addr.slice(-8)}-${stackUuid}`;
  }

  /**
   * Set on the bucket itself: `addEventNotification` would deploy a function that may change the notifications of
   * every bucket in the account.
   */
  private notifyQueue(): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal('s3.amazonaws.com')],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions: {
          // The account too: a bucket's name is free for anyone to take once the bucket is gone.
          StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
          ArnEquals: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${this.bucketName()}` },
        },
      }),
    );
    const resource = this.bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        queue: this.queue.queueArn,
      })),
    };
    this.bucket.node.addDependency(this.queue);
  }
}
