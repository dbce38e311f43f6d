import { randomFrom } from '../../testing/random';

/** Resamples: with 1,000 the ends of an interval are known to a thirtieth of its width. */
const RESAMPLES = 1_000;

/** Every run draws the same. */
const SEED = 1;

/** The ends of the interval that holds the true value with 95%. */
export interface Interval {
  low: number;
  high: number;
}

/** A mean, and the interval that holds the true one. */
export interface Estimate extends Interval {
  mean: number;
}

/** The mean of values and its 95% interval. */
export function bootstrap(values: readonly number[]): Estimate {
  return { mean: mean(values), ...intervalOf(values, mean) };
}

/** The 95% interval of a measure of a whole sample, by the percentile bootstrap (Efron 1979). */
export function intervalOf<T>(sample: readonly T[], measure: (resample: readonly T[]) => number): Interval {
  const random = randomFrom(SEED);
  const measured = Array.from({ length: RESAMPLES }, () =>
    measure(sample.map(() => sample[Math.floor(random() * sample.length)] as T)),
  ).sort((a, b) => a - b);
  const at = (share: number) => measured[Math.floor(share * (RESAMPLES - 1))] as number;
  return { low: at(0.025), high: at(0.975) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
