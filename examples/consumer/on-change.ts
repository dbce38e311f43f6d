import { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { EventBridgeEvent } from 'aws-lambda';
import { EventReader } from 'newsfold/reader';

/** The part of Newsfold's announcements that this service needs. */
interface Change {
  eventId: string;
  version: number;
}

const reader = new EventReader(new DynamoDBClient(), process.env.TABLE_NAME as string);

/**
 * Reads the record of an event that has changed and writes its headline and death toll as a line of JSON. Announcements
 * may come twice, and the record may be newer than the one announced: whoever keeps the version that was seen last
 * passes over what is no newer.
 */
export async function handler({ detail }: EventBridgeEvent<'EventOpened' | 'EventUpdated', Change>) {
  const found = await reader.get(detail.eventId);
  if (!found) throw new Error(`Event ${detail.eventId} is not in the table.`);
  const { eventId, version, headline, figures } = found.event;
  const killed = figures.find(({ metric }) => metric === 'killed')?.best.value ?? null;
  const told = { eventId, version, headline, killed };
  process.stdout.write(`${JSON.stringify(told)}\n`);
  return told;
}
