import type { S3Client } from '@aws-sdk/client-s3';
import { Conflict, retryOnConflict } from '../../lambdas/ingest/retry/retry';
import type { ArticleItem, EventStore } from '../../lambdas/store/event-store';
import { deleteVersions, type ObjectName, versionsOf } from './delete-versions';
import { articlesOfUpload } from './find-articles';

/** What is done about the objects of purged articles. */
export interface ObjectPlan {
  /** Whether they are deleted from their buckets, with all versions. */
  withObjects: boolean;
  /** Whether nothing is changed. */
  isDryRun: boolean;
}

/** What became of an object that held purged articles. */
export interface PurgedObject extends ObjectName {
  /**
   * 'stands': nobody asked for it; 'shared': it holds articles that were not asked for; 'under way': its articles are not
   * all in the table yet; 'gone': all its versions are deleted.
   */
  state: 'stands' | 'shared' | 'under way' | 'gone';
  /** Number of versions that are deleted. */
  versions: number;
}

interface Places {
  s3: S3Client;
  store: EventStore;
}

/** Deletes the objects of purged articles, if that was asked for, and the words in the items of their uploads. */
export async function purgeObjects(
  articles: readonly ArticleItem[],
  plan: ObjectPlan,
  places: Places,
): Promise<PurgedObject[]> {
  const names = new Map(articles.map(({ from: { bucket, key } }) => [`${bucket}/${key}`, { bucket, key }]));
  const objects: PurgedObject[] = [];
  for (const name of names.values()) objects.push(await purgeObject(name, plan, places));
  return objects;
}

async function purgeObject(
  name: ObjectName,
  { withObjects, isDryRun }: ObjectPlan,
  { s3, store }: Places,
): Promise<PurgedObject> {
  const kept = await whyKept(name, store);
  if (kept === null) await dropWords(name, store);
  if (kept !== null || !withObjects) return { ...name, state: kept ?? 'stands', versions: 0 };
  const versions = await versionsOf(s3, name);
  if (!isDryRun) await deleteVersions(s3, name.bucket, versions);
  return { ...name, state: 'gone', versions: versions.length };
}

/** Why an object may not be deleted: articles of it stand, or may still come. Null if it may be. */
async function whyKept(name: ObjectName, store: EventStore): Promise<'shared' | 'under way' | null> {
  const upload = await store.upload(name.bucket, name.key);
  if (upload?.status === 'under way') return 'under way';
  for (const articleId of await articlesOfUpload(name, store)) {
    const item = await store.article(articleId);
    if (item?.live || (item && item.documentKey !== null && !item.killed)) return 'shared';
  }
  return null;
}

/** Drops what quotes an upload: the reasons of its rejections, whose number stays, and notices that were not handled. */
async function dropWords({ bucket, key }: ObjectName, store: EventStore): Promise<void> {
  await retryOnConflict(async () => {
    const upload = await store.upload(bucket, key);
    if (!upload || upload.rejections.length + upload.notices.length === 0) return;
    const wordless = { ...upload, rejections: [], notices: [], writes: upload.writes + 1 };
    if (!(await store.putUpload(wordless)))
      throw new Conflict('The upload was handled by another meanwhile.');
  });
}
