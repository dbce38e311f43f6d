import { Duration, RemovalPolicy, Stack } from 'aws-cdk-lib';
import { PolicyStatement, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import { Key } from 'aws-cdk-lib/aws-kms';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { Construct } from 'constructs';

/** A topic of one's own for alarms: encrypted, by TLS only, open to the alarms of its account. Nobody subscribes yet. */
export class AlarmTopic extends Construct {
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
