/** Deliveries of a message before it becomes a dead letter: enough to outlast throttling, few enough to alarm soon. */
export const DELIVERIES = 5;

/** Time limit of one invocation. It suffices for some ten thousand articles; the next delivery handles the rest. */
export const DELIVERY_MILLISECONDS = 5 * 60 * 1000;

/** Part of it kept back to finish the article in hand, even if rivals win a dozen times, and to save the progress. */
export const RESERVED_MILLISECONDS = 20_000;

/** Time limit of the work on one notification, and where that work reports its progress. */
export interface Deadline {
  /** Whether too little time is left to start anything new. */
  isTimeUp(): boolean;
  /** Called once for each article that was placed or withdrawn. */
  placed(): void;
}
