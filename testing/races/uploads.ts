import { ingest, type Ports } from '../../lambdas/ingest/ingest';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import type { Notification } from '../../lambdas/ingest/message/notification';
import type { EventStore } from '../../lambdas/store/event-store';
import { BUCKET, place, sequencer, UPLOADED_AT } from '../articles';
import { dying } from '../stores';
import { UNHURRIED } from '../unhurried';
import { Desk } from './desk';
import type { Race } from './explore';
import { noFault, type StoreFault } from './store-faults';
import { uploadViolations } from './upload-violations';
import { type Beside, KEY, type Version } from './versions';
import { WriteLog } from './write-log';

/** A notification of a version, by its number from 0, or a replay. */
type Message = number | 'replay';

/** What happens to an object while its notifications are handled. */
export interface UploadScenario {
  name: string;
  /** A report in an upload of its own, placed before. */
  beside?: Beside;
  /** Number of versions that were put and handled before. */
  before?: number;
  /** The first version after those is there when the race begins; an uploader puts the others. */
  versions: readonly Version[];
  /** The messages of each handler, in their order. */
  handlers: readonly (readonly Message[])[];
  /** Number of articles that one delivery has time for. */
  each?: number;
}

/** A death of the first handler at a call of the store or the bucket. Its message is then redelivered. */
export interface Death {
  call: number;
  /** Whether the handler made so many calls. */
  hasCome?: boolean;
}

/** Orders the versions of the object. None has the sequencer of a replay that finds nothing. */
const sequencerOf = (version: number) => sequencer(version + 1);

export interface UploadRaceOptions {
  /** The handlers' view of the store. */
  fault?: StoreFault;
  death?: Death;
  /** A handler's ports, given the desk with every call held by the scheduler, and the desk itself. */
  portsOf?: (held: EventStore, desk: Desk) => EventStore;
}

/** The writes that precede a scenario's race. */
export async function uploadsBefore({ beside, before = 0, versions }: UploadScenario): Promise<WriteLog> {
  const log = new WriteLog();
  const desk = new Desk(versions[0]?.body ?? null);
  const logged = log.logged(desk);
  if (beside) await place(logged, beside.version);
  for (let version = 0; version < before; version++) {
    await new Handler(logged, desk, Number.POSITIVE_INFINITY, noFault).handleAll([version]);
    await logged.put(versions[version + 1]?.body ?? null);
  }
  return log;
}

/**
 * A race by its scenario. Its writers are the handlers and, last, the uploader.
 * @param log the writes that precede it
 */
export async function beginUploads(
  { beside, before = 0, versions, handlers, each = Number.POSITIVE_INFINITY }: UploadScenario,
  log: WriteLog,
  { fault = noFault, death, portsOf = (held) => held }: UploadRaceOptions,
): Promise<Race> {
  const desk = new Desk(versions[0]?.body ?? null);
  await log.repeatOn(desk);
  const handling = handlers.map((messages, index) => async (held: EventStore) => {
    const handler = new Handler(portsOf(held, desk), desk, each, fault, index === 0 ? death : undefined);
    await handler.handleAll(messages);
  });
  const uploading = async (held: EventStore) => {
    for (const { body } of versions.slice(before + 1)) await (held as Desk).put(body);
  };
  const last = versions.length - 1;
  return {
    store: desk,
    writers: [...handling, uploading],
    violations: () => uploadViolations(desk, versions[last] as Version, last, beside),
  };
}

/** Handles messages as the Lambda function does: a failed one is redelivered, and so is one that it requeues. */
class Handler {
  private ports: EventStore;

  constructor(
    private readonly living: EventStore,
    private readonly desk: Desk,
    private readonly each: number,
    private readonly fault: StoreFault,
    private readonly death?: Death,
  ) {
    this.ports = fault(death ? dying(living, death.call, 'after') : living);
  }

  async handleAll(messages: readonly Message[]): Promise<void> {
    const queue = messages.map((message, index) => this.notificationOf(message, index));
    for (let next = queue.shift(); next; next = queue.shift()) {
      const { notification, version } = next;
      await this.desk.notified(version);
      await this.deliver(notification, async (sent) => void queue.push({ notification: sent, version }));
    }
  }

  /** The notification of a message, and the version of the object that precedes it. */
  private notificationOf(message: Message, index: number): { notification: Notification; version: number } {
    const object = { bucket: BUCKET, key: KEY };
    if (message !== 'replay')
      return {
        notification: { ...object, eventTime: UPLOADED_AT, sequencer: sequencerOf(message) },
        version: message,
      };
    const eventTime = new Date(Date.parse(UPLOADED_AT) + index).toISOString();
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

  /** Whether a redelivery may succeed. */
  private isCured({ name, message }: Error): boolean {
    if (this.death && message === 'The process died.') {
      this.death.hasCome = true;
      this.ports = this.fault(this.living);
      return true;
    }
    return name === 'Conflict' || name === 'Changed';
  }
}
