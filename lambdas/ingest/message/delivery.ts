/** Deliveries of a message after which it is dead: enough to outlast throttling, few enough to be told soon. */
export const DELIVERIES = 5;

/** Time that the function has for one delivery: enough for some ten thousand articles; the rest is left to the next delivery. */
export const DELIVERY_MILLISECONDS = 5 * 60 * 1000;

/** What the article in hand may take, with rivals that win a dozen times over, and what ends an upload. */
export const RESERVED_MILLISECONDS = 20_000;

/** How the work on one notification is watched. */
export interface Deadline {
  /** Whether so little time is left that nothing further may be begun. */
  isTimeUp(): boolean;
  /** Is told of every article that is placed or withdrawn. */
  placed(): void;
}
