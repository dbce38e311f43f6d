import { only, textOf, trialTemplate } from './trial';

const template = trialTemplate();

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

test('the function runs the handler on arm64, with table, queue and the name of its metrics as all it is told', () => {
  const { Environment, ...settings } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest');
  expect(settings).toMatchObject({
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    MemorySize: 512,
    Timeout: 300,
  });
  expect(settings).not.toHaveProperty('TracingConfig');
  const { Variables } = Environment as { Variables: Record<string, unknown> };
  expect(Object.keys(Variables)).toEqual(['TABLE_NAME', 'QUEUE_URL', 'POWERTOOLS_SERVICE_NAME']);
  expect(textOf(Variables.TABLE_NAME)).toBe('<NewsfoldEvents>');
  expect(textOf(Variables.QUEUE_URL)).toBe('<NewsfoldIntakeQueue>');
});

test('it logs JSON to its own group, which forgets after a month, and not that each invocation went well', () => {
  const { LogFormat, LogGroup, SystemLogLevel } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest')
    .LoggingConfig as Record<string, unknown>;
  expect([LogFormat, SystemLogLevel]).toEqual(['JSON', 'WARN']);
  expect(textOf(LogGroup)).toBe('<NewsfoldIngestLogs>');
  expect(only(template, 'AWS::Logs::LogGroup', 'NewsfoldIngest').RetentionInDays).toBe(30);
});

test('it takes batches of ten from the queue and reports single failures', () => {
  const { EventSourceArn, ...settings } = only(template, 'AWS::Lambda::EventSourceMapping', 'NewsfoldIngest');
  expect(textOf(EventSourceArn)).toBe('<NewsfoldIntakeQueue.Arn>');
  expect(settings).toMatchObject({
    BatchSize: 10,
    FunctionResponseTypes: ['ReportBatchItemFailures'],
    ScalingConfig: { MaximumConcurrency: 8 },
  });
});

test('its role allows exactly what it does, on exactly what it does it to', () => {
  const { Statement } = only(template, 'AWS::IAM::Policy', 'NewsfoldIngest').PolicyDocument as {
    Statement: Statement[];
  };
  expect(Statement.map(({ Effect }) => Effect)).toEqual(Statement.map(() => 'Allow'));
  const allowed = new Map<string, string[]>();
  for (const { Resource, Action } of Statement)
    allowed.set(textOf(Resource), [...(allowed.get(textOf(Resource)) ?? []), ...[Action].flat()].sort());
  expect(Object.fromEntries(allowed)).toEqual({
    '<NewsfoldIngestLogs.Arn>': ['logs:CreateLogStream', 'logs:PutLogEvents'],
    '<NewsfoldIntakeBucket.Arn>': ['s3:ListBucket'],
    '<NewsfoldIntakeBucket.Arn>/*': ['s3:GetObject'],
    '<NewsfoldEvents.Arn>': [
      'dynamodb:BatchGetItem',
      'dynamodb:BatchWriteItem',
      'dynamodb:DeleteItem',
      'dynamodb:GetItem',
      'dynamodb:PutItem',
      'dynamodb:Query',
      'dynamodb:UpdateItem',
    ],
    '<NewsfoldIntakeQueue.Arn>': [
      'sqs:ChangeMessageVisibility',
      'sqs:DeleteMessage',
      'sqs:GetQueueAttributes',
      'sqs:GetQueueUrl',
      'sqs:ReceiveMessage',
      'sqs:SendMessage',
    ],
  });
});

test('its role has no other policy, and only Lambda takes it', () => {
  const role = only(template, 'AWS::IAM::Role', 'NewsfoldIngest');
  expect(role).not.toHaveProperty('ManagedPolicyArns');
  expect(role).not.toHaveProperty('Policies');
  expect(role.AssumeRolePolicyDocument).toMatchObject({
    Statement: [
      { Effect: 'Allow', Action: 'sts:AssumeRole', Principal: { Service: 'lambda.amazonaws.com' } },
    ],
  });
});

test('with tracing X-Ray records its invocations, and its role may send the traces', () => {
  const traced = trialTemplate({ tracing: true });
  expect(only(traced, 'AWS::Lambda::Function', 'NewsfoldIngest').TracingConfig).toEqual({ Mode: 'Active' });
  const { Statement } = only(traced, 'AWS::IAM::Policy', 'NewsfoldIngest').PolicyDocument as {
    Statement: Statement[];
  };
  expect(Statement.filter(({ Resource }) => Resource === '*').map(({ Action }) => Action)).toEqual([
    ['xray:PutTraceSegments', 'xray:PutTelemetryRecords'],
  ]);
});

test('with an event window of its own it is told how long that is', () => {
  const { Environment } = only(
    trialTemplate({ eventWindowDays: 30 }),
    'AWS::Lambda::Function',
    'NewsfoldIngest',
  );
  expect((Environment as { Variables: object }).Variables).toMatchObject({ EVENT_WINDOW_DAYS: '30' });
});
