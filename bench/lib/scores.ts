/** Precision, recall and their harmonic mean. */
export interface Score {
  precision: number;
  recall: number;
  f: number;
}

/** Scores of a clustering against the gold one. */
export interface ClusterScores {
  bcubed: Score;
  pairwise: Score;
  clusters: number;
  goldClusters: number;
}

/**
 * B-cubed (Bagga and Baldwin 1998) and pairwise scores of a clustering.
 * @param found the cluster of each article
 * @param gold its gold cluster, in the same order
 */
export function clusterScores(found: readonly string[], gold: readonly string[]): ClusterScores {
  const foundSizes = count(found);
  const goldSizes = count(gold);
  const cells = count(found.map((cluster, index) => JSON.stringify([cluster, gold[index]])));
  let precision = 0;
  let recall = 0;
  for (const [index, cluster] of found.entries()) {
    const own = gold[index] as string;
    const shared = cells.get(JSON.stringify([cluster, own])) ?? 0;
    precision += shared / (foundSizes.get(cluster) ?? 1) / found.length;
    recall += shared / (goldSizes.get(own) ?? 1) / found.length;
  }
  return {
    bcubed: score(precision, recall),
    pairwise: score(pairs(cells) / (pairs(foundSizes) || 1), pairs(cells) / (pairs(goldSizes) || 1)),
    clusters: foundSizes.size,
    goldClusters: goldSizes.size,
  };
}

function score(precision: number, recall: number): Score {
  return {
    precision,
    recall,
    f: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
  };
}

function count(values: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return counts;
}

function pairs(sizes: Map<string, number>): number {
  return [...sizes.values()].reduce((total, size) => total + (size * (size - 1)) / 2, 0);
}
