import { join } from 'node:path';
import { Duration, Stack, type StackProps } from 'aws-cdk-lib';
import { type IEventBus, Rule } from 'aws-cdk-lib/aws-events';
import { LambdaFunction } from 'aws-cdk-lib/aws-events-targets';
import { Architecture, Runtime } from 'aws-cdk-lib/aws-lambda';
import { NodejsFunction } from 'aws-cdk-lib/aws-lambda-nodejs';
import { Queue } from 'aws-cdk-lib/aws-sqs';
import type { Construct } from 'constructs';
import type { Newsfold } from 'newsfold';

/** What another team's stack takes of Newsfold's. */
export interface ConsumerStackProps extends StackProps {
  /** Whose table it reads. */
  readonly newsfold: Newsfold;
  /** Where Newsfold says what has changed. */
  readonly eventBus: IEventBus;
}

/** Another team's service: is told of every event that is opened or changes, and reads its record. */
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
      // EventBridge tries for a day; what fails even then is kept.
      targets: [new LambdaFunction(onChange, { deadLetterQueue: new Queue(this, 'Missed') })],
    });
  }
}
