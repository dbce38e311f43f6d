import { type Duration, Names } from 'aws-cdk-lib';
import { Metric, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IConstruct } from 'constructs';
import { type MetricName, NAMESPACE } from '../../../lambdas/ingest/telemetry/metric-names';
import { PERIOD } from './runbook-alarm';

/** The metrics of the ingest function of one deployment. */
export class IngestMetrics {
  /** Value of the dimension `service`: unique in the account and region, provided that stack names are. */
  readonly service: string;

  constructor(pipeline: IConstruct) {
    this.service = Names.uniqueResourceName(pipeline, { maxLength: 60, separator: '-' });
  }

  /** A metric, by default the sum over `PERIOD`. */
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
