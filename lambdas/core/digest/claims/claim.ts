import type { Bound } from '../english/modifiers';
import type { Scope } from '../english/scope';

/**
 * Where a claim's number comes from: the article states it ("23 people", "no injuries"), or mentions people one by one
 * ("a man was shot dead"), or it follows from other numbers ("two dead" and a gunman who shot himself: three killed).
 */
export type ClaimKind = 'stated' | 'individuals' | 'derived';

/** One number that an article states. */
export interface Claim {
  /** What is counted: 'killed', 'injured', 'drones launched', 'schools'. */
  metric: string;
  /** Singular noun of what is counted or measured: 'person', 'drone', 'dollar', 'percent'. */
  unit: string;
  value: number;
  /** Upper end if the bound is 'range'. */
  high?: number;
  bound: Bound;
  kind: ClaimKind;
  /** Absent if the number is about the article's own event. */
  scope?: Scope;
  /** The number reported before that this one replaces, as the article says; 'earlier' if it does not state it. */
  corrects?: number | 'earlier';
  /** Index into the digest's sentences; -1 for the headline. */
  sentence: number;
  /** The place that the clause names. If it is not where the event is, the number is not the event's either. */
  place?: string;
}
