import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { AccountRootPrincipal, Role } from 'aws-cdk-lib/aws-iam';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { Newsfold, type NewsfoldProps } from '../../../lib/index';
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
    ...Array(10).fill('AWS::CloudWatch::Alarm'),
    'AWS::CloudWatch::Dashboard',
    'AWS::DynamoDB::Table',
    'AWS::Events::EventBus',
    'AWS::IAM::Policy',
    'AWS::IAM::Policy',
    'AWS::IAM::Role',
    'AWS::IAM::Role',
    'AWS::KMS::Key',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::EventSourceMapping',
    'AWS::Lambda::Function',
    'AWS::Lambda::Function',
    'AWS::Logs::LogGroup',
    'AWS::Logs::LogGroup',
    'AWS::S3::Bucket',
    'AWS::S3::BucketPolicy',
    'AWS::SNS::Topic',
    'AWS::SNS::TopicPolicy',
    'AWS::SQS::Queue',
    'AWS::SQS::Queue',
    'AWS::SQS::Queue',
    'AWS::SQS::QueuePolicy',
    'AWS::SQS::QueuePolicy',
    'AWS::SQS::QueuePolicy',
  ]);
});

test('stands twice in one stack, each with a bucket and metrics of its own name', () => {
  const stack = foreignStack();
  new Newsfold(stack, 'Politics');
  new Newsfold(stack, 'Sports');
  const buckets = Object.values(Template.fromStack(stack).findResources('AWS::S3::Bucket'));
  expect(new Set(buckets.map(({ Properties }) => JSON.stringify(Properties.BucketName))).size).toBe(2);
  const functions = Object.values(Template.fromStack(stack).findResources('AWS::Lambda::Function'));
  const services = functions.map(
    ({ Properties }) => Properties.Environment.Variables.POWERTOOLS_SERVICE_NAME,
  );
  expect(services.sort()).toEqual([
    expect.stringMatching(/Politics/),
    expect.stringMatching(/Politics-Feed/),
    expect.stringMatching(/Sports/),
    expect.stringMatching(/Sports-Feed/),
  ]);
});

test('shows its parts, so that a stack can grant others access', () => {
  const stack = foreignStack();
  const newsfold = new Newsfold(stack, 'News');
  const { bucket, queue, deadLetterQueue, deadLetterAlarm, alarmTopic, ingest, table } = newsfold;
  const parts = [
    bucket.bucketArn,
    queue.queueArn,
    deadLetterQueue.queueArn,
    deadLetterAlarm.alarmArn,
    ingest.functionArn,
    table.tableArn,
    newsfold.eventBus.eventBusArn,
    newsfold.announce.functionArn,
    newsfold.announceDeadLetterQueue.queueArn,
  ];
  expect(stack.resolve(alarmTopic.topicArn).Ref).toMatch(/^NewsOperationsAlarmsTopic/);
  expect(parts.map((arn) => stack.resolve(arn)['Fn::GetAtt'][0])).toEqual([
    expect.stringMatching(/^NewsIntakeBucket/),
    expect.stringMatching(/^NewsIntakeQueue/),
    expect.stringMatching(/^NewsIntakeDeadLetters/),
    expect.stringMatching(/^NewsOperationsdeadletters/),
    expect.stringMatching(/^NewsIngestFunction/),
    expect.stringMatching(/^NewsEvents/),
    expect.stringMatching(/^NewsFeedBus/),
    expect.stringMatching(/^NewsFeedFunction/),
    expect.stringMatching(/^NewsFeedDeadLetters/),
  ]);
});

test('keeps the data when the stack goes, unless asked otherwise', () => {
  const kept = templateWith();
  expect(policiesOf(kept, 'DeletionPolicy')).toEqual(['Retain', 'Retain', 'Retain', 'Retain']);
  expect(policiesOf(kept, 'UpdateReplacePolicy')).toEqual(['Retain', 'Retain', 'Retain', 'Retain']);
  expect(only(kept, 'AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(true);

  const lost = templateWith({ removalPolicy: RemovalPolicy.DESTROY });
  expect(policiesOf(lost, 'DeletionPolicy')).toEqual(['Delete', 'Delete', 'Delete', 'Delete']);
  expect(only(lost, 'AWS::DynamoDB::Table').DeletionProtectionEnabled).toBe(false);
});

test('takes memory, concurrency and log retention from its props', () => {
  const template = templateWith({
    memorySize: 1024,
    maxConcurrency: 2,
    logRetention: RetentionDays.ONE_YEAR,
  });
  expect(only(template, 'AWS::Lambda::Function', 'NewsIngest').MemorySize).toBe(1024);
  expect(only(template, 'AWS::Lambda::EventSourceMapping', 'NewsIngest').ScalingConfig).toEqual({
    MaximumConcurrency: 2,
  });
  expect(only(template, 'AWS::Logs::LogGroup', 'NewsIngest').RetentionInDays).toBe(365);
});

test('puts tags on all that it holds', () => {
  const template = templateWith({ tags: { team: 'desk' } });
  for (const type of ['AWS::S3::Bucket', 'AWS::SQS::Queue', 'AWS::DynamoDB::Table', 'AWS::CloudWatch::Alarm'])
    template.allResourcesProperties(type, { Tags: [{ Key: 'team', Value: 'desk' }] });
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
