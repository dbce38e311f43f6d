import { RemovalPolicy } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Node } from 'constructs';
import type { NewsfoldStackProps } from './newsfold-stack';

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === 'number');
const REMOVALS = new Map([
  ['retain', RemovalPolicy.RETAIN],
  ['destroy', RemovalPolicy.DESTROY],
]);

/**
 * The stack that the CDK context asks for: `stage` (default `dev`), `memorySize` (MB), `maxConcurrency`,
 * `logRetentionDays` and `removal` (`retain` or `destroy`). What it leaves out is for the construct to choose.
 */
export function readStackContext(node: Node): NewsfoldStackProps {
  return {
    stage: read(node, 'stage', stage, 'up to 30 letters, digits and dashes, a letter first') ?? 'dev',
    memorySize: read(node, 'memorySize', wholeNumber(128, 10240), 'a whole number of MB from 128 to 10240'),
    maxConcurrency: read(node, 'maxConcurrency', wholeNumber(2, 1000), 'a whole number from 2 to 1000'),
    logRetention: read(node, 'logRetentionDays', retention, `one of ${RETENTIONS.join(', ')} (for ever)`),
    removalPolicy: read(node, 'removal', (text) => REMOVALS.get(text), "'retain' or 'destroy'"),
  };
}

/** Values from the command line are texts, those from cdk.json may be numbers: both are read as texts. */
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

function wholeNumber(least: number, most: number) {
  return (text: string): number | undefined => {
    const value = Number(text);
    return /^\d+$/.test(text) && value >= least && value <= most ? value : undefined;
  };
}

function retention(text: string): RetentionDays | undefined {
  return RETENTIONS.find((days) => String(days) === text);
}
