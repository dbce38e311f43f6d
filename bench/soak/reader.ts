import { setTimeout as sleep } from 'node:timers/promises';
import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { EventRecord, MergedRecord } from '../../lambdas/core/fold/event/event-record';

/** Milliseconds of pause between two scans of all records. */
const PAUSE = 1_000;

/** Reads all records of a table again and again, as a service would, and collects what a reader must never see. */
export class Reader {
  readonly problems: string[] = [];
  /** Number of records read. */
  reads = 0;
  private readonly seen = new Map<string, EventRecord | MergedRecord>();
  private isOver = false;
  private readonly reading: Promise<void>;

  constructor(
    private readonly client: DynamoDBClient,
    private readonly table: string,
  ) {
    this.reading = this.readOn();
    this.reading.catch(() => {});
  }

  /** @throws Error if a read failed */
  async stop(): Promise<void> {
    this.isOver = true;
    await this.reading;
  }

  private async readOn(): Promise<void> {
    for (; !this.isOver; await sleep(PAUSE)) {
      const pages = paginateScan(
        { client: this.client },
        {
          TableName: this.table,
          FilterExpression: 'SK = :record',
          ExpressionAttributeValues: { ':record': { S: 'RECORD' } },
        },
      );
      for await (const { Items = [] } of pages)
        for (const item of Items) this.look(unmarshall(item) as EventRecord | MergedRecord);
    }
  }

  private look(record: EventRecord | MergedRecord): void {
    const { eventId, version } = record;
    const before = this.seen.get(eventId);
    this.reads++;
    if (before && before.version > version)
      this.problems.push(`${eventId}: version ${version} after ${before.version}`);
    if (before?.status === 'merged' && !isSameEnd(before, record))
      this.problems.push(`${eventId}: it was merged, and leads elsewhere`);
    if (!isWhole(record)) this.problems.push(`${eventId}: version ${version} is not whole`);
    this.seen.set(eventId, record);
  }
}

function isSameEnd(before: MergedRecord, now: EventRecord | MergedRecord): boolean {
  return now.status === 'merged' && now.mergedInto === before.mergedInto;
}

/** A live record has a headline, sources and consistent counts; a merged one names its target; a retracted one has no articles. */
function isWhole(record: EventRecord | MergedRecord): boolean {
  if (record.status === 'merged') return record.mergedInto !== '';
  if (record.status === 'retracted') return record.articles === 0;
  const { headline, articles, origins, sources, summary, figures } = record;
  const counted = articles >= origins && origins >= 1 && sources.length >= 1;
  return counted && headline !== '' && Array.isArray(summary) && Array.isArray(figures);
}
