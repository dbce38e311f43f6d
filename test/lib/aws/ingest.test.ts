import { only, textOf, trialTemplate } from './trial';

const template = trialTemplate();

interface Statement {
  Effect: string;
  Action: string | string[];
  Resource: unknown;
}

test('the function runs the handler on arm64, with table and queue as all it is told', () => {
  const { Environment, ...settings } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest');
  expect(settings).toMatchObject({
    Architectures: ['arm64'],
    Runtime: 'nodejs24.x',
    Handler: 'index.handler',
    MemorySize: 512,
    Timeout: 300,
  });
  const { Variables } = Environment as { Variables: Record<string, unknown> };
  expect(Object.keys(Variables)).toEqual(['TABLE_NAME', 'QUEUE_URL']);
  expect(textOf(Variables.TABLE_NAME)).toBe('<NewsfoldEvents>');
  expect(textOf(Variables.QUEUE_URL)).toBe('<NewsfoldIntakeQueue>');
});

test('it logs JSON to its own group, which forgets after a month', () => {
  const { LogFormat, LogGroup } = only(template, 'AWS::Lambda::Function', 'NewsfoldIngest')
    .LoggingConfig as Record<string, unknown>;
  expect(LogFormat).toBe('JSON');
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
