import { App, type AppProps, RemovalPolicy, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks } from 'cdk-nag';
import type { Node } from 'constructs';
import { NewsfoldStack, type NewsfoldStackProps } from './newsfold-stack';

/** The CDK app: one stack, configured by the CDK context. Synth fails on any finding of cdk-nag. */
export class NewsfoldApp extends App {
  readonly stack: NewsfoldStack;

  constructor(props?: AppProps) {
    super(props);
    this.stack = new NewsfoldStack(this, readStackContext(this.node));
    Validations.of(this).addPlugins(new AwsSolutionsChecks());
  }
}

const REMOVALS = new Map([
  ['retain', RemovalPolicy.RETAIN],
  ['destroy', RemovalPolicy.DESTROY],
]);

const TRUTHS = new Map([
  ['true', true],
  ['false', false],
]);

/**
 * Reads the props of the stack from the CDK context: `stage` (default `dev`), `eventWindowDays`, `memorySize` (MB),
 * `maxConcurrency`, `logRetentionDays`, `tracing` and `removal` (`retain` or `destroy`). The construct has defaults for
 * the others and refuses numbers out of range.
 * @throws Error if a value has the wrong form
 */
export function readStackContext(node: Node): NewsfoldStackProps {
  return {
    stage: read(node, 'stage', stage, 'up to 30 letters, digits and dashes, a letter first') ?? 'dev',
    eventWindowDays: read(node, 'eventWindowDays', number, 'a number'),
    memorySize: read(node, 'memorySize', number, 'a number'),
    maxConcurrency: read(node, 'maxConcurrency', number, 'a number'),
    logRetention: read(node, 'logRetentionDays', number, 'a number'),
    tracing: read(node, 'tracing', (text) => TRUTHS.get(text), "'true' or 'false'"),
    removalPolicy: read(node, 'removal', (text) => REMOVALS.get(text), "'retain' or 'destroy'"),
  };
}

/** Reads a value as text: on the command line all values are texts, and in cdk.json they may be numbers. */
function read<T>(node: Node, key: string, parse: (text: string) => T | undefined, expected: string) {
  const value: unknown = node.tryGetContext(key);
  if (value === undefined) return undefined;
  const parsed = parse(String(value));
  if (parsed === undefined) throw new Error(`Context ${key}=${value} is not ${expected}.`);
  return parsed;
}

function stage(text: string): string | undefined {
  return /^[a-z][a-z0-9-]{0,29}$/i.test(text) ? text : undefined;
}

function number(text: string): number | undefined {
  return /^\d+(\.\d+)?$/.test(text) ? Number(text) : undefined;
}
