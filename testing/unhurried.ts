import type { Watch } from '../lambdas/ingest/message/delivery';

/** Work on a notification that nobody watches and that has all the time there is. */
export const UNHURRIED: Watch = { isTimeUp: () => false, placed: () => {} };
