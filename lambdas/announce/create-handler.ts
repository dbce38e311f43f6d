import type { AttributeValue } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import type { DynamoDBBatchResponse, DynamoDBRecord, DynamoDBStreamEvent } from 'aws-lambda';
import type { Change } from '../core/feed/change';
import { changeOf } from '../core/feed/feed';
import type { EventRecord, MergedRecord } from '../core/fold/event/event-record';
import { keys } from '../store/dynamodb/items';
import { AT_ONCE, type EventBus } from './event-bus';

/** How the handler tells what it did; nothing of an article's text is told. */
export interface AnnounceReports {
  /** So many changes are on the bus. */
  announced(changes: number): void;
  /** A batch ended at a record that could not be announced: it and all after it come again. */
  failed(failure: AnnounceFailure): void;
  /** A batch is over. */
  ended(): void;
}

/** Why a record was not announced. */
export interface AnnounceFailure {
  /** Where in its shard it is. */
  sequenceNumber: string;
  error: unknown;
}

/** A change and the record of the stream that tells of it. */
interface StreamedChange {
  change: Change;
  sequenceNumber: string;
}

/**
 * The handler of the table's stream over a given bus. The versions of one event come in order within their shard, and are
 * put one after the other: where a record cannot be announced, it and all after it are left to be delivered again.
 * @throws where that is the first: Lambda then halves the batch, so that one that can never be announced is in the end
 * alone, and takes no other to the dead letters; and it counts an error, as no progress was made
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

/** Announces records up to the first that fails, and gives that. */
async function announce(
  records: readonly DynamoDBRecord[],
  bus: EventBus,
  reports: AnnounceReports,
): Promise<AnnounceFailure | null> {
  let group: StreamedChange[] = [];
  for (const record of records) {
    const told = changeIn(record);
    if ('error' in told) return (await put(group, bus, reports)) ?? told;
    const { change, sequenceNumber } = told;
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

function changeIn(
  record: DynamoDBRecord,
): { change: Change | null; sequenceNumber: string } | AnnounceFailure {
  const sequenceNumber = record.dynamodb?.SequenceNumber ?? '';
  try {
    return { change: changeOfRecord(record), sequenceNumber };
  } catch (error) {
    return { error, sequenceNumber };
  }
}

function isOfSameEvent(one: Change, other: Change): boolean {
  return one.detail.eventId === other.detail.eventId;
}

/** Puts a group on the bus; the first of it that failed, though others after it may be there already. */
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

type Image = NonNullable<NonNullable<DynamoDBRecord['dynamodb']>['NewImage']>;

/** The sort key of event records. */
const RECORD = keys.head('').SK;

/** The change that a record of the table's stream tells of; null where a reader sees none, or it is of no event record. */
function changeOfRecord({ dynamodb }: DynamoDBRecord): Change | null {
  const { Keys, OldImage, NewImage } = dynamodb ?? {};
  if (Keys?.SK?.S !== RECORD || !NewImage) return null;
  return changeOf(OldImage ? publishedOf(OldImage) : null, publishedOf(NewImage));
}

/** What an item publishes; what is the pipeline's own is not even unpacked. */
function publishedOf({ PK, SK, day, matching, pending, ...published }: Image): EventRecord | MergedRecord {
  return unmarshall(published as Record<string, AttributeValue>) as EventRecord | MergedRecord;
}
