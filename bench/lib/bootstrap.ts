import { randomFrom } from './random';

/** Resamples: with 1,000 the ends of an interval are known to a thirtieth of its width. */
const RESAMPLES = 1_000;

/** Every run draws the same. */
const SEED = 1;

/** A mean, and the interval that holds the true one with 95%. */
export interface Estimate {
  mean: number;
  low: number;
  high: number;
}

/** The mean of values and its 95% interval by the percentile bootstrap (Efron 1979). */
export function bootstrap(values: readonly number[]): Estimate {
  const random = randomFrom(SEED);
  const means = Array.from({ length: RESAMPLES }, () =>
    mean(values.map(() => values[Math.floor(random() * values.length)] as number)),
  ).sort((a, b) => a - b);
  const at = (share: number) => means[Math.floor(share * (RESAMPLES - 1))] as number;
  return { mean: mean(values), low: at(0.025), high: at(0.975) };
}

function mean(values: readonly number[]): number {
  return values.reduce((sum, value) => sum + value, 0) / values.length;
}
