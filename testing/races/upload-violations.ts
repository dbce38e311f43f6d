import type { Digest } from '../../lambdas/core/digest/digest';
import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import type { UploadItem } from '../../lambdas/store/upload-item';
import { BUCKET, removalOf, sequencer } from '../articles';
import type { Desk } from './desk';
import { violationsOf } from './table-violations';
import { type Beside, type HeldArticle, KEY, VERSIONS, type Version } from './versions';

const EVERY_ID = new Set(
  Object.values(VERSIONS).flatMap(({ articles }: Version) => articles.map(({ articleId }) => articleId)),
);

/** What is wrong, in words, once all notifications of an object are handled. */
export async function uploadViolations(
  desk: Desk,
  last: Version,
  version: number,
  beside?: Beside,
): Promise<string[]> {
  const ids = new Set(last.articles.map(({ articleId }) => articleId));
  return [
    ...(await violationsOf(desk, [
      ...last.articles.map((article) => versionOf(article, version)),
      ...(beside ? [beside.version] : []),
    ])),
    ...(await ofOthers(desk, ids)),
    ...(await ofItem(desk, last, version)),
    ...(await ofLists(desk, version)),
    ...(await ofStories(desk, last, beside)),
  ];
}

/** An article as `violationsOf` looks for it. Of the digest it reads only the headline. */
function versionOf({ articleId, headline }: HeldArticle, version: number): ArticleVersion {
  return { ...removalOf({ key: KEY }, version + 1), articleId, digest: { headline } as Digest };
}

async function ofOthers(desk: Desk, live: ReadonlySet<string>): Promise<string[]> {
  const others = [...EVERY_ID].filter((articleId) => !live.has(articleId));
  const items = await Promise.all(others.map((articleId) => desk.article(articleId)));
  return items.flatMap((item) => {
    if (item?.live) return `${item.articleId}: it is live, and the upload does not hold it`;
    return item?.unfinishedSince ? `${item.articleId}: its withdrawal has no end` : [];
  });
}

async function ofItem(desk: Desk, last: Version, version: number): Promise<string[]> {
  const item = await desk.upload(BUCKET, KEY);
  if (!item) return last.articles.length > 1 || last.rejected > 0 ? ['there is no upload item'] : [];
  const object = await desk.open(BUCKET, KEY);
  const isGoneUnread = object === null && item.rejections[0]?.code === 'deleted';
  const rejected = isGoneUnread ? 1 : last.rejected;
  const said = [item.status, item.articles, item.rejected, item.etag];
  const right = [statusOf(last, rejected), last.articles.length, rejected, object?.etag ?? null];
  return [
    ...(String(said) === String(right) ? [] : [`the upload item says ${said} in the place of ${right}`]),
    ...(await ofCounts(desk, item, last)),
    ...(item.previous.length === 0 || isOvertaken(item, version)
      ? []
      : ['the upload item names older lists']),
  ];
}

/**
 * Whether the last version has no item and the item is of an earlier notification. A single article that is handled first
 * has none; the earlier notification then finds it done, and its own lists stay until there is a further version.
 */
function isOvertaken(item: UploadItem, version: number): boolean {
  return item.sequencer < sequencer(version + 1);
}

function statusOf({ articles }: Version, rejected: number): UploadItem['status'] {
  if (articles.length > 0) return 'accepted';
  return rejected > 0 ? 'rejected' : 'removed';
}

async function ofCounts(desk: Desk, item: UploadItem, { articles }: Version): Promise<string[]> {
  const listed = item.list === null ? [] : await desk.list(BUCKET, KEY, item.list);
  const ids = articles.map(({ articleId }) => articleId);
  return [
    ...(item.placed >= articles.length ? [] : [`the upload item says that ${item.placed} are placed`]),
    ...(String(listed) === String(ids) ? [] : [`its list holds ${listed} in the place of ${ids}`]),
  ];
}

async function ofLists(desk: Desk, version: number): Promise<string[]> {
  const item = await desk.upload(BUCKET, KEY);
  // without an item, a list whose writer died is known to no handler; the first upload with an item drops it
  if (!item || isOvertaken(item, version)) return [];
  const others = [...desk.listNames].filter((name) => name !== item.list);
  const lists = await Promise.all(others.map((name) => desk.list(BUCKET, KEY, name)));
  return others.filter((_, index) => lists[index]?.length).map((name) => `list ${name} is left`);
}

/** Whether there is one live event for each story. */
async function ofStories(desk: Desk, { articles }: Version, beside?: Beside): Promise<string[]> {
  const stories = new Set([...articles.map(({ story }) => story), ...(beside ? [beside.story] : [])]);
  const heads = await Promise.all([...desk.eventIds].map((eventId) => desk.head(eventId)));
  const live = heads.filter((head) => head?.status === 'live').length;
  return live === stories.size ? [] : [`promise 4: ${live} live events of ${stories.size} stories`];
}
