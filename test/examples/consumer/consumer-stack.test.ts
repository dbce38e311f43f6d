import { App, Stack } from 'aws-cdk-lib';
import { Match, Template } from 'aws-cdk-lib/assertions';
import { EventBus } from 'aws-cdk-lib/aws-events';
import { ConsumerStack } from '../../../examples/consumer/consumer-stack';
import { Newsfold } from '../../../lib/index';
import { QUICK } from '../../lib/aws/trial';

const app = new App(QUICK);
const news = new Stack(app, 'News');
const newsfold = new Newsfold(news, 'Newsfold');
const template = Template.fromStack(
  new ConsumerStack(app, 'Consumer', { newsfold, eventBus: new EventBus(news, 'Changes') }),
);

test('is told of events that are opened and changed, and keeps what it missed', () => {
  template.hasResourceProperties('AWS::Events::Rule', {
    EventBusName: Match.anyValue(),
    EventPattern: { source: ['newsfold'], 'detail-type': ['EventOpened', 'EventUpdated'] },
    Targets: [Match.objectLike({ DeadLetterConfig: { Arn: Match.anyValue() } })],
  });
});

test('may read the table of another stack, and no more of it than a reader does', () => {
  const statements = Object.values(template.findResources('AWS::IAM::Policy')).flatMap(
    ({ Properties }) => Properties.PolicyDocument.Statement,
  );
  expect(statements.map(({ Action }) => Action)).toEqual([
    ['dynamodb:GetItem', 'dynamodb:BatchGetItem', 'dynamodb:Query'],
    'dynamodb:Query',
  ]);
  template.hasResourceProperties('AWS::Lambda::Function', {
    Environment: { Variables: { TABLE_NAME: { 'Fn::ImportValue': Match.stringLikeRegexp('Events') } } },
  });
});
