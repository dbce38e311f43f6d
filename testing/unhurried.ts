import type { Deadline } from '../lambdas/ingest/message/delivery';

/** A deadline that never comes. */
export const UNHURRIED: Deadline = { isTimeUp: () => false, placed: () => {} };
