import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { Newsfold } from '../../../lib/index';
import { only, QUICK, textOf, trialTemplate } from './trial';

const template = trialTemplate();
const mapping = only(template, 'AWS::Lambda::EventSourceMapping', 'NewsfoldFeed');

interface Statement {
  Action: string | string[];
  Resource: unknown;
}

test('the function is told the bus and its name in logs and metrics, and logs JSON to its own group', () => {
  const { Environment, LoggingConfig } = only(template, 'AWS::Lambda::Function', 'NewsfoldFeed') as {
    Environment: { Variables: Record<string, unknown> };
    LoggingConfig: Record<string, unknown>;
  };
  expect(textOf(Environment.Variables.EVENT_BUS_NAME)).toBe('<NewsfoldFeedBus>');
  expect(Environment.Variables.POWERTOOLS_SERVICE_NAME).toMatch(/^Newsfoldtrial-Newsfold-Feed/);
  expect([LoggingConfig.LogFormat, textOf(LoggingConfig.LogGroup)]).toEqual(['JSON', '<NewsfoldFeedLogs>']);
});

test('only event records that are new or changed invoke it', () => {
  const { Filters } = mapping.FilterCriteria as { Filters: { Pattern: string }[] };
  expect(Filters.map(({ Pattern }) => JSON.parse(Pattern))).toEqual([
    { eventName: ['INSERT', 'MODIFY'], dynamodb: { Keys: { SK: { S: ['RECORD'] } } } },
  ]);
});

test('it takes the stream from its beginning, and what fails again from there, within bounds', () => {
  expect(textOf(mapping.EventSourceArn)).toBe('<NewsfoldEvents.StreamArn>');
  expect(mapping).toMatchObject({
    ...{ StartingPosition: 'TRIM_HORIZON', BatchSize: 100, MaximumBatchingWindowInSeconds: 1 },
    ...{ FunctionResponseTypes: ['ReportBatchItemFailures'], BisectBatchOnFunctionError: true },
    ...{ MaximumRecordAgeInSeconds: 6 * 60 * 60, MaximumRetryAttempts: 1000 },
  });
});

test('what fails for good goes to a queue that is encrypted and refuses plain HTTP', () => {
  const { OnFailure } = mapping.DestinationConfig as { OnFailure: { Destination: unknown } };
  expect(textOf(OnFailure.Destination)).toBe('<NewsfoldFeedDeadLetters.Arn>');
  const queue = only(template, 'AWS::SQS::Queue', 'NewsfoldFeedDeadLetters');
  expect(queue).toMatchObject({ SqsManagedSseEnabled: true, MessageRetentionPeriod: 14 * 24 * 3600 });
  const policy = only(template, 'AWS::SQS::QueuePolicy', 'NewsfoldFeedDeadLetters');
  expect(policy.PolicyDocument).toMatchObject({
    Statement: [{ Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }],
  });
});

test('its role allows exactly what it does, on exactly what it does it to', () => {
  const { PolicyDocument } = only(template, 'AWS::IAM::Policy', 'NewsfoldFeed') as {
    PolicyDocument: { Statement: Statement[] };
  };
  const allowed = PolicyDocument.Statement.map(({ Resource, Action }) => [textOf(Resource), [Action].flat()]);
  expect(Object.fromEntries(allowed)).toEqual({
    '<NewsfoldFeedLogs.Arn>': ['logs:CreateLogStream', 'logs:PutLogEvents'],
    '<NewsfoldFeedBus.Arn>': ['events:PutEvents'],
    '<NewsfoldFeedDeadLetters.Arn>': ['sqs:SendMessage', 'sqs:GetQueueAttributes', 'sqs:GetQueueUrl'],
    '*': ['dynamodb:ListStreams'],
    '<NewsfoldEvents.StreamArn>': [
      'dynamodb:DescribeStream',
      'dynamodb:GetRecords',
      'dynamodb:GetShardIterator',
    ],
  });
});

test('takes a bus that is there already, and makes none then', () => {
  const stack = new Stack(new App(QUICK), 'Foreign');
  const eventBus = EventBus.fromEventBusName(stack, 'Bus', 'newsroom');
  const newsfold = new Newsfold(stack, 'News', { eventBus });
  const foreign = Template.fromStack(stack);
  expect(newsfold.eventBus).toBe(eventBus);
  foreign.resourceCountIs('AWS::Events::EventBus', 0);
  const { Environment } = only(foreign, 'AWS::Lambda::Function', 'NewsFeed') as {
    Environment: { Variables: Record<string, unknown> };
  };
  expect(Environment.Variables.EVENT_BUS_NAME).toBe('newsroom');
});
