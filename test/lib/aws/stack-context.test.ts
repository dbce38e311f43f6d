import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RootConstruct } from 'constructs';
import { NewsfoldApp, readStackContext } from '../../../lib/aws/newsfold-app';
import { QUICK } from './trial';

function read(context: Record<string, unknown>) {
  const { node } = new RootConstruct();
  for (const [key, value] of Object.entries(context)) node.setContext(key, value);
  return readStackContext(node);
}

test('an empty context asks for the stage dev and leaves the rest to the construct', () => {
  expect(read({})).toEqual({ stage: 'dev' });
});

test.each([
  ['texts, as the command line gives them', '1024', '2', '90'],
  ['numbers, as cdk.json may', 1024, 2, 90],
])('reads %s', (_, memorySize, maxConcurrency, logRetentionDays) => {
  expect(
    read({ stage: 'eu-2', memorySize, maxConcurrency, logRetentionDays, removal: 'destroy', tracing: true }),
  ).toEqual({
    stage: 'eu-2',
    memorySize: 1024,
    maxConcurrency: 2,
    logRetention: RetentionDays.THREE_MONTHS,
    tracing: true,
    removalPolicy: RemovalPolicy.DESTROY,
  });
});

test.each([
  ['stage', '', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', '2nd', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', 'a_b', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', 'a'.repeat(31), 'up to 30 letters, digits and dashes, a letter first'],
  ['memorySize', '1e3', 'a number'],
  ['memorySize', '-512', 'a number'],
  ['memorySize', '', 'a number'],
  ['maxConcurrency', true, 'a number'],
  ['logRetentionDays', 'a month', 'a number'],
  ['tracing', 'yes', "'true' or 'false'"],
  ['removal', 'snapshot', "'retain' or 'destroy'"],
])('refuses %s=%s, and says what it expected', (key, value, expected) => {
  expect(() => read({ [key]: value })).toThrow(new Error(`Context ${key}=${value} is not ${expected}.`));
});

test('leaves it to the construct to refuse a number that is too large', () => {
  expect(() => new NewsfoldApp({ ...QUICK, context: { ...QUICK.context, memorySize: '10241' } })).toThrow(
    'Newsfold: memorySize is 10241, and has to be a whole number of MB from 128 to 10240.',
  );
});
