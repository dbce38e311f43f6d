import { isDeepStrictEqual } from 'node:util';
import { digest } from '../../lambdas/core/digest/digest';
import { articleIdOf } from '../../lambdas/store/article-id';
import { articleOf } from '../lib/article-versions';
import type { FloodArticle, FloodPlan } from './flood-plan';
import { type Folder, problemsOf } from './folder';

/** The contents of the table after a flood, and what is wrong with them. */
export interface FloodChecked {
  articles: number;
  events: number;
  violations: number;
  /** Number of unreadable uploads that were rejected with a reason. */
  rejected: number;
  problems: string[];
}

/** Checks the table after a flood: the promises, the last version of each article, and the rejections. */
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
    const problem = await rejectionProblem(key, folder);
    if (problem) problems.push(problem);
    else rejected++;
  }
  return {
    ...{ articles: live.size, events: verdict.events, violations: verdict.violations.length },
    ...{ rejected, problems },
  };
}

/** Whether the event of an article holds the digest of its last version. */
async function holdsLast({ key, last }: FloodArticle, { store, bucket }: Folder): Promise<boolean> {
  const articleId = articleIdOf(bucket, key, []);
  const article = await store.article(articleId);
  if (!last || !article?.eventId) return false;
  const [member] = await store.members(article.eventId, [articleId]);
  const expected = JSON.parse(JSON.stringify(digest(articleOf(last), articleId)));
  return isDeepStrictEqual(member?.digest, expected);
}

async function rejectionProblem(key: string, { store, bucket }: Folder): Promise<string | null> {
  const upload = await store.upload(bucket, key);
  if (!upload) return `${key} has no upload item.`;
  const { status, rejections } = upload;
  return status === 'rejected' && rejections[0]?.reason ? null : `${key} is ${status}, without a reason.`;
}
