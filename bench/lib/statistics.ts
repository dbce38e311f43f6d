import { randomFrom } from '../../testing/random';

/** The arithmetic mean of at least one value. */
export function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}

/** The value below which that share of the values lies: .5 gives the median, 1 the largest; 0 if there are no values. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? 0;
}

/** Where measured values lie, and how far they scatter. */
export interface Spread {
  mean: number;
  /** The standard deviation of the sample; null for a single value. */
  deviation: number | null;
}

/** Mean and standard deviation of at least one value. */
export function spread(values: readonly number[]): Spread {
  const center = mean(values);
  if (values.length < 2) return { mean: center, deviation: null };
  const squares = values.map((value) => (value - center) ** 2);
  const variance = squares.reduce((sum, square) => sum + square, 0) / (values.length - 1);
  return { mean: center, deviation: Math.sqrt(variance) };
}

/** Number of resamples: 1,000 give the ends of an interval to within a thirtieth of its width. */
const RESAMPLES = 1_000;

/** A fixed seed, so that every run prints the same interval. */
const SEED = 1;

/** The ends of a 95% confidence interval. */
export interface Interval {
  low: number;
  high: number;
}

/** A mean with its 95% confidence interval. */
export interface Estimate extends Interval {
  mean: number;
}

/** The mean of values with its 95% confidence interval. */
export function bootstrap(values: readonly number[]): Estimate {
  return { mean: mean(values), ...intervalOf(values, mean) };
}

/** The 95% confidence interval of a statistic of a sample, by the percentile bootstrap (Efron 1979). */
export function intervalOf<T>(sample: readonly T[], statistic: (resample: readonly T[]) => number): Interval {
  const random = randomFrom(SEED);
  const measured = Array.from({ length: RESAMPLES }, () =>
    statistic(sample.map(() => sample[Math.floor(random() * sample.length)] as T)),
  ).sort((a, b) => a - b);
  const at = (share: number) => measured[Math.floor(share * (RESAMPLES - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}
