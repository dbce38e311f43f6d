import { createHash } from 'node:crypto';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** The live records and articles of a table at one moment. */
interface TableState {
  /** A hash of each live record, without its version and the time of its last change, by event id. */
  records: Map<string, string>;
  /** The event of each live article, by the key of its object. */
  eventOf: Map<string, string>;
}

/** Reads the state of a table while nothing is handled. */
export async function stateOf(client: DynamoDBClient, TableName: string): Promise<TableState> {
  const pages = paginateScan(
    { client },
    {
      TableName,
      ConsistentRead: true,
      FilterExpression: 'SK IN (:record, :article) AND #status = :live',
      ExpressionAttributeNames: { '#status': 'status' },
      ExpressionAttributeValues: {
        ':record': { S: 'RECORD' },
        ':article': { S: 'ARTICLE' },
        ':live': { S: 'live' },
      },
    },
  );
  const [records, eventOf] = [new Map<string, string>(), new Map<string, string>()];
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { SK, eventId, version, updatedAt, matching, pending, from, ...rest } = unmarshall(item);
      if (SK === 'RECORD') records.set(eventId as string, hash(rest));
      else eventOf.set((from as { key: string }).key, eventId as string);
    }
  }
  return { records, eventOf };
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Describes the changes: articles that are in another event, and records of other events that differ. */
export function changesBetween(before: TableState, after: TableState): string[] {
  const moved = [...before.eventOf].filter(([key, eventId]) => after.eventOf.get(key) !== eventId);
  const touched = new Set(moved.flatMap(([key, eventId]) => [eventId, after.eventOf.get(key)]));
  const all = new Set([...before.records.keys(), ...after.records.keys()]);
  const changed = [...all].filter(
    (id) => before.records.get(id) !== after.records.get(id) && !touched.has(id),
  );
  return [
    ...moved.map(([key, eventId]) => `${key} went from event ${eventId} to ${after.eventOf.get(key)}`),
    ...changed.map((eventId) => `event ${eventId} says something else`),
  ];
}
