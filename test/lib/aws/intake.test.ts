import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { Newsfold } from '../../../lib/index';
import { only, QUICK, textOf, trialTemplate } from './trial';

const template = trialTemplate();
const bucket = only(template, 'AWS::S3::Bucket');
const bucketName = textOf(bucket.BucketName);
const DENY_PLAIN_HTTP = {
  Effect: 'Deny',
  Principal: { AWS: '*' },
  Condition: { Bool: { 'aws:SecureTransport': 'false' } },
};

describe('the bucket', () => {
  test('is encrypted, versioned and private, and belongs to its owner', () => {
    expect(bucket).toMatchObject({
      BucketEncryption: {
        ServerSideEncryptionConfiguration: [{ ServerSideEncryptionByDefault: { SSEAlgorithm: 'AES256' } }],
      },
      VersioningConfiguration: { Status: 'Enabled' },
      PublicAccessBlockConfiguration: {
        BlockPublicAcls: true,
        BlockPublicPolicy: true,
        IgnorePublicAcls: true,
        RestrictPublicBuckets: true,
      },
      OwnershipControls: { Rules: [{ ObjectOwnership: 'BucketOwnerEnforced' }] },
    });
  });

  test('lets go of replaced versions and of what never was a whole upload, and of nothing else', () => {
    expect(bucket.LifecycleConfiguration).toEqual({
      Rules: [
        {
          Status: 'Enabled',
          NoncurrentVersionExpiration: { NoncurrentDays: 30 },
          AbortIncompleteMultipartUpload: { DaysAfterInitiation: 7 },
        },
      ],
    });
  });

  test('has a policy that refuses plain HTTP and grants nothing', () => {
    expect(only(template, 'AWS::S3::BucketPolicy').PolicyDocument).toMatchObject({
      Statement: [{ ...DENY_PLAIN_HTTP, Action: 's3:*' }],
    });
  });

  test('has a name that S3 takes and that no other stack has', () => {
    expect(bucketName).toMatch(/^newsfold-[0-9a-f]{8}-0f9e8d7c-6b5a-4c3d-8e1f-0a1b2c3d4e5f$/);
    expect(bucketName.length).toBeLessThanOrEqual(63);
  });
});

describe('the notifications', () => {
  test('tell the queue of every object created or removed', () => {
    const { QueueConfigurations } = bucket.NotificationConfiguration as {
      QueueConfigurations: { Event: string; Queue: unknown }[];
    };
    expect(QueueConfigurations.map(({ Event, Queue }) => [Event, textOf(Queue)])).toEqual([
      ['s3:ObjectCreated:*', '<NewsfoldIntakeQueue.Arn>'],
      ['s3:ObjectRemoved:*', '<NewsfoldIntakeQueue.Arn>'],
    ]);
  });

  test('come from this bucket of this account only, over TLS', () => {
    const policy = only(template, 'AWS::SQS::QueuePolicy', 'NewsfoldIntakeQueue');
    const { Statement } = policy.PolicyDocument as { Statement: Record<string, unknown>[] };
    expect(Statement).toMatchObject([
      { ...DENY_PLAIN_HTTP, Action: 'sqs:*' },
      { Effect: 'Allow', Principal: { Service: 's3.amazonaws.com' }, Action: 'sqs:SendMessage' },
    ]);
    const conditions = Statement[1]?.Condition as Record<string, Record<string, unknown>>;
    expect(Object.keys(conditions)).toEqual(['StringEquals', 'ArnEquals']);
    expect(textOf(conditions.StringEquals?.['aws:SourceAccount'])).toBe('111122223333');
    expect(textOf(conditions.ArnEquals?.['aws:SourceArn'])).toBe(`arn:aws:s3:::${bucketName}`);
  });

  test('are allowed before the bucket is created, which tries them', () => {
    const [resource] = Object.values(template.findResources('AWS::S3::Bucket'));
    const [policyId] = Object.keys(template.findResources('AWS::SQS::QueuePolicy')).filter((id) =>
      id.startsWith('NewsfoldIntakeQueue'),
    );
    expect(resource?.DependsOn).toContain(policyId);
  });
});

