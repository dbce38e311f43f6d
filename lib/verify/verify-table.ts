import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { type CheckedThing, check, type Finding } from './check';
import { type ScannedItem, scanItems } from './scan-items';
import type { Violation } from './violations';

/** What a table contains, and what is wrong with it. */
export interface TableVerdict {
  /** Number of live articles. */
  articles: number;
  /** Number of live events. */
  events: number;
  uploads: number;
  /** Number of articles, events, uploads and documents that were not checked because a handler is at work on them. */
  underWay: number;
  violations: Violation[];
  /** Whether so much was wrong that the rest of the table was not read. */
  isCutShort: boolean;
}

/** Checks at a time: enough to hide the latency of a request, few enough to leave capacity to others. */
const AT_A_TIME = 16;

/** Articles, events, uploads and documents with a violation after which the rest of the table is not read. */
const MAX_SUSPECTS = 10_000;

/**
 * Pauses before a suspect is checked again, in milliseconds. A change under way is over much sooner, so what is still
 * wrong after each pause is wrong for good.
 */
const PAUSES = [1_000, 3_000, 10_000];

/**
 * Checks the promises of a table: a live article is in one live event and both agree, a record is the fold of its
 * articles, a merged event leads to another, an upload's articles exist, and of a document only the newest version is in
 * an event. It only reads, and may run while articles come in: it skips what a handler is at work on, and checks suspects
 * again before it reports them.
 * @param onChecked called for each article, event, upload and document
 */
export async function verifyTable(
  client: DynamoDBClient,
  table: string,
  onChecked: () => void,
  pauses: readonly number[] = PAUSES,
): Promise<TableVerdict> {
  const store = new DynamoDbEventStore(client, table);
  const counts = { articles: 0, events: 0, uploads: 0, underWay: 0 };
  let suspects: CheckedThing[] = [];
  async function* counted(): AsyncGenerator<ScannedItem> {
    for await (const item of scanItems(client, table)) {
      if (suspects.length >= MAX_SUSPECTS) return;
      count(item, counts);
      yield item;
    }
  }
  await Readable.from(subjectsOf(counted())).forEach(
    async (subject: CheckedThing) => {
      const { isUnderWay, violations } = await check(subject, store, new Date());
      if (isUnderWay) counts.underWay++;
      if (violations.length > 0) suspects.push(subject);
      onChecked();
    },
    { concurrency: AT_A_TIME },
  );
  const isCutShort = suspects.length >= MAX_SUSPECTS;
  for (const pause of pauses) {
    if (suspects.length > 0) await sleep(pause);
    suspects = (await findings(suspects, store)).flatMap(([subject, { violations }]) =>
      violations.length > 0 ? subject : [],
    );
  }
  const violations = (await findings(suspects, store)).flatMap(([, finding]) => finding.violations);
  return { ...counts, violations, isCutShort };
}

function count(
  { SK, status }: ScannedItem,
  counts: Pick<TableVerdict, 'articles' | 'events' | 'uploads'>,
): void {
  if (SK === 'ARTICLE' && status === 'live') counts.articles++;
  if (SK === 'RECORD' && status === 'live') counts.events++;
  if (SK === 'UPLOAD') counts.uploads++;
}

function findings(suspects: readonly CheckedThing[], store: EventStore): Promise<[CheckedThing, Finding][]> {
  return Readable.from(suspects)
    .map(async (subject: CheckedThing) => [subject, await check(subject, store, new Date())], {
      concurrency: AT_A_TIME,
    })
    .toArray();
}

/** Each article, event, upload and document of a table once, including events that have members but no record. */
async function* subjectsOf(items: AsyncIterable<ScannedItem>): AsyncGenerator<CheckedThing> {
  let lastEvent = '';
  for await (const { PK, SK } of items) {
    const id = PK.slice(PK.indexOf('#') + 1);
    if (SK === 'ARTICLE') yield { kind: 'article', id };
    if (SK === 'DOCUMENT') yield { kind: 'document', id };
    if (SK === 'UPLOAD') yield uploadOf(id);
    if (PK.startsWith('EVENT#') && id !== lastEvent) {
      lastEvent = id;
      yield { kind: 'event', id };
    }
  }
}

/** The id is bucket and key with a slash between; the name of a bucket contains none. */
function uploadOf(id: string): CheckedThing {
  const slash = id.indexOf('/');
  return { kind: 'upload', id, bucket: id.slice(0, slash), key: id.slice(slash + 1) };
}
