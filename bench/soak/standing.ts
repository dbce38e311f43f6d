import { createHash } from 'node:crypto';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';

/** What a table says at a time. */
export interface Standing {
  /** A hash of what each live event says, its version and the time of its last change left out, by its id. */
  said: Map<string, string>;
  /** The event of each live article, by the key of its object. */
  eventOf: Map<string, string>;
}

/** Reads all that a table says while nothing is handled. */
export async function standingOf(client: DynamoDBClient, TableName: string): Promise<Standing> {
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
  const [said, eventOf] = [new Map<string, string>(), new Map<string, string>()];
  for await (const page of pages) {
    for (const item of page.Items ?? []) {
      const { SK, eventId, version, updatedAt, matching, pending, from, ...rest } = unmarshall(item);
      if (SK === 'RECORD') said.set(eventId as string, hash(rest));
      else eventOf.set((from as { key: string }).key, eventId as string);
    }
  }
  return { said, eventOf };
}

function hash(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** What is no more as it was, in words: articles that are in another event, and other events that say something else. */
export function changesBetween(before: Standing, after: Standing): string[] {
  const moved = [...before.eventOf].filter(([key, eventId]) => after.eventOf.get(key) !== eventId);
  const touched = new Set(moved.flatMap(([key, eventId]) => [eventId, after.eventOf.get(key)]));
  const all = new Set([...before.said.keys(), ...after.said.keys()]);
  const changed = [...all].filter((id) => before.said.get(id) !== after.said.get(id) && !touched.has(id));
  return [
    ...moved.map(([key, eventId]) => `${key} went from event ${eventId} to ${after.eventOf.get(key)}`),
    ...changed.map((eventId) => `event ${eventId} says something else`),
  ];
}
