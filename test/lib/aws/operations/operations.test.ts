import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import { IngestMetrics } from '../../../../lib/aws/operations/ingest-metrics';
import { Operations } from '../../../../lib/aws/operations/operations';
import { Newsfold } from '../../../../lib/index';
import { only, QUICK, textOf, trialTemplate } from '../trial';

interface Metric {
  Id: string;
  Expression?: string;
  MetricStat?: {
    Metric: { Namespace: string; MetricName: string; Dimensions: object[] };
    Period: number;
    Stat: string;
  };
}

interface AlarmProperties {
  AlarmDescription: string;
  AlarmActions: unknown[];
  Threshold: number;
  EvaluationPeriods: number;
  TreatMissingData: string;
  ComparisonOperator: string;
  MetricName?: string;
  Statistic?: string;
  Metrics?: Metric[];
}

/** The template of all that may be watched, the change feed included. */
function watched(): Template {
  const stack = new Stack(new App(QUICK), 'Watched');
  const functionOf = (id: string) =>
    LambdaFunction.fromFunctionArn(stack, id, `arn:aws:lambda:eu-west-1:111122223333:function:${id}`);
  new Operations(stack, 'Operations', {
    queue: new Queue(stack, 'Queue'),
    deadLetterQueue: new Queue(stack, 'Dead'),
    ingest: functionOf('ingest'),
    memorySize: 512,
    metrics: new IngestMetrics(stack),
    table: Table.fromTableName(stack, 'Table', 'events'),
    announce: functionOf('announce'),
    announceDeadLetterQueue: new Queue(stack, 'Untold'),
  });
  return Template.fromStack(stack);
}

/** Alarms by the anchors of their entries in the runbook. */
function alarmsOf(template: Template): Map<string, AlarmProperties> {
  const alarms = Object.values(template.findResources('AWS::CloudWatch::Alarm'));
  return new Map(
    alarms.map(({ Properties }) => [Properties.AlarmDescription.split('docs/runbook.md#')[1], Properties]),
  );
}

const alarms = alarmsOf(watched());
const alarm = (id: string) => alarms.get(id) as AlarmProperties;
const RUNBOOK = readFileSync(join(__dirname, '../../../../docs/runbook.md'), 'utf8');

