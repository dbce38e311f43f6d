import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { createHandler } from '../../lambdas/announce/create-handler';
import type { EventBus } from '../../lambdas/announce/event-bus';
import type { Change } from '../../lambdas/core/feed/change';
import { fromHead, type Item, keys } from '../../lambdas/store/dynamodb/items';
import type { Head, MergedHead } from '../../lambdas/store/event-store';
import { startCpuTimer } from '../lib/cpu-timer';

/** Max bytes of an entry on the bus that are billed as one event. */
const ENTRY_BYTES = 64 * 1024;

/** Announces each head that is written, as the table's stream would trigger it, and measures the cost. */
export class AnnouncementMeter {
  /** Billed entries of the bus: one for every 64 KB or part of it. */
  entries = 0;
  /** Records of the stream. */
  records = 0;
  cpuMilliseconds = 0;
  private readonly images = new Map<string, Item>();
  private readonly handler: ReturnType<typeof createHandler>;

  constructor() {
    const bus: EventBus = {
      put: async (changes: readonly Change[]) => {
        for (const { detail } of changes)
          this.entries += Math.ceil(Buffer.byteLength(JSON.stringify(detail)) / ENTRY_BYTES);
        return new Map();
      },
    };
    this.handler = createHandler(bus, { announced() {}, failed() {}, ended() {} });
  }

  /** Announces a head that was written. */
  async announce(head: Head | MergedHead): Promise<void> {
    const before = this.images.get(head.eventId);
    const image = marshall(fromHead(head), { removeUndefinedValues: true });
    this.images.set(head.eventId, image);
    const record = {
      dynamodb: {
        Keys: marshall(keys.head(head.eventId)),
        NewImage: image,
        OldImage: before,
        SequenceNumber: '1',
      },
    } as unknown as DynamoDBRecord;
    const cpuMilliseconds = startCpuTimer();
    await this.handler({ Records: [record] });
    this.cpuMilliseconds += cpuMilliseconds();
    this.records++;
  }
}
