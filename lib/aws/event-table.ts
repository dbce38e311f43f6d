import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { TABLE } from '../../lambdas/store/table';

/** How the events table is to be kept. */
export interface EventTableProps {
  /** What becomes of the table when its stack is deleted or the table is taken out of it. */
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The table that holds event records, their articles and the postings that find them, in the shape that `TABLE`
 * states. Encrypted with a key that DynamoDB owns: a KMS key would be charged for every month and request, and would
 * guard news that was published anyway.
 */
export class EventTable extends Table {
  constructor(scope: Construct, id: string, { removalPolicy }: EventTableProps) {
    super(scope, id, {
      partitionKey: stringKey(TABLE.partitionKey),
      sortKey: stringKey(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: TABLE.timeToLive,
      // A change feed says what changed, and only both images tell.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      removalPolicy,
      // RETAIN guards against CloudFormation only; this also refuses a delete by hand.
      deletionProtection: removalPolicy === RemovalPolicy.RETAIN,
    });
    for (const { name, partitionKey, sortKey } of Object.values(TABLE.indexes)) {
      this.addGlobalSecondaryIndex({
        indexName: name,
        partitionKey: stringKey(partitionKey),
        sortKey: stringKey(sortKey),
        projectionType: ProjectionType.KEYS_ONLY,
      });
    }
  }
}

function stringKey(name: string) {
  return { name, type: AttributeType.STRING };
}
