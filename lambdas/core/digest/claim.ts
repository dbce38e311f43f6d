/** How a stated number bounds the true one. */
export type Bound = 'exact' | 'at least' | 'more than' | 'about' | 'up to' | 'range';

/** One number that an article states about its event. */
export interface Claim {
  /** What is counted: 'killed', 'injured', 'drones launched', 'schools'. */
  metric: string;
  /** Singular noun of what is counted: 'person', 'drone', 'school'. */
  unit: string;
  value: number;
  /** Upper end, where the bound is 'range'. */
  high?: number;
  bound: Bound;
  /** Index into the digest's sentences. */
  sentence: number;
  /** The place that the clause names, if any: a claim of a place that is not the event's is not the event's. */
  place?: string;
}