describe('the alarms', () => {
  test('have an entry in the runbook each, and each entry has its alarm', () => {
    const entries = [...RUNBOOK.matchAll(/^### (.+)$/gm)].map(([, title]) => title);
    expect(entries.sort()).toEqual([...alarms.keys()].sort());
  });

  test('say in one sentence what they mean, and where to read on', () => {
    for (const [id, { AlarmDescription }] of alarms)
      expect(AlarmDescription).toMatch(new RegExp(`^[A-Z][^.]+\\. See docs/runbook\\.md#${id}$`));
  });

  test('all go to one topic, and are quiet where nothing is told', () => {
    const topics = [...alarms.values()].map(({ AlarmActions }) => AlarmActions.map(textOf));
    expect(topics).toEqual(topics.map(() => ['<OperationsAlarmsTopic>']));
    for (const { TreatMissingData } of alarms.values()) expect(TreatMissingData).toBe('notBreaching');
  });

  test('of a pipeline are all of them', () => {
    expect([...alarmsOf(trialTemplate()).keys()].sort()).toEqual([...alarms.keys()].sort());
  });

  test.each([
    ['dead-letters', 'ApproximateNumberOfMessagesVisible', 'Maximum', 0, 1],
    ['announce-dead-letters', 'ApproximateNumberOfMessagesVisible', 'Maximum', 0, 1],
    ['old-messages', 'ApproximateAgeOfOldestMessage', 'Maximum', 3_600, 3],
    ['ingest-errors', 'Errors', 'Sum', 0, 1],
    ['ingest-throttles', 'Throttles', 'Sum', 0, 3],
    ['announce-errors', 'Errors', 'Sum', 0, 3],
    ['stream-lag', 'IteratorAge', 'Maximum', 600_000, 3],
  ])('%s looks at %s', (id, MetricName, Statistic, Threshold, EvaluationPeriods) => {
    expect(alarm(id)).toMatchObject({ MetricName, Statistic, Threshold, EvaluationPeriods, Period: 300 });
    expect(alarm(id).ComparisonOperator).toBe('GreaterThanThreshold');
  });

  test('ingest-duration leaves a long upload alone, which hands over 20 seconds before the end', () => {
    const { Timeout } = only(trialTemplate(), 'AWS::Lambda::Function', 'NewsfoldIngest') as {
      Timeout: number;
    };
    const { MetricName, Statistic, Threshold } = alarm('ingest-duration');
    expect([MetricName, Statistic]).toEqual(['Duration', 'Maximum']);
    expect(Threshold).toBeGreaterThan((Timeout - 20) * 1000);
    expect(Threshold).toBeLessThan(Timeout * 1000);
  });

  test.each([
    ['retries', 'IF(articles >= 100, (FILL(conflicts, 0) + FILL(requests, 0)) / articles, 0)', 300],
    ['rejected-share', 'IF(rejected >= 20, 100 * rejected / (FILL(articles, 0) + rejected), 0)', 3_600],
  ])('%s is worked out of what the function counts, and needs more than a few', (id, expression, period) => {
    const [result, ...parts] = alarm(id).Metrics ?? [];
    expect(result?.Expression).toBe(expression);
    for (const { MetricStat } of parts)
      expect(MetricStat).toMatchObject({ Metric: { Namespace: 'Newsfold' }, Period: period, Stat: 'Sum' });
  });

  test('look at the metrics under the name by which the function tells them', () => {
    const template = trialTemplate();
    const { Environment } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest') as {
      Environment: { Variables: Record<string, string> };
    };
    const [, part] = alarmsOf(template).get('retries')?.Metrics ?? [];
    expect(part?.MetricStat?.Metric.Dimensions).toEqual([
      { Name: 'service', Value: Environment.Variables.POWERTOOLS_SERVICE_NAME },
    ]);
  });
});

describe('the topic', () => {
  test('is encrypted by a key that turns, takes nothing but TLS, and only alarms of the account', () => {
    const template = trialTemplate();
    const { KmsMasterKeyId } = only(template, 'AWS::SNS::Topic');
    expect(textOf(KmsMasterKeyId)).toBe('<NewsfoldOperationsAlarmsKey.Arn>');
    expect(only(template, 'AWS::KMS::Key').EnableKeyRotation).toBe(true);
    const fromAlarms = {
      Effect: 'Allow',
      Principal: { Service: 'cloudwatch.amazonaws.com' },
      Condition: { StringEquals: { 'aws:SourceAccount': { Ref: 'AWS::AccountId' } } },
    };
    expect(only(template, 'AWS::SNS::TopicPolicy').PolicyDocument).toMatchObject({
      Statement: [
        { Effect: 'Deny', Condition: { Bool: { 'aws:SecureTransport': 'false' } } },
        { ...fromAlarms, Action: 'sns:Publish' },
      ],
    });
    const { Statement } = only(template, 'AWS::KMS::Key').KeyPolicy as { Statement: object[] };
    expect(Statement.at(-1)).toMatchObject({
      ...fromAlarms,
      Action: ['kms:Decrypt', 'kms:GenerateDataKey*'],
    });
  });

  test('may be one of your own', () => {
    const stack = new Stack(new App(QUICK), 'Foreign');
    const alarmTopic = Topic.fromTopicArn(stack, 'Desk', 'arn:aws:sns:eu-west-1:111122223333:desk');
    new Newsfold(stack, 'News', { alarmTopic });
    const template = Template.fromStack(stack);
    template.resourceCountIs('AWS::SNS::Topic', 0);
    template.resourceCountIs('AWS::KMS::Key', 0);
    template.allResourcesProperties('AWS::CloudWatch::Alarm', { AlarmActions: [alarmTopic.topicArn] });
  });
});

describe('the dashboard', () => {
  interface Widget {
    properties: { title?: string; metrics?: unknown[][]; alarms?: string[] };
  }
  const { DashboardBody } = only(watched(), 'AWS::CloudWatch::Dashboard');
  const { widgets } = JSON.parse(textOf(DashboardBody)) as { widgets: Widget[] };

  test('asks and tells in plain words', () => {
    expect(widgets.map(({ properties }) => properties.title).filter(Boolean)).toEqual([
      'Is anything wrong?',
      'Uploads, their articles, and copies among them',
      'Events opened and joined by articles',
      'Refused, given up, and lines that were taken out of articles',
      'From upload to record, milliseconds',
      'Age of the oldest upload that waits, seconds',
      'Uploads that wait, and dead letters',
      'Time of a batch in the ingest function, milliseconds',
      'Errors and throttles of the ingest function',
      'Done again',
      'How late the change feed is, milliseconds',
      'Errors of the change feed',
      'Cost: units of the table and its indexes',
      'Cost: GB-seconds of the ingest function',
      'Cost: requests',
    ]);
  });

  test('works GB-seconds out of the memory that the function has', () => {
    const expressions = widgets
      .flatMap(({ properties }) => properties.metrics ?? [])
      .flatMap(([metric]) => (metric as { expression?: string }).expression ?? []);
    expect(expressions).toContain('milliseconds / 1000 * 512 / 1024');
  });

  test('shows every alarm', () => {
    expect(widgets.flatMap(({ properties }) => properties.alarms ?? [])).toHaveLength(alarms.size);
  });

  test('shows every metric that is paid for', () => {
    const shown = widgets.flatMap(({ properties }) => properties.metrics ?? []);
    const own = shown.filter(([namespace]) => namespace === 'Newsfold').map(([, name]) => name);
    expect([...new Set(own)].sort()).toEqual([
      ...[
        'Articles',
        'Boilerplate',
        'Conflicts',
        'Copies',
        'EventsJoined',
        'EventsOpened',
        'Parked',
        'Rejected',
      ],
      ...['RepeatedRequests', 'UploadToRecord', 'Uploads'],
    ]);
  });
});
