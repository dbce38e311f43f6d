import { App, CfnParameter, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { checkProps } from '../../../lib/aws/newsfold';
import { Newsfold, type NewsfoldProps } from '../../../lib/index';
import { QUICK } from './trial';

const MEMORY = 'a whole number of MB from 128 to 10240';
const CONCURRENCY = 'a whole number from 2 to 1000';
const RETENTION = 'one of 1, 3, 5, 7, 14, 30';

test.each<[string, unknown, string]>([
  ['eventWindowDays', 0, 'a whole number of days from 1 to 180'],
  ['eventWindowDays', 181, 'a whole number of days from 1 to 180'],
  ['memorySize', 127, MEMORY],
  ['memorySize', 10_241, MEMORY],
  ['memorySize', 512.5, MEMORY],
  ['memorySize', Number.NaN, MEMORY],
  ['maxConcurrency', 1, CONCURRENCY],
  ['maxConcurrency', 1_001, CONCURRENCY],
  ['maxConcurrency', 2.5, CONCURRENCY],
  ['logRetention', 31, RETENTION],
  ['logRetention', 0, RETENTION],
  ['removalPolicy', RemovalPolicy.SNAPSHOT, 'to retain or to destroy'],
])('refuses %s=%s, and says what it has to be', (prop, value, expected) => {
  const refusal = `Newsfold: ${prop} is ${value}, and has to be ${expected}`;
  expect(() => checkProps({ [prop]: value } as NewsfoldProps)).toThrow(refusal);
});

test.each(['', 'aws:team', 'AWS:team', 'a'.repeat(129)])('refuses the tag %j', (key) => {
  expect(() => checkProps({ tags: { [key]: 'desk' } })).toThrow(
    `Newsfold: tags is ${key}, and has to be a key`,
  );
});

test.each<NewsfoldProps>([
  {},
  { eventWindowDays: 180, memorySize: 128, maxConcurrency: 2, logRetention: RetentionDays.ONE_DAY },
  { memorySize: 10_240, maxConcurrency: 1_000, logRetention: RetentionDays.INFINITE },
  { removalPolicy: RemovalPolicy.RETAIN_ON_UPDATE_OR_DELETE, tags: { team: '' } },
])('takes %j', (props) => {
  expect(() => checkProps(props)).not.toThrow();
});

test('the construct refuses before it makes anything', () => {
  const stack = new Stack(new App(QUICK), 'Foreign');
  expect(() => new Newsfold(stack, 'News', { memorySize: 64 })).toThrow(/memorySize is 64/);
});

test('what is known only when the stack is deployed passes', () => {
  const stack = new Stack(new App(QUICK), 'Foreign');
  const memorySize = new CfnParameter(stack, 'Memory', { type: 'Number' }).valueAsNumber;
  expect(() => checkProps({ memorySize })).not.toThrow();
});