describe('the queue', () => {
  const queue = only(template, 'AWS::SQS::Queue', 'NewsfoldIntakeQueue');
  const deadLetters = only(template, 'AWS::SQS::Queue', 'NewsfoldIntakeDeadLetters');

  test('is hidden from others for six times as long as the function may run', () => {
    const { Timeout } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest') as { Timeout: number };
    expect(queue.VisibilityTimeout).toBe(6 * Timeout);
  });

  test('gives up on a message after five deliveries, and keeps it for 14 days', () => {
    const { deadLetterTargetArn, maxReceiveCount } = queue.RedrivePolicy as Record<string, unknown>;
    expect(textOf(deadLetterTargetArn)).toBe('<NewsfoldIntakeDeadLetters.Arn>');
    expect(maxReceiveCount).toBe(5);
    expect(deadLetters.MessageRetentionPeriod).toBe(14 * 24 * 3600);
  });

  test('is encrypted, as the dead letters are, which nobody is allowed to write to', () => {
    expect([queue.SqsManagedSseEnabled, deadLetters.SqsManagedSseEnabled]).toEqual([true, true]);
    const policy = only(template, 'AWS::SQS::QueuePolicy', 'NewsfoldIntakeDeadLetters');
    expect((policy.PolicyDocument as { Statement: unknown[] }).Statement).toMatchObject([DENY_PLAIN_HTTP]);
    expect((policy.PolicyDocument as { Statement: unknown[] }).Statement).toHaveLength(1);
  });
});

describe('a bucket of your own', () => {
  const stack = new Stack(new App(QUICK), 'Foreign');
  new Newsfold(stack, 'News', { bucket: Bucket.fromBucketName(stack, 'Own', 'our-articles') });
  const own = Template.fromStack(stack);

  test('is left as it is, and no other is made', () => {
    own.resourceCountIs('AWS::S3::Bucket', 0);
    own.resourceCountIs('AWS::S3::BucketPolicy', 0);
    own.resourceCountIs('Custom::S3BucketNotifications', 0);
  });

  test('tells the queue by EventBridge what was created or deleted, but not what a lifecycle rule let go', () => {
    const { EventPattern, Targets } = only(own, 'AWS::Events::Rule');
    expect(EventPattern).toEqual({
      source: ['aws.s3'],
      'detail-type': ['Object Created', 'Object Deleted'],
      detail: { bucket: { name: ['our-articles'] }, reason: [{ 'anything-but': ['Lifecycle Expiration'] }] },
    });
    expect((Targets as { Arn: unknown }[]).map(({ Arn }) => textOf(Arn))).toEqual(['<NewsIntakeQueue.Arn>']);
  });

  test('is the only one whose rule may write to the queue', () => {
    const policy = only(own, 'AWS::SQS::QueuePolicy', 'NewsIntakeQueue');
    const { Statement } = policy.PolicyDocument as { Statement: Record<string, unknown>[] };
    expect(Statement).toMatchObject([
      { ...DENY_PLAIN_HTTP, Action: 'sqs:*' },
      { Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sqs:SendMessage' },
    ]);
    const condition = Statement[1]?.Condition as Record<string, Record<string, unknown>>;
    expect(textOf(condition.ArnEquals?.['aws:SourceArn'])).toBe('<NewsIntakeUploads.Arn>');
  });

  test('is the one that the function reads, with its key where it has one', () => {
    const resourcesOf = (template: Template) =>
      (
        only(template, 'AWS::IAM::Policy', 'NewsIngest').PolicyDocument as {
          Statement: { Action: unknown; Resource: unknown }[];
        }
      ).Statement;
    const read = resourcesOf(own).find(({ Action }) => Action === 's3:GetObject');
    expect(textOf(read?.Resource)).toBe('arn:aws:s3:::our-articles/*');
    const locked = new Stack(new App(QUICK), 'Locked');
    new Newsfold(locked, 'News', {
      bucket: new Bucket(locked, 'Own', { encryptionKey: new Key(locked, 'Key') }),
    });
    const decrypt = resourcesOf(Template.fromStack(locked)).find(({ Action }) => Action === 'kms:Decrypt');
    expect(textOf(decrypt?.Resource)).toMatch(/^<Key\w*\.Arn>$/);
  });
});
