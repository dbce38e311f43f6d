import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** The keys and status of an item of the events table; for an article also where it came from. */
export interface ScannedItem {
  PK: string;
  SK: string;
  status?: string;
  from?: { bucket: string; key: string };
}

/** Scans all items except postings and names, partition by partition, strongly consistent. */
export async function* scanItems(client: DynamoDBClient, TableName: string): AsyncGenerator<ScannedItem> {
  const pages = paginateScan(
    { client },
    {
      TableName,
      ConsistentRead: true,
      FilterExpression: 'NOT begins_with(PK, :posting) AND NOT begins_with(PK, :name)',
      ProjectionExpression: 'PK, SK, #status, #from',
      ExpressionAttributeNames: { '#status': 'status', '#from': 'from' },
      ExpressionAttributeValues: { ':posting': { S: 'TERM#' }, ':name': { S: 'NAME#' } },
    },
  );
  for await (const page of pages) {
    for (const item of page.Items ?? []) yield unmarshall(item) as ScannedItem;
  }
}
