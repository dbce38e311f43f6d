import { Readable } from 'node:stream';
import { setTimeout as sleep } from 'node:timers/promises';
import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import type { EventStore } from '../../lambdas/store/event-store';
import { type CheckedThing, check, type Finding } from './check';
import { type ScannedItem, scanItems } from './scan-items';
import type { Violation } from './violations';

/** What a table holds, and what is wrong with it. */
export interface TableVerdict {
  /** Live articles and live events. */
  articles: number;
  events: number;
  uploads: number;
  /** Articles, events and uploads that somebody is at work on, which are left out. */
  underWay: number;
  violations: Violation[];
  /** Whether so much was wrong that the rest of the table was left unread. */
  isCutShort: boolean;
}

/** Checks at a time: enough to hide the time of a request, few enough to leave the table to others. */
const AT_A_TIME = 16;

/** Subjects with something wrong after which the rest is left unread. */
const MOST_SUSPECTS = 10_000;

/**
 * Pauses before what seemed wrong is looked at again, in milliseconds: a change under way is over in far less, and what
 * is wrong for good is wrong after each.
 */
const PAUSES = [1_000, 3_000, 10_000];

/**
 * Checks what a table promises: a live article is in one live event and both agree, a record is the fold of its articles,
 * a merged event leads to another, an upload's articles are there. Only reads, and is right while articles come in too:
 * what somebody is at work on is left out, and what seems wrong is looked at again before it is told.
 * @param onChecked is told of each article, event and upload
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
      if (suspects.length >= MOST_SUSPECTS) return;
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
  const isCutShort = suspects.length >= MOST_SUSPECTS;
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

/** Each article, event and upload of a table once; an event also where it has no record. */
async function* subjectsOf(items: AsyncIterable<ScannedItem>): AsyncGenerator<CheckedThing> {
  let lastEvent = '';
  for await (const { PK, SK } of items) {
    const id = PK.slice(PK.indexOf('#') + 1);
    if (SK === 'ARTICLE') yield { kind: 'article', id };
    if (SK === 'UPLOAD') yield uploadOf(id);
    if (PK.startsWith('EVENT#') && id !== lastEvent) {
      lastEvent = id;
      yield { kind: 'event', id };
    }
  }
}

/** No bucket's name has a slash. */
function uploadOf(id: string): CheckedThing {
  const slash = id.indexOf('/');
  return { kind: 'upload', id, bucket: id.slice(0, slash), key: id.slice(slash + 1) };
}
