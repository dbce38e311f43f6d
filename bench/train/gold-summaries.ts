import { join } from 'node:path';
import type { Digest } from '../../lambdas/core/digest/digest';
import { findOrigins, speaks } from '../../lambdas/core/fold/event/origins';
import { setsIn } from '../lib/gold-articles';
import { readJsonLines } from '../lib/json-lines';
import { type GoldDigest, goldDigests } from './gold-digests';

/** An event with the summaries that people wrote of it. */
export interface GoldEvent {
  set: string;
  cluster: string;
  /** Its independent reports, sorted by id. */
  originals: Digest[];
  references: string[];
}

/** The fields that are read of a line of a file of summaries. */
interface SummaryRow {
  cluster: string;
  summary?: string;
  summaries?: string[];
}

/**
 * The events of a file of articles that have a line (`cluster`, and `summary` or `summaries`) in a file of summaries.
 * @throws Error where a cluster with a summary has no articles
 */
export function goldEvents(articles: string, summaries: string, set: string): GoldEvent[] {
  const digests = byCluster(goldDigests(articles, set));
  return readJsonLines<SummaryRow>(summaries).map(({ cluster, summary, summaries: several }) => {
    const own = digests.get(`${set}/${cluster}`);
    if (!own) throw new Error(`${summaries}: cluster ${cluster} has no articles.`);
    const references = several ?? (summary === undefined ? [] : [summary]);
    return { set, cluster, originals: originalsOf(own), references };
  });
}

/** The events of all sets in a folder that have summaries. */
export function goldEventsIn(folder: string): GoldEvent[] {
  return setsIn(folder, 'summaries.jsonl').flatMap((set) =>
    goldEvents(join(folder, set, 'articles.jsonl'), join(folder, set, 'summaries.jsonl'), set),
  );
}

function byCluster(articles: readonly GoldDigest[]): Map<string, Digest[]> {
  const clusters = new Map<string, Digest[]>();
  for (const { cluster, digest } of articles)
    clusters.set(cluster, [...(clusters.get(cluster) ?? []), digest]);
  return clusters;
}

function originalsOf(digests: readonly Digest[]): Digest[] {
  const origins = findOrigins(digests);
  return digests
    .filter((digest) => speaks(digest, origins))
    .sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
}
