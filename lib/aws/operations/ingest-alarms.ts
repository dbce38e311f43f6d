import { Duration } from 'aws-cdk-lib';
import { type Alarm, MathExpression } from 'aws-cdk-lib/aws-cloudwatch';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DELIVERY_MILLISECONDS, RESERVED_MILLISECONDS } from '../../../lambdas/ingest/message/delivery';
import type { IngestMetrics } from './ingest-metrics';
import { MAXIMUM, PERIOD, RunbookAlarm, SUM } from './runbook-alarm';

export interface IngestWatch {
  readonly queue: IQueue;
  readonly ingest: IFunction;
  readonly metrics: IngestMetrics;
}

/** Twice the time after which a failed message is delivered again, as a single failure is no reason to wake anyone. */
const OLD_SECONDS = 3_600;

/**
 * An upload that is too long for one invocation uses all of it except the reserve and continues in the next, so a long
 * mean or percentile is normal. But an invocation that used up half the reserve may be cut off next time.
 */
const SLOW_MILLISECONDS = DELIVERY_MILLISECONDS - RESERVED_MILLISECONDS / 2;

/** Retries per article. Ten writers of a single event need 3.4 (docs/benchmarks.md) and still succeed. */
const MANY_RETRIES = 5;
/** Min articles in a period for their retries to count. */
const SOME_ARTICLES = 100;

/** Percentage of the uploaded articles that is refused. */
const MANY_REJECTED = 10;
/** Min refused articles, so that one bad upload in a quiet hour raises no alarm. */
const SOME_REJECTED = 20;

/** Creates the alarms of the ingest function and its queue, except for the dead letters. */
export function ingestAlarms(scope: Construct, { queue, ingest, metrics }: IngestWatch): Alarm[] {
  return [
    new RunbookAlarm(scope, 'old-messages', {
      meaning: 'Uploads have been waiting for more than an hour, so their articles are in no record yet.',
      metric: queue.metricApproximateAgeOfOldestMessage(MAXIMUM),
      above: OLD_SECONDS,
      periods: 3,
    }),
    ...functionAlarms(scope, ingest),
    ...articleAlarms(scope, metrics),
  ];
}

function functionAlarms(scope: Construct, ingest: IFunction): Alarm[] {
  return [
    // An upload that fails is not an error of the function: only its own message is delivered again.
    new RunbookAlarm(scope, 'ingest-errors', {
      meaning:
        'The ingest function was ended from outside (time, memory) or did not start; its batch comes again.',
      metric: ingest.metricErrors(SUM),
      above: 0,
    }),
    // An occasional throttle means that AWS is busy. Continued ones use up the deliveries of the messages.
    new RunbookAlarm(scope, 'ingest-throttles', {
      meaning:
        'Lambda has no concurrency left for the ingest function, so uploads wait and may become dead letters.',
      metric: ingest.metricThrottles(SUM),
      above: 0,
      periods: 3,
    }),
    new RunbookAlarm(scope, 'ingest-duration', {
      meaning:
        'The ingest function came near its time limit with an article in hand; it may be cut off next time.',
      metric: ingest.metricDuration(MAXIMUM),
      above: SLOW_MILLISECONDS,
    }),
  ];
}

function articleAlarms(scope: Construct, metrics: IngestMetrics): Alarm[] {
  return [
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
