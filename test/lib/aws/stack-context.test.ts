import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { RootConstruct } from 'constructs';
import { readStackContext } from '../../../lib/aws/stack-context';

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
  expect(read({ stage: 'eu-2', memorySize, maxConcurrency, logRetentionDays, removal: 'destroy' })).toEqual({
    stage: 'eu-2',
    memorySize: 1024,
    maxConcurrency: 2,
    logRetention: RetentionDays.THREE_MONTHS,
    removalPolicy: RemovalPolicy.DESTROY,
  });
});

test.each([
  ['memorySize', 128],
  ['memorySize', 10240],
  ['maxConcurrency', 2],
  ['maxConcurrency', 1000],
])('takes %s=%s, the last that AWS takes', (key, value) => {
  expect(read({ [key]: value })).toHaveProperty(key, value);
});

test.each([
  ['stage', '', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', '2nd', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', 'a_b', 'up to 30 letters, digits and dashes, a letter first'],
  ['stage', 'a'.repeat(31), 'up to 30 letters, digits and dashes, a letter first'],
  ['memorySize', '127', 'a whole number of MB from 128 to 10240'],
  ['memorySize', '10241', 'a whole number of MB from 128 to 10240'],
  ['memorySize', '512.5', 'a whole number of MB from 128 to 10240'],
  ['memorySize', '1e3', 'a whole number of MB from 128 to 10240'],
  ['memorySize', 'much', 'a whole number of MB from 128 to 10240'],
  ['maxConcurrency', '1', 'a whole number from 2 to 1000'],
  ['maxConcurrency', '1001', 'a whole number from 2 to 1000'],
  ['maxConcurrency', true, 'a whole number from 2 to 1000'],
  ['removal', 'snapshot', "'retain' or 'destroy'"],
])('refuses %s=%s, and says what it expected', (key, value, expected) => {
  expect(() => read({ [key]: value })).toThrow(new Error(`Context ${key}=${value} is not ${expected}.`));
});

test('refuses a retention that CloudWatch has not, and lists those it has', () => {
  expect(() => read({ logRetentionDays: 31 })).toThrow(
    /^Context logRetentionDays=31 is not one of 1, 3, 5, 7, 14, 30,/,
  );
});
