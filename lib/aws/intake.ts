import { Aws, Duration, Fn, type RemovalPolicy, Stack, Validations } from 'aws-cdk-lib';
import { Match, Rule } from 'aws-cdk-lib/aws-events';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type CfnBucket,
  type IBucket,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';

export interface IntakeProps {
  /** An existing bucket that sends its events to EventBridge. Default: a new bucket. */
  readonly bucket?: IBucket;
  /** What happens to a new bucket when it is removed from its stack or the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
  /** Max time that the consumer takes for one batch of notifications. */
  readonly consumerTimeout: Duration;
}

/** The entrance: a bucket for uploads, a queue of notifications about its objects, and a queue for dead letters. */
export class Intake extends Construct {
  readonly bucket: IBucket;
  /** Notifications of uploads and removals that are not handled yet. */
  readonly queue: Queue;
  /** Notifications that could not be handled. */
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, { bucket, removalPolicy, consumerTimeout }: IntakeProps) {
    super(scope, id);
    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The maximum of SQS. The age of a message counts from the upload on, so the queue below keeps the default of
      // four days: every dead letter can then be looked at for ten days at least.
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the consumer's timeout, as Lambda advises: it may retry a throttled call before it returns a batch.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: DELIVERIES },
    });
    if (bucket) this.listenTo(bucket);
    this.bucket = bucket ?? this.createBucket(removalPolicy);
  }

  /** Encrypted with a key that S3 owns: a KMS key would cost money by the month and by the request. */
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
    this.notifyQueue(bucket);
    return bucket;
  }

  /**
   * A name that is known before the bucket exists. S3 tests the queue of a notification when it creates the bucket, so
   * the queue's policy must exist first and cannot refer to the bucket, but by this name it still admits only that
   * bucket. The stack's id makes the name globally unique, the construct's address within the stack.
   */
  private bucketName(): string {
    const stackUuid = Fn.select(2, Fn.split('/', Stack.of(this).stackId));
    return `newsfold-${this.node.addr.slice(-8)}-${stackUuid}`;
  }

  /**
   * Configures the bucket itself: `addEventNotification` would deploy a function that may change the notifications of
   * every bucket in the account.
   */
  private notifyQueue(bucket: Bucket): void {
    this.admit('s3.amazonaws.com', {
      // Checks the account too, because anyone can take the name of a bucket that was deleted.
      StringEquals: { 'aws:SourceAccount': Aws.ACCOUNT_ID },
      ArnEquals: { 'aws:SourceArn': `arn:${Aws.PARTITION}:s3:::${this.bucketName()}` },
    });
    const resource = bucket.node.defaultChild as CfnBucket;
    resource.notificationConfiguration = {
      queueConfigurations: ['s3:ObjectCreated:*', 's3:ObjectRemoved:*'].map((event) => ({
        event,
        queue: this.queue.queueArn,
      })),
    };
    bucket.node.addDependency(this.queue);
  }

  /**
   * Listens by EventBridge, which leaves the bucket as it is. The notifications of a bucket are one setting, which
   * belongs to the bucket's owner; setting it here would overwrite theirs.
   */
  private listenTo(bucket: IBucket): void {
    const rule = new Rule(this, 'Uploads', {
      description: 'Objects created in or deleted from the bucket of the uploads',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        // An object that a lifecycle rule deletes is old, not withdrawn. A new bucket does not report these either.
        detail: { bucket: { name: [bucket.bucketName] }, reason: Match.anythingBut('Lifecycle Expiration') },
      },
    });
    rule.addTarget({ bind: () => ({ arn: this.queue.queueArn }) });
    this.admit('events.amazonaws.com', { ArnEquals: { 'aws:SourceArn': rule.ruleArn } });
  }

  private admit(service: string, conditions: Record<string, Record<string, string>>): void {
    this.queue.addToResourcePolicy(
      new PolicyStatement({
        principals: [new ServicePrincipal(service)],
        actions: ['sqs:SendMessage'],
        resources: [this.queue.queueArn],
        conditions,
      }),
    );
  }
}
