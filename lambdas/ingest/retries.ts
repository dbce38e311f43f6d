import { AsyncLocalStorage } from 'node:async_hooks';

/** How often something was done again while one message was handled; S3 puts one notification into each. */
export interface Retries {
  /** Requests to AWS that were made once more, as the one before failed or was answered in part. */
  requests: number;
  /** Times that steps were started again, as somebody else had written in between. */
  conflicts: number;
}

/** By way of the call's context, so that neither steps nor stores hand a counter down, and no two works mix theirs. */
const counters = new AsyncLocalStorage<Retries>();

/** Does some work and counts into `retries` what is done again for it, whatever else goes on meanwhile. */
export function countRetries<T>(retries: Retries, work: () => Promise<T>): Promise<T> {
  return counters.run(retries, work);
}

/** Counts what was done again for the work in hand; for none where nobody counts. */
export function addRetries(kind: keyof Retries, times = 1): void {
  const retries = counters.getStore();
  if (retries) retries[kind] += times;
}
