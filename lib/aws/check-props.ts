import { RemovalPolicy, Token } from 'aws-cdk-lib';
import { RetentionDays } from 'aws-cdk-lib/aws-logs';
import { EVENT_WINDOW_DAYS } from '../../lambdas/core/match/event-window';
import type { NewsfoldProps } from './newsfold';

const RETENTIONS = Object.values(RetentionDays).filter((days) => typeof days === 'number');

/**
 * Refuses at synth what AWS would refuse in the middle of a deployment, or what makes no sense. A value that is known only
 * then, such as a parameter of the stack, passes.
 * @throws Error that names the prop, its value and what it has to be
 */
export function checkProps(props: NewsfoldProps): void {
  const { removalPolicy, eventWindowDays, memorySize, maxConcurrency, logRetention, tags = {} } = props;
  check(
    { eventWindowDays },
    isWholeNumber(1, EVENT_WINDOW_DAYS),
    `a whole number of days from 1 to ${EVENT_WINDOW_DAYS}`,
  );
  check({ memorySize }, isWholeNumber(128, 10_240), 'a whole number of MB from 128 to 10240');
  check({ maxConcurrency }, isWholeNumber(2, 1_000), 'a whole number from 2 to 1000');
  check({ logRetention }, (days) => RETENTIONS.includes(days), `one of ${RETENTIONS.join(', ')} (for ever)`);
  // Neither a bucket nor a log group has snapshots.
  check({ removalPolicy }, (policy) => policy !== RemovalPolicy.SNAPSHOT, 'to retain or to destroy');
  for (const tag of Object.keys(tags))
    check({ tags: tag }, isTagKey, 'a key of 1 to 128 characters that does not begin with aws:');
}

/** Checks a prop, given as `{ name: value }`, unless it is left out. */
function check<T>(prop: Record<string, T | undefined>, isFit: (value: T) => boolean, expected: string): void {
  for (const [name, value] of Object.entries(prop)) {
    if (value === undefined || Token.isUnresolved(value) || isFit(value)) continue;
    throw new Error(`Newsfold: ${name} is ${value}, and has to be ${expected}.`);
  }
}

function isWholeNumber(least: number, most: number): (value: number) => boolean {
  return (value) => Number.isInteger(value) && value >= least && value <= most;
}

function isTagKey(key: string): boolean {
  return key.length >= 1 && key.length <= 128 && !/^aws:/i.test(key);
}
