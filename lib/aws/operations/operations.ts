import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import type { Alarm } from 'aws-cdk-lib/aws-cloudwatch';
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
import { MAXIMUM, RunbookAlarm, SUM } from './runbook-alarm';

/** A change is usually announced within seconds. The stream keeps it for a day, which leaves time for a repair. */
const LAG = Duration.minutes(10);

export interface OperationsProps {
  readonly queue: IQueue;
  readonly deadLetterQueue: IQueue;
  readonly ingest: IFunction;
  readonly metrics: IngestMetrics;
  /** Memory of the ingest function in MB. */
  readonly memorySize: number;
  readonly table: ITable;
  /** The topic that the alarms notify. Default: a topic of its own. */
  readonly alarmTopic?: ITopic;
  readonly announce: IFunction;
  /** Changes that it could not announce. */
  readonly announceDeadLetterQueue: IQueue;
}

/** Alarms that notify one topic, each with an entry in docs/runbook.md, and one dashboard. */
export class Operations extends Construct {
  readonly topic: ITopic;
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
    const alarms = [this.deadLetterAlarm, ...ingestAlarms(this, props), ...announceAlarms(this, props)];
    for (const alarm of alarms) alarm.addAlarmAction(new SnsAction(this.topic));
    createDashboard(this, { ...props, alarms });
  }
}

/** A topic for alarms: encrypted, accessible by TLS only and to the alarms of its account, without subscribers. */
class AlarmTopic extends Construct {
  readonly topic: Topic;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    // A key of its own costs money by the month, but AWS's key for SNS does not admit alarms.
    const key = new Key(this, 'Key', {
      enableKeyRotation: true,
      // The key only protects messages in transit.
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

/** Goes off within minutes of the first dead letter, as that has failed for hours by then. */
class DeadLetterAlarm extends RunbookAlarm {
  constructor(scope: Construct, id: string, queue: IQueue, meaning: string) {
    super(scope, id, { meaning, metric: queue.metricApproximateNumberOfMessagesVisible(MAXIMUM), above: 0 });
  }
}

function announceAlarms(scope: Construct, { announce, announceDeadLetterQueue }: OperationsProps): Alarm[] {
  return [
    new RunbookAlarm(scope, 'stream-lag', {
      meaning: 'Changes of events are announced ten minutes late or more.',
      metric: announce.metric('IteratorAge', MAXIMUM),
      above: LAG.toMilliseconds(),
      periods: 3,
    }),
    // The stream waits for a batch that fails: nothing of its shard is announced during its attempts of a minute each.
    new RunbookAlarm(scope, 'announce-errors', {
      meaning: 'The announce function fails, and changes behind the one that it fails at wait.',
      metric: announce.metricErrors(SUM),
      above: 0,
      periods: 3,
    }),
    new DeadLetterAlarm(
      scope,
      'announce-dead-letters',
      announceDeadLetterQueue,
      'Changes of events could not be announced; the records themselves are right.',
    ),
  ];
}
