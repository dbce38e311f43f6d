import { type Duration, Names } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import { type MetricName, NAMESPACE } from '../../../lambdas/ingest/telemetry/metric-names';
import { PERIOD } from './runbook-alarm';

/** What the ingest function of one deployment counts. */
export class IngestMetrics {
  /** The value of their dimension: a name that no other construct of the account and region has, if its stack has none. */
  readonly service: string;

  constructor(pipeline: IConstruct) {
    this.service = Names.uniqueResourceName(pipeline, { maxLength: 60, separator: '-' });
  }

  /** A metric under a label, summed up unless told otherwise. */
  of(
    metricName: MetricName,
    options: { label?: string; statistic?: string; period?: Duration } = {},
  ): Metric {
    return new Metric({
      namespace: NAMESPACE,
      metricName,
      dimensionsMap: { service: this.service },
      statistic: Stats.SUM,
      period: PERIOD,
      ...options,
    });
  }
}
