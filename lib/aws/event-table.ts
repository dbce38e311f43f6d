import { RemovalPolicy } from 'aws-cdk-lib';
import { AttributeType, BillingMode, ProjectionType, StreamViewType, Table } from 'aws-cdk-lib/aws-dynamodb';
import type { Construct } from 'constructs';
import { TABLE } from '../../lambdas/store/table';

export interface EventTableProps {
  /** What happens to the table when it is removed from its stack or the stack is deleted. */
  readonly removalPolicy: RemovalPolicy;
}

/**
 * The table of event records, their articles and postings, in the shape of `TABLE`. It is encrypted with a key that
 * DynamoDB owns: a KMS key would cost money by the month and by the request, to protect news that is public anyway.
 */
export class EventTable extends Table {
  constructor(scope: Construct, id: string, { removalPolicy }: EventTableProps) {
    super(scope, id, {
      partitionKey: stringKey(TABLE.partitionKey),
      sortKey: stringKey(TABLE.sortKey),
      billingMode: BillingMode.PAY_PER_REQUEST,
      pointInTimeRecoverySpecification: { pointInTimeRecoveryEnabled: true },
      timeToLiveAttribute: TABLE.timeToLive,
      // The change feed compares both images.
      stream: StreamViewType.NEW_AND_OLD_IMAGES,
      removalPolicy,
      // RETAIN only protects against CloudFormation; this also refuses deletion by hand.
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
