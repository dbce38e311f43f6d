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

/** How uploads are to be kept and handed on. */
export interface IntakeProps {
  /** A bucket that is there already and sends its events to EventBridge; one is made where none is named. */
  readonly bucket?: IBucket;
  /** What becomes of the bucket when its stack is deleted or the bucket is taken out of it. */
  readonly removalPolicy: RemovalPolicy;
  /** The longest that a consumer works on one batch of notifications. */
  readonly consumerTimeout: Duration;
}

/** The way in: a bucket for uploads, a queue of what was created or removed there, a queue of what could not be handled. */
export class Intake extends Construct {
  /** Where articles are uploaded. */
  readonly bucket: IBucket;
  /** Notifications of uploads and removals, each until it was handled. */
  readonly queue: Queue;
  /** Notifications that could not be handled. */
  readonly deadLetterQueue: Queue;

  constructor(scope: Construct, id: string, { bucket, removalPolicy, consumerTimeout }: IntakeProps) {
    super(scope, id);
    this.deadLetterQueue = new Queue(this, 'DeadLetters', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // The longest that SQS keeps a message. Its age counts from the upload on, so the queue below keeps its four
      // days: what dies last can then still be looked at for ten.
      retentionPeriod: Duration.days(14),
    });
    this.queue = new Queue(this, 'Queue', {
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      // Six times the consumer's timeout, as Lambda asks: it may retry a throttled call before it gives a batch back.
      visibilityTimeout: Duration.seconds(6 * consumerTimeout.toSeconds()),
      deadLetterQueue: { queue: this.deadLetterQueue, maxReceiveCount: DELIVERIES },
    });
    if (bucket) this.listenTo(bucket);
    this.bucket = bucket ?? this.createBucket(removalPolicy);
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
    this.notifyQueue(bucket);
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
  private notifyQueue(bucket: Bucket): void {
    this.admit('s3.amazonaws.com', {
      // The account too: a bucket's name is free for anyone to take once the bucket is gone.
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
   * By EventBridge, which leaves the bucket as it is: the notifications of a bucket are one setting that belongs to who
   * owns it, and whoever writes it overwrites those of others.
   */
  private listenTo(bucket: IBucket): void {
    const rule = new Rule(this, 'Uploads', {
      description: 'Objects created in or deleted from the bucket of the uploads',
      eventPattern: {
        source: ['aws.s3'],
        detailType: ['Object Created', 'Object Deleted'],
        // What a lifecycle rule lets go is old and not withdrawn, as with a bucket that is made here.
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
