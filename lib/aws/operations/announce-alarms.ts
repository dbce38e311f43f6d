import { Duration } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { Construct } from 'constructs';
import { PERIOD, RunbookAlarm } from './runbook-alarm';

/** A change is told within seconds; the stream keeps it for a day, so that this leaves time to mend. */
const LAG = Duration.minutes(10);

/** Alarms of the function that tells what changed in the table, but for its dead letters. */
export function announceAlarms(scope: Construct, announce: IFunction): Alarm[] {
  return [
    new RunbookAlarm(scope, 'stream-lag', {
      meaning: 'Changes of events are told ten minutes late or more.',
      metric: announce.metric('IteratorAge', { period: PERIOD, statistic: Stats.MAXIMUM }),
      above: LAG.toMilliseconds(),
      periods: 3,
    }),
    // The stream waits for a batch that fails, so each try is a minute in which nothing of its shard is told.
    new RunbookAlarm(scope, 'announce-errors', {
      meaning: 'The announce function fails, and changes behind the one that it fails at wait.',
      metric: announce.metricErrors({ period: PERIOD, statistic: Stats.SUM }),
      above: 0,
      periods: 3,
    }),
  ];
}
