import { App, Stack, Validations } from 'aws-cdk-lib';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { AwsSolutionsChecks } from 'cdk-nag';
import { NewsfoldApp } from '../../../lib/aws/newsfold-app';
import { Newsfold } from '../../../lib/index';
import { QUICK } from './trial';

test('deploys the stack that the context asks for', () => {
  const { stack } = new NewsfoldApp({ ...QUICK, context: { ...QUICK.context, stage: 'prod' } });
  expect(stack.stackName).toBe('Newsfold-prod');
});

test('passes cdk-nag, also with tracing', () => {
  expect(() => new NewsfoldApp(QUICK).synth()).not.toThrow();
  const traced = { ...QUICK, context: { ...QUICK.context, tracing: 'true' } };
  expect(() => new NewsfoldApp(traced).synth()).not.toThrow();
});

test('passes cdk-nag with a bucket of its own', () => {
  const app = new App(QUICK);
  Validations.of(app).addPlugins(new AwsSolutionsChecks());
  const stack = new Stack(app, 'Foreign');
  new Newsfold(stack, 'News', { bucket: Bucket.fromBucketName(stack, 'Own', 'our-articles') });
  expect(() => app.synth()).not.toThrow();
});

test('does not synthesise with a finding of cdk-nag', () => {
  const app = new NewsfoldApp(QUICK);
  new Bucket(new Stack(app, 'Careless'), 'Bucket');
  expect(() => app.synth()).toThrow(/AwsSolutions-S10/);
});

test('has cdk-nag overlook four findings, each at one construct and with a reason', () => {
  const overlooked = new NewsfoldApp(QUICK).node.findAll().flatMap(({ node }) =>
    node.metadata
      .filter(({ type }) => type === Validations.ACKNOWLEDGED_RULES_METADATA_KEY)
      .flatMap(({ data }) => Object.entries<string>(data))
      .map(([rule, reason]) => ({ at: node.path, rule: rule.replace(/[0-9A-F]{8}/, ''), reason })),
  );
  expect(overlooked).toEqual([
    {
      at: 'Newsfold-dev/Newsfold/Intake/Bucket',
      rule: 'Annotation::AwsSolutions-S1',
      reason: expect.stringMatching(/^Access logs would cost/),
    },
    {
      at: 'Newsfold-dev/Newsfold/Ingest/Role',
      rule: 'Annotation::AwsSolutions-IAM5[Resource::<NewsfoldIntakeBucket.Arn>/*]',
      reason: expect.stringMatching(/^Uploads choose their own keys/),
    },
    {
      at: 'Newsfold-dev/Newsfold/Feed/DeadLetters',
      rule: 'Annotation::AwsSolutions-SQS3',
      reason: expect.stringMatching(/^It is a dead letter queue/),
    },
    {
      at: 'Newsfold-dev/Newsfold/Feed/Role',
      rule: 'Annotation::AwsSolutions-IAM5[Resource::*]',
      reason: expect.stringMatching(/^To be connected with a stream/),
    },
  ]);
});
