import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import type { Change } from '../core/feed/change';
import type { EventBus } from './event-bus';

/** Source of the events, on which rules match beside the type of a change. */
const SOURCE = 'newsfold';

/** Max requests for changes that EventBridge refuses. The SDK repeats only requests that fail as a whole. */
const ROUNDS = 4;

/** Max pause before the second request, in milliseconds; it doubles with each further one. */
const FIRST_PAUSE = 100;

export class EventBridgeEventBus implements EventBus {
  constructor(
    private readonly client: EventBridgeClient,
    private readonly name: string,
  ) {}

  async put(changes: readonly Change[]): Promise<Map<number, Error>> {
    let refused = await this.request(changes, [...changes.keys()]);
    for (let round = 1; refused.size > 0 && round < ROUNDS; round++) {
      await sleep(Math.random() * FIRST_PAUSE * 2 ** (round - 1));
      refused = await this.request(changes, [...refused.keys()]);
    }
    return refused;
  }

  /** Requests the changes at some indexes. Returns the reason for each that was refused, by its index. */
  private async request(changes: readonly Change[], indexes: readonly number[]): Promise<Map<number, Error>> {
    const request = { Entries: indexes.map((index) => this.entryOf(changes[index] as Change)) };
    const { Entries = [] } = await this.client.send(new PutEventsCommand(request));
    const refused = new Map<number, Error>();
    for (const [at, index] of indexes.entries()) {
      const entry = Entries[at];
      if (!entry?.EventId) refused.set(index, errorOf(entry));
    }
    return refused;
  }

  private entryOf({ type, detail }: Change) {
    return {
      EventBusName: this.name,
      Source: SOURCE,
      DetailType: type,
      Detail: JSON.stringify(detail),
      Time: new Date(detail.updatedAt),
    };
  }
}

function errorOf({ ErrorCode, ErrorMessage }: PutEventsResultEntry = {}): Error {
  return Object.assign(new Error(ErrorMessage ?? 'EventBridge did not say why.'), {
    name: ErrorCode ?? 'NoEventId',
  });
}
