import { ingest, type Ports } from '../../lambdas/ingest/ingest';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import type { Notification } from '../../lambdas/ingest/message/notification';
import type { EventStore } from '../../lambdas/store/event-store';
import { BUCKET, place, sequencer, UPLOADED_AT } from '../articles';
import { dying } from '../stores';
import { UNHURRIED } from '../unhurried';
import { Desk } from './desk';
import type { Race } from './explore';
import { uploadViolations } from './upload-violations';
import { type Beside, KEY, type Version } from './versions';

/** A version that a notification is of, or a replay of whichever stands. */
type Told = number | 'replay';

/** What becomes of an object while handlers are told of it. */
export interface UploadScenario {
  name: string;
  /** A report that stands before all of them, in an upload of its own. */
  beside?: Beside;
  /** How many of the versions were put and handled before. */
  before?: number;
  /** The first after those is there when the race begins; an uploader puts the others. */
  versions: readonly Version[];
  /** What comes to each handler, in its order: notifications of versions, counted from 0, and replays. */
  handlers: readonly (readonly Told[])[];
  /** Articles that one delivery has time for. */
  each?: number;
}

/** A death of the first handler at one of its calls, of the store or the bucket; what it was about then comes again. */
export interface Death {
  call: number;
  /** Whether it made so many calls. */
  hasCome?: boolean;
}

/** Orders the versions of the object, none of which is the first of all. */
const sequencerOf = (version: number) => sequencer(version + 1);

/** A race by its scenario: its writers are the handlers and, last, the uploader. */
export async function beginUploads(
  { beside, before = 0, versions, handlers, each = Number.POSITIVE_INFINITY }: UploadScenario,
  death?: Death,
  held: (mine: EventStore, desk: Desk) => EventStore = (mine) => mine,
): Promise<Race> {
  const desk = new Desk(versions[0]?.body ?? null);
  if (beside) await place(desk, beside.version);
  for (let version = 0; version < before; version++) {
    await new Handler(desk, desk, Number.POSITIVE_INFINITY).handleAll([version]);
    await desk.put(versions[version + 1]?.body ?? null);
  }
  const told = handlers.map((numbers, index) => async (mine: EventStore) => {
    const handler = new Handler(held(mine, desk), desk, each, index === 0 ? death : undefined);
    await handler.handleAll(numbers);
  });
  const uploader = async (mine: EventStore) => {
    for (const { body } of versions.slice(before + 1)) await (mine as Desk).put(body);
  };
  const last = versions.length - 1;
  return {
    store: desk,
    writers: [...told, uploader],
    violations: () => uploadViolations(desk, versions[last] as Version, last, beside),
  };
}

/** Handles notifications as the Lambda function does: what fails comes again, and so does what is sent again. */
class Handler {
  private ports: EventStore;

  constructor(
    private readonly living: EventStore,
    private readonly desk: Desk,
    private readonly each: number,
    private readonly death?: Death,
  ) {
    this.ports = death ? dying(living, death.call, 'after') : living;
  }

  async handleAll(told: readonly Told[]): Promise<void> {
    const queue = told.map((one, place) => this.messageOf(one, place));
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { notification, version } = next;
      await this.desk.notified(version);
      await this.deliver(notification, async (sent) => void queue.push({ notification: sent, version }));
    }
  }

  /** A message, and the version of the object that it does not come before. */
  private messageOf(told: Told, place: number): { notification: Notification; version: number } {
    const object = { bucket: BUCKET, key: KEY };
    if (told !== 'replay')
      return {
        notification: { ...object, eventTime: UPLOADED_AT, sequencer: sequencerOf(told) },
        version: told,
      };
    const eventTime = new Date(Date.parse(UPLOADED_AT) + place).toISOString();
    return { notification: { ...object, eventTime, sequencer: '', isReplay: true }, version: 0 };
  }

  private async deliver(notification: Notification, requeue: Ports['requeue']): Promise<void> {
    for (let left = DELIVERIES; ; left--) {
      let begun = 0;
      const watch = { ...UNHURRIED, isTimeUp: () => begun++ >= this.each };
      try {
        const { ports } = this;
        await ingest(notification, { source: ports as Desk, store: ports, requeue }, watch);
        return;
      } catch (error) {
        if (left === 0 || !this.isCured(error as Error)) throw error;
      }
    }
  }

  /** Whether the next delivery may cure it. */
  private isCured({ name, message }: Error): boolean {
    if (this.death && message === 'The process died.') {
      this.death.hasCome = true;
      this.ports = this.living;
      return true;
    }
    return name === 'Conflict' || name === 'Changed';
  }
}
