import { join } from 'node:path';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Newsfold } from 'newsfold';

/** What another team's stack needs from Newsfold's. */
export interface ConsumerStackProps extends StackProps {
  /** The pipeline whose table it reads. */
  readonly newsfold: Newsfold;
  /** The bus on which Newsfold announces changes. */
  readonly eventBus: IEventBus;
}

/** Another team's service: receives each event that opens or changes, and reads its record. */
export class ConsumerStack extends Stack {
  constructor(scope: Construct, id: string, { newsfold, eventBus, ...props }: ConsumerStackProps) {
    super(scope, id, props);
    const onChange = new NodejsFunction(this, 'OnChange', {
      entry: join(__dirname, 'on-change.ts'),
      runtime: Runtime.NODEJS_24_X,
      architecture: Architecture.ARM_64,
      timeout: Duration.seconds(30),
      environment: { TABLE_NAME: newsfold.table.tableName },
    });
    newsfold.grantRead(onChange);
    new Rule(this, 'Changes', {
      eventBus,
      eventPattern: { source: ['newsfold'], detailType: ['EventOpened', 'EventUpdated'] },
      // EventBridge retries for a day; the queue keeps what still fails.
      targets: [new LambdaFunction(onChange, { deadLetterQueue: new Queue(this, 'Missed') })],
    });
  }
}
