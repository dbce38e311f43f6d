import { CfnOutput, Stack, Tags } from 'aws-cdk-lib';
import type { Construct } from 'constructs';
import { Newsfold, type NewsfoldProps } from './newsfold';

/** One deployment of the pipeline. */
export interface NewsfoldStackProps extends NewsfoldProps {
  /** Distinguishes deployments in one account: part of the stack's name, and a tag of all its resources. */
  readonly stage: string;
}

/** A stack with one pipeline, for any account and region. Its outputs name what a client needs. */
export class NewsfoldStack extends Stack {
  constructor(scope: Construct, { stage, ...props }: NewsfoldStackProps) {
    super(scope, `Newsfold-${stage}`, {
      description: 'Newsfold: many reports of one event, one event record',
    });
    const { bucket, queue, table, eventBus, alarmTopic } = new Newsfold(this, 'Newsfold', props);
    new CfnOutput(this, 'BucketName', { value: bucket.bucketName, description: 'Upload articles here' });
    new CfnOutput(this, 'QueueUrl', {
      value: queue.queueUrl,
      description: 'Notifications still to be handled',
    });
    new CfnOutput(this, 'TableName', { value: table.tableName, description: 'Read event records here' });
    new CfnOutput(this, 'EventBusName', {
      value: eventBus.eventBusName,
      description: 'Subscribe to changes of event records here',
    });
    new CfnOutput(this, 'AlarmTopicArn', { value: alarmTopic.topicArn, description: 'Subscribe to alarms' });
    Tags.of(this).add('project', 'newsfold');
    Tags.of(this).add('stage', stage);
  }
}
