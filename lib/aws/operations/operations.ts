import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { type Alarm, Stats } from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import type { ITable } from 'aws-cdk-lib/aws-dynamodb';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import type { IFunction } from 'aws-cdk-lib/aws-lambda';
import { type ITopic, Topic } from 'aws-cdk-lib/aws-sns';
import type { IQueue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { createDashboard } from './dashboard';
import { ingestAlarms } from './ingest-alarms';
import type { IngestMetrics } from './ingest-metrics';
import { PERIOD, RunbookAlarm } from './runbook-alarm';

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

/** A topic of one's own for alarms: encrypted, by TLS only, open to the alarms of its account. Nobody subscribes yet. */
class AlarmTopic extends Construct {
  /** The topic itself. */
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // A key that is charged for by the month: the one that AWS has for SNS admits no alarm.
    const key = new Key(this, 'Key', {
      enableKeyRotation: true,
      // It guards messages on their way only.
      removalPolicy: RemovalPolicy.DESTROY,
      pendingWindow: Duration.days(7),
    });
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    const cloudWatch = {
      principals: [new ServicePrincipal('cloudwatch.amazonaws.com')],
      conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
    };
    key.addToResourcePolicy(
      new PolicyStatement({
        ...cloudWatch,
        actions: ['kms:Decrypt', 'kms:GenerateDataKey*'],
        resources: ['*'],
      }),
    );
    this.topic.addToResourcePolicy(
      new PolicyStatement({ ...cloudWatch, actions: ['sns:Publish'], resources: [this.topic.topicArn] }),
    );
  }
}

/** Goes off within minutes of the first dead letter, which is one too many: it has failed for hours by then. */
class DeadLetterAlarm extends RunbookAlarm {
  constructor(scope: Construct, id: string, queue: IQueue, meaning: string) {
    const metric = queue.metricApproximateNumberOfMessagesVisible({
      period: PERIOD,
      statistic: Stats.MAXIMUM,
    });
    super(scope, id, { meaning, metric, above: 0 });
  }
}

/** A change is told within seconds; the stream keeps it for a day, so that this leaves time to mend. */
const LAG = Duration.minutes(10);

/** Alarms of the function that tells what changed in the table, but for its dead letters. */
function announceAlarms(scope: Construct, announce: IFunction): Alarm[] {
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
