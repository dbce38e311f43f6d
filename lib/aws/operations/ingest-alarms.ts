import { Duration } from 'aws-cdk-lib';
import { type Alarm, MathExpression, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DELIVERY_MILLISECONDS, RESERVED_MILLISECONDS } from '../../../lambdas/ingest/message/delivery';
import type { IngestMetrics } from './ingest-metrics';
import { PERIOD, RunbookAlarm } from './runbook-alarm';

/** The way from the queue into the table. */
export interface IngestWatch {
  readonly queue: IQueue;
  readonly ingest: IFunction;
  readonly metrics: IngestMetrics;
}

/** Twice the time after which a message that failed comes again: one failure is no reason to wake anybody. */
const OLD_SECONDS = 3_600;

/**
 * An upload that is too long for one invocation takes it up to its reserve on purpose and goes on in the next, so that
 * neither a mean nor a percentile tells anything; but who has used up half the reserve may be cut off next time.
 */
const SLOW_MILLISECONDS = DELIVERY_MILLISECONDS - RESERVED_MILLISECONDS / 2;

/** Retries an article: ten writers of nothing but one event come to 3.4 (docs/benchmarks.md), and get through. */
const MANY_RETRIES = 5;
/** Articles in a period below which their retries are not looked at. */
const SOME_ARTICLES = 100;

/** Percentage of what was uploaded that is refused, and how much has to be: one bad upload of a quiet hour rings for nobody. */
const MANY_REJECTED = 10;
const SOME_REJECTED = 20;

/** Alarms of what the ingest function does with its queue, but for the dead letters. */
export function ingestAlarms(scope: Construct, { queue, ingest, metrics }: IngestWatch): Alarm[] {
  const sum = { period: PERIOD, statistic: Stats.SUM };
  const maximum = { period: PERIOD, statistic: Stats.MAXIMUM };
  return [
    new RunbookAlarm(scope, 'old-messages', {
      meaning: 'Uploads have been waiting for more than an hour, so their articles are in no record yet.',
      metric: queue.metricApproximateAgeOfOldestMessage(maximum),
      above: OLD_SECONDS,
      periods: 3,
    }),
    // What an upload does wrong is no error of the function: its message alone comes again.
    new RunbookAlarm(scope, 'ingest-errors', {
      meaning:
        'The ingest function was ended from outside (time, memory) or did not start; its batch comes again.',
      metric: ingest.metricErrors(sum),
      above: 0,
    }),
    // One now and then is AWS being busy; on end it takes messages one delivery after another.
    new RunbookAlarm(scope, 'ingest-throttles', {
      meaning:
        'Lambda has no concurrency left for the ingest function, so uploads wait and may become dead letters.',
      metric: ingest.metricThrottles(sum),
      above: 0,
      periods: 3,
    }),
    new RunbookAlarm(scope, 'ingest-duration', {
      meaning:
        'The ingest function came near its time limit with an article in hand; it may be cut off next time.',
      metric: ingest.metricDuration(maximum),
      above: SLOW_MILLISECONDS,
    }),
    new RunbookAlarm(scope, 'retries', {
      meaning:
        'Articles take several attempts each: writers are in the way of each other, or AWS refuses requests.',
      metric: retriesOf(metrics),
      above: MANY_RETRIES,
      periods: 3,
    }),
    new RunbookAlarm(scope, 'rejected-share', {
      meaning: `More than ${MANY_REJECTED}% of the articles of an hour were refused; most often a feed has changed its form.`,
      metric: rejectedShareOf(metrics),
      above: MANY_REJECTED,
    }),
  ];
}

function retriesOf(metrics: IngestMetrics): MathExpression {
  return new MathExpression({
    label: 'Retries an article',
    expression: `IF(articles >= ${SOME_ARTICLES}, (FILL(conflicts, 0) + FILL(requests, 0)) / articles, 0)`,
    usingMetrics: {
      articles: metrics.of('Articles'),
      conflicts: metrics.of('Conflicts'),
      requests: metrics.of('RepeatedRequests'),
    },
    period: PERIOD,
  });
}

function rejectedShareOf(metrics: IngestMetrics): MathExpression {
  const period = Duration.hours(1);
  return new MathExpression({
    label: '% refused',
    expression: `IF(rejected >= ${SOME_REJECTED}, 100 * rejected / (FILL(articles, 0) + rejected), 0)`,
    usingMetrics: {
      articles: metrics.of('Articles', { period }),
      rejected: metrics.of('Rejected', { period }),
    },
    period,
  });
}
