import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, Stats, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

interface RunbookAlarmProps {
  /** One sentence for the person on call. */
  readonly meaning: string;
  readonly metric: IMetric;
  /** The value that the metric must exceed. */
  readonly above: number;
  /** Number of consecutive periods in which it must do so, 1 by default. */
  readonly periods?: number;
}

/** Period of the metrics in alarms and dashboard, unless they have their own. */
export const PERIOD = Duration.minutes(5);

export const SUM = { statistic: Stats.SUM, period: PERIOD };
export const MAXIMUM = { statistic: Stats.MAXIMUM, period: PERIOD };

/** An alarm whose id is the anchor of its entry in docs/runbook.md, to which its description refers. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, { meaning, metric, above, periods = 1 }: RunbookAlarmProps) {
    super(scope, id, {
      alarmDescription: `${meaning} See docs/runbook.md#${id}`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      // Idle services report no data: SQS reports none for a queue that was unused for six hours.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
