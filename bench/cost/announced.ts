import { marshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBRecord } from 'aws-lambda';
import { createHandler } from '../../lambdas/announce/create-handler';
import type { EventBus } from '../../lambdas/announce/event-bus';
import type { Change } from '../../lambdas/core/feed/change';
import type { MergedRecord } from '../../lambdas/core/fold/event/event-record';
import { fromHead, type Item, keys } from '../../lambdas/store/dynamodb/items';
import type { Head } from '../../lambdas/store/event-store';

/** What one entry of the bus may hold for the price of one, in bytes. */
const ENTRY_BYTES = 64 * 1024;

/** Announces each head that is written, as the stream of the table would have it done, and counts what that takes. */
export class Announced {
  /** Entries of the bus, each for 64 KB begun. */
  entries = 0;
  /** Records of the stream that the function is given. */
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

  /** A head was written. */
  async written(head: Head | MergedRecord): Promise<void> {
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
    const begun = process.cpuUsage();
    await this.handler({ Records: [record] });
    const { user, system } = process.cpuUsage(begun);
    this.cpuMilliseconds += (user + system) / 1000;
    this.records++;
  }
}
