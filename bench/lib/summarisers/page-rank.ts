/** The chance to go on along an edge rather than anywhere (Brin and Page 1998). */
const DAMPING = 0.85;

/** Steps of the power iteration; ranks hardly move after thirty. */
const STEPS = 50;

/** The rank of each node of a graph whose edges are weighted; a node without edges leads everywhere. */
export function pageRank(weights: readonly (readonly number[])[]): number[] {
  const size = weights.length;
  const shares = weights.map((row) => {
    const total = row.reduce((sum, weight) => sum + weight, 0);
    return row.map((weight) => (total === 0 ? 1 / size : weight / total));
  });
  let ranks = shares.map(() => 1 / size);
  for (let step = 0; step < STEPS; step++) {
    ranks = ranks.map((_, node) => {
      const arriving = ranks.reduce((sum, rank, from) => sum + rank * (shares[from]?.[node] as number), 0);
      return (1 - DAMPING) / size + DAMPING * arriving;
    });
  }
  return ranks;
}
