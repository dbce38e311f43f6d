import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../core/feed/change';
import { changeOf } from '../core/feed/feed';
import type { EventRecord, MergedRecord } from '../core/fold/event/event-record';
import { keys } from '../store/dynamodb/items';
import { AT_ONCE, type EventBus } from './event-bus';

const RECORD = keys.head('').SK;

/** Where the handler reports what it did. Reports contain nothing of an article's text. */
export interface AnnounceReports {
  /** A number of changes was put on the bus. */
  announced(changes: number): void;
  /** A batch ended at a record that could not be announced: it and all after it come again. */
  failed(failure: AnnounceFailure): void;
  ended(): void;
}

export interface AnnounceFailure {
  /** Position of the record in its shard. */
  sequenceNumber: string;
  error: unknown;
}

interface StreamedChange {
  change: Change;
  sequenceNumber: string;
}

/**
 * Creates the handler of the table's stream. The versions of one event come in order within their shard and are
 * announced one after the other: if a record cannot be announced, it and all after it are delivered again.
 *
 * The handler throws if that record is the first. Lambda then halves the batch, so that a record that can never be
 * announced ends up alone and takes no other to the dead letters; and it counts an error, as there was no progress.
 */
export function createHandler(
  bus: EventBus,
  reports: AnnounceReports,
): (event: DynamoDBStreamEvent) => Promise<DynamoDBBatchResponse> {
  return async ({ Records }) => {
    const failure = await announce(Records, bus, reports);
    if (failure) reports.failed(failure);
    reports.ended();
    if (!failure) return { batchItemFailures: [] };
    const isFirst = failure.sequenceNumber === Records[0]?.dynamodb?.SequenceNumber;
    if (isFirst) throw new Error('The first record could not be announced.');
    return { batchItemFailures: [{ itemIdentifier: failure.sequenceNumber }] };
  };
}

/** Announces records up to the first that fails. Returns that failure. */
async function announce(
  records: readonly DynamoDBRecord[],
  bus: EventBus,
  reports: AnnounceReports,
): Promise<AnnounceFailure | null> {
  let group: StreamedChange[] = [];
  for (const record of records) {
    const streamed = streamedChange(record);
    if ('error' in streamed) return (await put(group, bus, reports)) ?? streamed;
    const { change, sequenceNumber } = streamed;
    if (change === null) continue;
    if (group.length === AT_ONCE || group.some((other) => isOfSameEvent(other.change, change))) {
      const failure = await put(group, bus, reports);
      if (failure) return failure;
      group = [];
    }
    group.push({ change, sequenceNumber });
  }
  return put(group, bus, reports);
}

function isOfSameEvent(one: Change, other: Change): boolean {
  return one.detail.eventId === other.detail.eventId;
}

/** Puts a group on the bus. Returns the first failure; changes after it may be on the bus all the same. */
async function put(
  group: readonly StreamedChange[],
  bus: EventBus,
  reports: AnnounceReports,
): Promise<AnnounceFailure | null> {
  const [first] = group;
  if (!first) return null;
  try {
    const refused = await bus.put(group.map(({ change }) => change));
    reports.announced(group.length - refused.size);
    for (const [index, { sequenceNumber }] of group.entries())
      if (refused.has(index)) return { sequenceNumber, error: refused.get(index) };
    return null;
  } catch (error) {
    return { sequenceNumber: first.sequenceNumber, error };
  }
}

function streamedChange(
  record: DynamoDBRecord,
): { change: Change | null; sequenceNumber: string } | AnnounceFailure {
  const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
  try {
    return { change: changeOfRecord(record), sequenceNumber };
  } catch (error) {
    return { error, sequenceNumber };
  }
}

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** The change in a record of the stream; null if it is not an event record or readers see no difference. */
function changeOfRecord({ dynamodb }: DynamoDBRecord): Change | null {
  const { Keys, OldImage, NewImage } = dynamodb ?? {};
  if (Keys?.SK?.S !== RECORD || !NewImage) return null;
  return changeOf(OldImage ? publishedOf(OldImage) : null, publishedOf(NewImage));
}

/** The published part of an item. Attributes for internal use are not even unmarshalled. */
function publishedOf({ PK, SK, day, matching, pending, ...published }: Image): EventRecord | MergedRecord {
  return unmarshall(published as Record<string, AttributeValue>) as EventRecord | MergedRecord;
}
