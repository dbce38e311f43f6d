import type { Change } from '../core/feed/change';

/** Max changes that a bus takes in one request. */
export const AT_ONCE = 10;

/** Where changes are announced. */
export interface EventBus {
  /**
   * Puts up to `AT_ONCE` changes on the bus, at most one of each event, because a request does not keep their order.
   * @returns the reason for each change that was refused after several attempts, by its index
   * @throws if none of them was taken
   */
  put(changes: readonly Change[]): Promise<Map<number, Error>>;
}
