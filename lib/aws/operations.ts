import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import type { ITopic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { AlarmTopic } from './operations/alarm-topic';
import { announceAlarms } from './operations/announce-alarms';
import { createDashboard } from './operations/dashboard';
import { DeadLetterAlarm } from './operations/dead-letter-alarm';
import { ingestAlarms } from './operations/ingest-alarms';
import type { IngestMetrics } from './operations/ingest-metrics';

/** What is watched of a pipeline. */
export interface OperationsProps {
  readonly queue: IQueue;
  readonly deadLetterQueue: IQueue;
  readonly ingest: IFunction;
  /** What the ingest function counts. */
  readonly metrics: IngestMetrics;
  /** Memory of the ingest function in MB. */
  readonly memorySize: number;
  readonly table: ITable;
  /** Who is told by the alarms; a topic of its own if nobody is named. */
  readonly alarmTopic?: ITopic;
  /** The function that tells what changed in the table. */
  readonly announce: IFunction;
  /** What it could not tell. */
  readonly announceDeadLetterQueue: IQueue;
}

/** Alarms to one topic, each with its entry in docs/runbook.md, and one dashboard. */
export class Operations extends Construct {
  /** Where the alarms go. */
  readonly topic: ITopic;
  /** Goes off where there are uploads that could not be handled. */
  readonly deadLetterAlarm: Alarm;

  constructor(scope: Construct, id: string, props: OperationsProps) {
    super(scope, id);
    this.topic = props.alarmTopic ?? new AlarmTopic(this, 'Alarms').topic;
    this.deadLetterAlarm = new DeadLetterAlarm(
      this,
      'dead-letters',
      props.deadLetterQueue,
      'Uploads could not be handled and are parked.',
    );
    const alarms = [this.deadLetterAlarm, ...ingestAlarms(this, props), ...this.feedAlarms(props)];
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(this.topic));
    createDashboard(this, { ...props, alarms });
  }

  private feedAlarms({ announce, announceDeadLetterQueue }: OperationsProps): Alarm[] {
    const meaning = 'Changes of events could not be told; the records themselves are right.';
    return [
      ...announceAlarms(this, announce),
      new DeadLetterAlarm(this, 'announce-dead-letters', announceDeadLetterQueue, meaning),
    ];
  }
}
