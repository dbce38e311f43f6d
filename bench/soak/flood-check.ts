import { isDeepStrictEqual } from 'node:util';
import { digest } from '../../lambdas/core/digest/digest';
import { articleIdOf } from '../../lambdas/store/article-id';
import { articleOf } from '../lib/article-of';
import type { FloodArticle, FloodPlan } from './flood-plan';
import { type Folder, problemsOf } from './folder';

/** What the table holds after a flood. */
export interface FloodChecked {
  articles: number;
  events: number;
  violations: number;
  /** Uploads that were rejected with a reason, of those that are poison. */
  rejected: number;
  problems: string[];
}

/** Checks what a flood has left: the promises, the articles with the texts of their last versions, and what was rejected. */
export async function checkFlood(plan: FloodPlan, folder: Folder): Promise<FloodChecked> {
  const { bucket, verdict, live } = folder;
  const articles = plan.filter((one) => one.kind === 'article').filter(({ last }) => last !== null);
  const expected = new Set(articles.map(({ key }) => articleIdOf(bucket, key, [])));
  const problems = problemsOf(folder, expected);
  for (const article of articles)
    if (!(await holdsLast(article, folder)))
      problems.push(`${article.key} is not what it was uploaded as last.`);
  let rejected = 0;
  for (const { key } of plan.filter((one) => one.kind === 'poison')) {
    const problem = await notParked(key, folder);
    if (problem) problems.push(problem);
    else rejected++;
  }
  return {
    ...{ articles: live.size, events: verdict.events, violations: verdict.violations.length },
    ...{ rejected, problems },
  };
}

/** Whether the event of an article holds what was read of its last version. */
async function holdsLast({ key, last }: FloodArticle, { store, bucket }: Folder): Promise<boolean> {
  const articleId = articleIdOf(bucket, key, []);
  const article = await store.article(articleId);
  if (!last || !article?.eventId) return false;
  const [member] = await store.members(article.eventId, [articleId]);
  const read = JSON.parse(JSON.stringify(digest(articleOf(last), articleId)));
  return isDeepStrictEqual(member?.digest, read);
}

async function notParked(key: string, { store, bucket }: Folder): Promise<string | null> {
  const upload = await store.upload(bucket, key);
  if (!upload) return `${key} has no upload item.`;
  const { status, rejections } = upload;
  return status === 'rejected' && rejections[0]?.reason ? null : `${key} is ${status}, without a reason.`;
}
