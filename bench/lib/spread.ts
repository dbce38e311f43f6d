/** Where measured values lie and how far they scatter. */
export interface Spread {
  mean: number;
  /** The sample's standard deviation; null for a single value, which says nothing of it. */
  deviation: number | null;
}

/** Mean and standard deviation of one value or more. */
export function spread(values: readonly number[]): Spread {
  const mean = sum(values) / values.length;
  if (values.length < 2) return { mean, deviation: null };
  const squares = values.map((value) => (value - mean) ** 2);
  return { mean, deviation: Math.sqrt(sum(squares) / (values.length - 1)) };
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
