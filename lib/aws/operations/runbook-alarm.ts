import { Duration } from 'aws-cdk-lib';
import { Alarm, ComparisonOperator, type IMetric, TreatMissingData } from 'aws-cdk-lib/aws-cloudwatch';
import type { Construct } from 'constructs';

/** What an alarm watches, and what it means. */
interface RunbookAlarmProps {
  /** One sentence for who is woken by it. */
  readonly meaning: string;
  /** One that has values of 5 minutes, or as its own period says. */
  readonly metric: IMetric;
  /** What the metric has to exceed. */
  readonly above: number;
  /**
   * How many periods on end it has to.
   *
   * @default 1
   */
  readonly periods?: number;
}

/** The period in which the metrics of the alarms and of the dashboard are told. */
export const PERIOD = Duration.minutes(5);

/** An alarm whose id is the anchor of its entry in docs/runbook.md, to which its description leads. */
export class RunbookAlarm extends Alarm {
  constructor(scope: Construct, id: string, { meaning, metric, above, periods = 1 }: RunbookAlarmProps) {
    super(scope, id, {
      alarmDescription: `${meaning} See docs/runbook.md#${id}`,
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      // No service tells figures of what is idle: SQS none of a queue that was left alone for six hours.
      treatMissingData: TreatMissingData.NOT_BREACHING,
    });
  }
}
