import { App } from 'aws-cdk-lib';
import { NewsfoldStack } from '../../../lib/aws/newsfold-stack';
import { QUICK, textOf, trialTemplate } from './trial';

const template = trialTemplate();

test('names what a client needs in its outputs', () => {
  const outputs = Object.entries(template.findOutputs('*'));
  expect(outputs.map(([id, { Value }]) => [id, textOf(Value)])).toEqual([
    ['BucketName', '<NewsfoldIntakeBucket>'],
    ['QueueUrl', '<NewsfoldIntakeQueue>'],
    ['TableName', '<NewsfoldEvents>'],
    ['EventBusName', '<NewsfoldFeedBus>'],
    ['AlarmTopicArn', '<NewsfoldOperationsAlarmsTopic>'],
  ]);
});

test('tags what it holds with the project and the stage', () => {
  for (const type of [
    'AWS::S3::Bucket',
    'AWS::SQS::Queue',
    'AWS::DynamoDB::Table',
    'AWS::Lambda::Function',
  ]) {
    template.allResourcesProperties(type, {
      Tags: [
        { Key: 'project', Value: 'newsfold' },
        { Key: 'stage', Value: 'trial' },
      ],
    });
  }
});

test('bears its stage in its name and is bound to no account or region', () => {
  const stack = new NewsfoldStack(new App(QUICK), { stage: 'prod' });
  expect(stack.stackName).toBe('Newsfold-prod');
  expect(stack.environment).toBe('aws://unknown-account/unknown-region');
});
