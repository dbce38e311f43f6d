import { setTimeout as sleep } from 'node:timers/promises';
import {
  type EventBridgeClient,
  PutEventsCommand,
  type PutEventsResultEntry,
} from '@aws-sdk/client-eventbridge';
import type { Change } from '../core/feed/change';
import type { EventBus } from './event-bus';

/** What rules match on, beside the type of a change. */
const SOURCE = 'newsfold';

/** Requests made for what EventBridge did not take; the SDK repeats only those that failed as a whole. */
const ROUNDS = 4;

/** Longest pause before the second request, in milliseconds; it doubles with each one further. */
const FIRST_PAUSE = 100;

/** Changes as events on an EventBridge bus. */
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

  /** One request for some of the changes, by their indexes; why those were refused that were. */
  private async request(changes: readonly Change[], indexes: readonly number[]): Promise<Map<number, Error>> {
    const wanted = indexes.map((index) => changes[index] as Change);
    const request = { Entries: wanted.map((change) => this.entryOf(change)) };
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
