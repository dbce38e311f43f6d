import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Newsfold, type NewsfoldProps } from '../../../lib';
import { only, QUICK, textOf } from './trial';

const TABLE_DOC = join(__dirname, '../../../docs/table.md');
const DATA = ['AWS::S3::Bucket', 'AWS::DynamoDB::Table', 'AWS::Logs::LogGroup'];

function foreignStack(): Stack {
  return new Stack(new App(QUICK), 'Foreign');
}

function templateWith(props?: NewsfoldProps): Template {
  const stack = foreignStack();
  new Newsfold(stack, 'News', props);
  return Template.fromStack(stack);
}

function policiesOf(template: Template, key: 'DeletionPolicy' | 'UpdateReplacePolicy'): string[] {
  return DATA.flatMap((type) => Object.values(template.findResources(type)).map((resource) => resource[key]));
}

test('stands in any stack, with nothing in it but the pipeline', () => {
  const { Resources } = templateWith().toJSON() as { Resources: Record<string, { Type: string }> };
  expect(
    Object.values(Resources)
      .map(({ Type }) => Type)
      .sort(),
  ).toEqual([
    'AWS::CloudWatch::Alarm',
    'AWS::DynamoDB::Table',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::SQS::Queue',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
    'AWS::SQS::QueuePolicy',
  ]);
});

test('stands twice in one stack, each with a bucket of its own name', () => {
  const stack = foreignStack();
  new Newsfold(stack, 'Politics');
  new Newsfold(stack, 'Sports');
  const buckets = Object.values(Template.fromStack(stack).findResources('AWS::S3::Bucket'));
  expect(new Set(buckets.map(({ Properties }) => JSON.stringify(Properties.BucketName))).size).toBe(2);
});

test('shows its parts, so that a stack can grant others access', () => {
  const stack = foreignStack();
  const { bucket, queue, deadLetterQueue, deadLetterAlarm, ingest, table } = new Newsfold(stack, 'News');
  const parts = [
    bucket.bucketArn,
    queue.queueArn,
    deadLetterQueue.queueArn,
    deadLetterAlarm.alarmArn,
    ingest.functionArn,
    table.tableArn,
  ];
  expect(parts.map((arn) => stack.resolve(arn)['Fn::GetAtt'][0])).toEqual([
    expect.stringMatching(/^NewsIntakeBucket/),
    expect.stringMatching(/^NewsIntakeQueue/),
    expect.stringMatching(/^NewsIntakeDeadLetters/),
    expect.stringMatching(/^NewsIntakeDeadLetterAlarm/),
    expect.stringMatching(/^NewsIngestFunction/),
    expect.stringMatching(/^NewsEvents/),
  ]);
});

test('keeps the data when the stack goes, unless asked otherwise', () => {
  const kept = templateWith();
  expect(policiesOf(kept, 'DeletionPolicy')).toEqual(['Retain', 'Retain', 'Retain']);
  expect(policiesOf(kept, 'UpdateReplacePolicy')).toEqual(['Retain', 'Retain', 'Retain']);
  expect(only(kept, 'AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(true);

  const lost = templateWith({ removalPolicy: RemovalPolicy.DESTROY });
  expect(policiesOf(lost, 'DeletionPolicy')).toEqual(['Delete', 'Delete', 'Delete']);
  expect(only(lost, 'AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(false);
});

test('takes memory, concurrency and log retention from its props', () => {
  const template = templateWith({
    memorySize: 1024,
    maxConcurrency: 2,
    logRetention: RetentionDays.ONE_YEAR,
  });
  expect(only(template, 'AWS::Lambda::Function').MemorySize).toBe(1024);
  expect(only(template, 'AWS::Lambda::EventSourceMapping').ScalingConfig).toEqual({ MaximumConcurrency: 2 });
  expect(only(template, 'AWS::Logs::LogGroup').RetentionInDays).toBe(365);
});

test('grants readers what is published, as docs/table.md states it, and no scan', () => {
  const stack = foreignStack();
  const newsfold = new Newsfold(stack, 'News');
  newsfold.grantRead(new Role(stack, 'Reader', { assumedBy: new AccountRootPrincipal() }));
  const policy = only(Template.fromStack(stack), 'AWS::IAM::Policy', 'Reader');
  const { Statement } = policy.PolicyDocument as { Statement: { Resource: unknown }[] };
  const [, stated = ''] = /```json\n([\s\S]*?)```/.exec(readFileSync(TABLE_DOC, 'utf8')) ?? [];
  expect(Statement.map((statement) => ({ ...statement, Resource: textOf(statement.Resource) }))).toEqual(
    JSON.parse(stated.replaceAll('TABLE_ARN', '<NewsEvents.Arn>')),
  );
  expect(stated).not.toMatch(/Scan|TERM#|dynamodb:\*/);
});
