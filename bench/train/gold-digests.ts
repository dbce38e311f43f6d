import { join } from 'node:path';
import { byPublication, type Digest, digest } from '../../lambdas/core/digest/digest';
import { articleOf } from '../lib/article-of';
import { readGoldArticles } from '../lib/gold-articles';

/** A digested article with its gold event, whose name is unique among all sets. */
export interface GoldDigest {
  digest: Digest;
  set: string;
  cluster: string;
}

/** The digests of a file's articles by arrival, as those of a set of that name. */
export function goldDigests(file: string, set: string): GoldDigest[] {
  return readGoldArticles(file).map((gold) => ({
    digest: digest(articleOf(gold), `${set}/${gold.id}`),
    set,
    cluster: `${set}/${gold.cluster}`,
  }));
}

/** The set of invented look-alikes. */
export const LOOK_ALIKES = 'look-alikes';

/**
 * Invented series of recurring news, each happening told by two outlets: league rounds, daily figures, court days.
 * Research data holds next to none, and what tells them apart (days, numbers, names) would hardly be learnt.
 */
export function lookAlikes(): GoldDigest[] {
  return goldDigests(join(__dirname, 'look-alikes.jsonl'), LOOK_ALIKES);
}

/** Articles by publication, equal times by id. */
export function byTime(articles: readonly GoldDigest[]): GoldDigest[] {
  return [...articles].sort((a, b) => byPublication(a.digest, b.digest));
}

/**
 * The same articles with the openings of their events so many times closer together, and the reports of an event as
 * far apart as they are: what a desk sees that follows one conflict, where all of a day's news is alike.
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
