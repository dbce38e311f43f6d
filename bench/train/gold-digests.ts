import { join } from 'node:path';
import { byPublication, type Digest, digest } from '../../lambdas/core/digest/digest';
import { articleOf } from '../lib/article-versions';
import { readGoldArticles } from '../lib/gold-articles';

/** A digested article with its gold event; the name of the event is unique among all sets. */
export interface GoldDigest {
  digest: Digest;
  set: string;
  cluster: string;
}

/** The digests of a file's articles by arrival. */
export function goldDigests(file: string, set: string): GoldDigest[] {
  return readGoldArticles(file).map((gold) => ({
    digest: digest(articleOf(gold), `${set}/${gold.id}`),
    set,
    cluster: `${set}/${gold.cluster}`,
  }));
}

/** Name of the set of invented look-alikes. */
export const LOOK_ALIKES = 'look-alikes';

/**
 * Invented series of recurring news, such as league rounds, daily figures and court days, with two reports of each
 * happening. Research data has almost none, so the features that separate them (days, numbers, names) would hardly be
 * learnt.
 */
export function lookAlikes(): GoldDigest[] {
  return goldDigests(join(__dirname, 'look-alikes.jsonl'), LOOK_ALIKES);
}

/** Sorts articles by publication, equal times by id. */
export function byTime(articles: readonly GoldDigest[]): GoldDigest[] {
  return [...articles].sort((a, b) => byPublication(a.digest, b.digest));
}

/**
 * Moves the openings of events together, to 1 in `times` of their distance, and keeps the distances of the reports
 * within an event. That is the news of a desk that follows one conflict, where all reports of a day are alike.
 */
export function crowded(articles: readonly GoldDigest[], times: number): GoldDigest[] {
  const openings = new Map<string, number>();
  for (const {
    cluster,
    digest: { publishedAt },
  } of articles)
    openings.set(
      cluster,
      Math.min(openings.get(cluster) ?? Number.POSITIVE_INFINITY, Date.parse(publishedAt)),
    );
  const start = Math.min(...openings.values());
  const moved = articles.map((article) => {
    const opening = openings.get(article.cluster) as number;
    const at = start + (opening - start) / times + (Date.parse(article.digest.publishedAt) - opening);
    return { ...article, digest: { ...article.digest, publishedAt: new Date(at).toISOString() } };
  });
  return byTime(moved);
}
