import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { EventReader } from 'newsfold/reader';

/** The part of a change's detail that this service needs. */
interface Change {
  eventId: string;
  version: number;
}

const reader = new EventReader(new DynamoDBClient(), process.env.TABLE_NAME as string);

/**
 * Reads the record of a changed event and writes its headline and death toll as a line of JSON. A change may arrive twice
 * or out of order, and the record may be newer than the change: a service that must not act twice keeps the last version
 * of each event and skips any that is not greater.
 */
export async function handler({ detail }: EventBridgeEvent<'EventOpened' | 'EventUpdated', Change>) {
  const found = await reader.get(detail.eventId);
  if (!found) throw new Error(`Event ${detail.eventId} is not in the table.`);
  const { eventId, version, headline, figures } = found.event;
  const killed = figures.find(({ metric }) => metric === 'killed')?.best.value ?? null;
  const line = { eventId, version, headline, killed };
  process.stdout.write(`${JSON.stringify(line)}\n`);
  return line;
}
