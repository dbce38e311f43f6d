import { type DynamoDBClient, paginateScan } from '@aws-sdk/client-dynamodb';
import { unmarshall } from '@aws-sdk/util-dynamodb';
import { nameKey } from '../../lambdas/core/fold/indexed-names';
import { canonicalUrl } from '../../lambdas/core/read/document/raw-article';
import { followMerge } from '../../lambdas/ingest/event/merge-events';
import { articleIdOf } from '../../lambdas/store/article-id';
import { DynamoDbTable } from '../../lambdas/store/dynamodb/dynamodb-table';
import { keys } from '../../lambdas/store/dynamodb/items';
import type { EventStore } from '../../lambdas/store/event-store';
import type { UploadItem } from '../../lambdas/store/upload-item';

/** What is to be taken out: all articles of an upload, one article, those of an address, or those that name somebody. */
export type Target =
  | { kind: 'upload'; bucket: string; key: string }
  | { kind: 'article'; articleId: string }
  | { kind: 'url'; url: string }
  | { kind: 'name'; name: string };

/** A table to find articles in. */
export interface SearchedTable {
  dynamodb: DynamoDBClient;
  table: string;
  store: EventStore;
}

/** Ids of the articles that a target means, as far as the table knows them. */
export async function findArticles(target: Target, searched: SearchedTable): Promise<string[]> {
  switch (target.kind) {
    case 'upload':
      return articlesOfUpload(target, searched.store);
    case 'article':
      return [target.articleId];
    case 'url':
      return articlesAt(target.url, searched);
    case 'name':
      return articlesNaming(target.name, searched);
  }
}

/** Ids of the articles that versions of an object may have in the table. */
export async function articlesOfUpload(
  { bucket, key }: Pick<UploadItem, 'bucket' | 'key'>,
  store: EventStore,
): Promise<string[]> {
  const upload = await store.upload(bucket, key);
  const names = upload ? [...upload.previous, upload.list, upload.survey?.list] : [];
  const lists = await Promise.all(names.flatMap((name) => (name ? store.list(bucket, key, name) : [])));
  const listed = new Set(lists.flat());
  // the object itself was the article of a version without a list
  const only = articleIdOf(bucket, key, []);
  const isOnly = listed.size === 0 || (await store.article(only))?.live;
  return isOnly ? [only, ...listed] : [...listed];
}

/** Reads the whole table, since no index has addresses. */
async function articlesAt(stated: string, { dynamodb, table }: SearchedTable): Promise<string[]> {
  const url = canonicalUrl(stated);
  if (url === null) throw new Error('--url is no address of a web page.');
  const pages = paginateScan(
    { client: dynamodb },
    {
      TableName: table,
      ConsistentRead: true,
      FilterExpression: 'SK = :article AND #from.#url = :url',
      ProjectionExpression: 'articleId',
      ExpressionAttributeNames: { '#from': 'from', '#url': 'url' },
      ExpressionAttributeValues: { ':article': { S: keys.article('').SK }, ':url': { S: url } },
    },
  );
  const found: string[] = [];
  for await (const { Items = [] } of pages)
    found.push(...Items.map((item) => unmarshall(item).articleId as string));
  return found;
}

/** Articles that name somebody, in the events that are indexed by that name. */
async function articlesNaming(name: string, { store, ...searched }: SearchedTable): Promise<string[]> {
  const key = nameKey(name);
  const found = new Set<string>();
  const seen = new Set<string>();
  for (const indexed of await eventsIndexedBy(key, searched)) {
    const eventId = (await followMerge(indexed, store))?.eventId;
    if (eventId === undefined || seen.has(eventId)) continue;
    seen.add(eventId);
    for (const { articleId, digest } of await store.members(eventId))
      if (digest?.names.some((mention) => nameKey(mention.name) === key)) found.add(articleId);
  }
  return [...found];
}

/** Ids of the events that are indexed by a name, merged ones included. */
export async function eventsIndexedBy(
  key: string,
  { dynamodb, table }: Pick<SearchedTable, 'dynamodb' | 'table'>,
): Promise<string[]> {
  if (key === '') throw new Error('--name has no letter or digit.');
  const items = await new DynamoDbTable(dynamodb, table).query(
    { KeyConditionExpression: 'PK = :name', ConsistentRead: true },
    { ':name': keys.name(key, '').PK },
  );
  return items.map(({ SK }) => SK as string);
}
