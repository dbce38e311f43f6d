/** How a stated number bounds the true one. */
export type Bound = 'exact' | 'at least' | 'more than' | 'about' | 'up to' | 'range';

/**
 * How a claim comes by its number: it is stated ("23 people", "no injuries"), or people are told of one by one ("a man
 * was shot dead"), or it follows from two stated ones ("four shot, one of them fatally": three injured).
 */
export type ClaimKind = 'stated' | 'individuals' | 'derived';

/**
 * What a number is about where that is not the article's own event: an earlier one, a longer period ("this month"), a
 * record that stood, or something only expected, feared or denied.
 */
export type Scope = 'earlier' | 'period' | 'record' | 'possible';

/** One number that an article states. */
export interface Claim {
  /** What is counted: 'killed', 'injured', 'drones launched', 'schools'. */
  metric: string;
  /** Singular noun of what is counted or measured: 'person', 'drone', 'dollar', 'percent'. */
  unit: string;
  value: number;
  /** Upper end, where the bound is 'range'. */
  high?: number;
  bound: Bound;
  kind: ClaimKind;
  /** Absent where the number is the event's own. */
  scope?: Scope;
  /** Index into the digest's sentences; -1 for the headline. */
  sentence: number;
  /** The place that the clause names, if any: a claim of a place that is not the event's is not the event's. */
  place?: string;
}
