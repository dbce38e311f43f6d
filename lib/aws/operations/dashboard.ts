import { Tokenization } from 'aws-cdk-lib';
import {
  AlarmStatusWidget,
  Color,
  Dashboard,
  GraphWidget,
  type IAlarm,
  type IMetric,
  type IWidget,
  MathExpression,
  Metric,
  TextWidget,
} from 'aws-cdk-lib/aws-cloudwatch';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { DELIVERY_MILLISECONDS } from '../../../lambdas/ingest/message/delivery';
import { TABLE } from '../../../lambdas/store/table';
import type { IngestMetrics } from './ingest-metrics';
import { MAXIMUM, PERIOD, SUM } from './runbook-alarm';

export interface Shown {
  readonly queue: IQueue;
  readonly deadLetterQueue: IQueue;
  readonly ingest: IFunction;
  /** Memory of the ingest function in MB. */
  readonly memorySize: number;
  readonly table: ITable;
  readonly metrics: IngestMetrics;
  readonly alarms: IAlarm[];
  readonly announce: IFunction;
}

/** Widths in columns, of which a CloudWatch dashboard has 24. */
const THIRD = 8;
const WIDTH = 24;

/** Creates the dashboard. From the top: what is wrong, what comes in, how fast it is handled, what it costs. */
export function createDashboard(scope: Construct, shown: Shown): Dashboard {
  const dashboard = new Dashboard(scope, 'Dashboard');
  dashboard.addWidgets(
    new TextWidget({
      markdown:
        'Articles go into the bucket, event records come out of the table. Each alarm has its entry in `docs/runbook.md`.',
      width: WIDTH,
      height: 2,
    }),
  );
  dashboard.addWidgets(
    new AlarmStatusWidget({ title: 'Is anything wrong?', alarms: shown.alarms, width: WIDTH, height: 4 }),
  );
  for (const row of [work(shown), waiting(shown), health(shown), feed(shown), cost(shown)])
    dashboard.addWidgets(...row);
  return dashboard;
}

function work({ metrics }: Shown): IWidget[] {
  return [
    graph('Uploads, their articles, and copies among them', [
      metrics.of('Uploads', { label: 'Uploads' }),
      metrics.of('Articles', { label: 'Articles' }),
      metrics.of('Copies', { label: 'Copies' }),
    ]),
    graph('Events opened and joined by articles', [
      metrics.of('EventsOpened', { label: 'Opened' }),
      metrics.of('EventsJoined', { label: 'Joined' }),
    ]),
    graph('Refused, given up, and lines that were taken out of articles', [
      metrics.of('Rejected', { label: 'Refused' }),
      metrics.of('Parked', { label: 'Uploads given up (parked)' }),
      metrics.of('Boilerplate', { label: 'Lines taken out' }),
    ]),
  ];
}

function waiting({ metrics, queue, deadLetterQueue }: Shown): IWidget[] {
  const took = (statistic: string, label: string) => metrics.of('UploadToRecord', { statistic, label });
  return [
    graph('From upload to record, milliseconds', [
      took('p50', 'Half are as fast'),
      took('p99', '99 of 100 are as fast'),
    ]),
    graph('Age of the oldest upload that waits, seconds', [
      queue.metricApproximateAgeOfOldestMessage({ ...MAXIMUM, label: 'Age' }),
    ]),
    graph('Uploads that wait, and dead letters', [
      queue.metricApproximateNumberOfMessagesVisible({ ...MAXIMUM, label: 'Waiting' }),
      deadLetterQueue.metricApproximateNumberOfMessagesVisible({ ...MAXIMUM, label: 'Dead letters' }),
    ]),
  ];
}

function health({ ingest, metrics }: Shown): IWidget[] {
  const duration = (statistic: string, label: string) =>
    ingest.metricDuration({ statistic, label, period: PERIOD });
  return [
    graph(
      'Time of a batch in the ingest function, milliseconds',
      [duration('p50', 'Half take at most'), duration('p99', '99 of 100 take at most')],
      DELIVERY_MILLISECONDS,
    ),
    graph('Errors and throttles of the ingest function', [
      ingest.metricErrors({ ...SUM, label: 'Errors' }),
      ingest.metricThrottles({ ...SUM, label: 'Throttles' }),
    ]),
    graph('Done again', [
      metrics.of('Conflicts', { label: 'As others wrote in between' }),
      metrics.of('RepeatedRequests', { label: 'As AWS refused or did not answer' }),
    ]),
  ];
}

function feed({ announce }: Shown): IWidget[] {
  return [
    graph('How late the change feed is, milliseconds', [
      announce.metric('IteratorAge', { ...MAXIMUM, label: 'Lag' }),
    ]),
    graph('Errors of the change feed', [announce.metricErrors({ ...SUM, label: 'Errors' })]),
  ];
}

function cost({ table, ingest, memorySize, queue }: Shown): IWidget[] {
  const gigabyteSeconds = new MathExpression({
    label: 'GB-seconds',
    expression: `milliseconds / 1000 * ${Tokenization.stringifyNumber(memorySize)} / 1024`,
    usingMetrics: { milliseconds: ingest.metricDuration(SUM) },
    period: PERIOD,
  });
  return [
    graph('Cost: units of the table and its indexes', [
      units(table, 'ConsumedWriteCapacityUnits', 'Written'),
      units(table, 'ConsumedReadCapacityUnits', 'Read'),
    ]),
    graph('Cost: GB-seconds of the ingest function', [gigabyteSeconds]),
    graph('Cost: requests', [
      ingest.metricInvocations({ ...SUM, label: 'Batches of the ingest function' }),
      queue.metricNumberOfMessagesSent({ ...SUM, label: 'Notifications' }),
    ]),
  ];
}

/** Sums the units of the table and of each index, which DynamoDB counts separately. */
function units(table: ITable, metricName: string, label: string): MathExpression {
  const dimensions = [
    {},
    ...Object.values(TABLE.indexes).map(({ name }) => ({ GlobalSecondaryIndexName: name })),
  ];
  const parts = dimensions.map((dimension, index): [string, IMetric] => {
    const dimensionsMap = { TableName: table.tableName, ...dimension };
    return [
      `${label.toLowerCase()}${index}`,
      new Metric({ namespace: 'AWS/DynamoDB', metricName, dimensionsMap, ...SUM }),
    ];
  });
  const expression = parts.map(([id]) => `FILL(${id}, 0)`).join(' + ');
  return new MathExpression({ label, expression, usingMetrics: Object.fromEntries(parts), period: PERIOD });
}

function graph(title: string, left: IMetric[], limit?: number): GraphWidget {
  const line = limit === undefined ? [] : [{ value: limit, label: 'Limit', color: Color.RED }];
  return new GraphWidget({ title, left, leftAnnotations: line, leftYAxis: { min: 0 }, width: THIRD });
}
