import type { Deadline } from '../lambdas/ingest/message/delivery';

/** Work on a notification that nobody watches and that has all the time there is. */
export const UNHURRIED: Deadline = { isTimeUp: () => false, placed: () => {} };
