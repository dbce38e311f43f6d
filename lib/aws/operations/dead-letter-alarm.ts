import { Stats } from 'aws-cdk-lib/aws-cloudwatch';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import { PERIOD, RunbookAlarm } from './runbook-alarm';

/** Goes off within minutes of the first dead letter, which is one too many: it has failed for hours by then. */
export class DeadLetterAlarm extends RunbookAlarm {
  constructor(scope: Construct, id: string, queue: IQueue, meaning: string) {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: PERIOD,
      statistic: Stats.MAXIMUM,
    });
    super(scope, id, { meaning, metric, above: 0 });
  }
}
