import type { DynamoDBClient } from '@aws-sdk/client-dynamodb';
import type { S3Client } from '@aws-sdk/client-s3';
import { hasName, nameKey } from '../../lambdas/core/fold/indexed-names';
import { takeDown } from '../../lambdas/ingest/article/take-down';
import type { HeldVersion } from '../../lambdas/store/document-item';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { DynamoDbTable } from '../../lambdas/store/dynamodb/dynamodb-table';
import type { ArticleItem, EventStore } from '../../lambdas/store/event-store';
import { countingEntries, type EntryCounts } from './counting-entries';
import { eventsIndexedBy, findArticles, type SearchedTable, type Target } from './find-articles';
import { type ObjectPlan, type PurgedObject, purgeObjects } from './purge-objects';
import { TrialStore } from './trial-store';

export interface PurgePlan extends ObjectPlan {
  target: Target;
  /** ISO 8601, UTC. */
  time: string;
}

export interface PurgedArticle {
  articleId: string;
  bucket: string;
  key: string;
  /** Whether it was in an event until now. */
  wasLive: boolean;
  /** Whether a newer version was placed meanwhile, so that it is live again. */
  isBack: boolean;
}

/** An article that holds another version of the document of a purged one. */
export type OtherVersion = Pick<HeldVersion, 'articleId' | 'bucket' | 'key'>;

export interface PurgedEvent {
  eventId: string;
  /** Its version before: so many versions may have been announced. */
  announced: number;
  /** Its status now. */
  status: string;
}

/** What a purge took out, or would take out. */
export interface Purged extends EntryCounts {
  articles: PurgedArticle[];
  events: PurgedEvent[];
  objects: PurgedObject[];
  /** Articles that nobody asked for and that hold other versions of the same documents. */
  otherVersions: OtherVersion[];
}

/**
 * Takes articles out of a table for good, with all that only they have brought, and their objects out of the bucket. It
 * is one more handler of the table: safe while articles come in, and may be run again wherever it ended.
 */
export async function purge(
  { s3, dynamodb, table }: { s3: S3Client; dynamodb: DynamoDBClient; table: string },
  plan: PurgePlan,
): Promise<Purged> {
  const { target, isDryRun, time } = plan;
  const stored = new DynamoDbEventStore(dynamodb, table);
  const { store, counts } = countingEntries(
    isDryRun ? new TrialStore(stored) : stored,
    new DynamoDbTable(dynamodb, table),
  );
  const searched = { dynamodb, table, store };
  const found = await findArticles(target, searched);
  const items = (await Promise.all(found.map((articleId) => store.article(articleId)))).filter(
    (item) => item !== null,
  );
  const otherVersions = await otherVersionsOf(items, store);
  const before = new Map<string, number>();
  const articles: PurgedArticle[] = [];
  for (const item of items) articles.push(await purgeArticle(item, time, store, before));
  if (target.kind === 'name') await dropName(nameKey(target.name), searched);
  const events = [...before].map(async ([eventId, announced]) => {
    return { eventId, announced, status: (await store.head(eventId))?.status ?? 'missing' };
  });
  const objects = await purgeObjects(items, plan, { s3, store });
  return { articles, events: await Promise.all(events), objects, otherVersions, ...counts };
}

async function purgeArticle(
  { articleId, eventId, live, from }: ArticleItem,
  time: string,
  store: EventStore,
  versions: Map<string, number>,
): Promise<PurgedArticle> {
  const head = eventId === null ? null : await store.head(eventId);
  if (head && !versions.has(head.eventId)) versions.set(head.eventId, head.version);
  await takeDown(articleId, time, store);
  const isBack = (await store.article(articleId))?.live ?? false;
  return { articleId, bucket: from.bucket, key: from.key, wasLive: live, isBack };
}

async function otherVersionsOf(items: readonly ArticleItem[], store: EventStore): Promise<OtherVersion[]> {
  const asked = new Set(items.map(({ articleId }) => articleId));
  const documentKeys = new Set(items.flatMap(({ documentKey }) => documentKey ?? []));
  const documents = await Promise.all([...documentKeys].map((documentKey) => store.document(documentKey)));
  return documents
    .flatMap((document) => document?.versions ?? [])
    .filter(({ articleId, isKill }) => !isKill && !asked.has(articleId))
    .map(({ articleId, bucket, key }) => ({ articleId, bucket, key }));
}

/** Deletes the index entries of a name that the record of their event no longer has. */
async function dropName(key: string, searched: SearchedTable): Promise<void> {
  const { store } = searched;
  for (const eventId of await eventsIndexedBy(key, searched)) {
    const head = await store.head(eventId);
    if (head && (head.status === 'merged' || !hasName(head.record, key)))
      await store.unindexEvent(eventId, { terms: [], names: [key] }, head.version);
  }
}
