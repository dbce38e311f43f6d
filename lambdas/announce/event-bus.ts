import type { Change } from '../core/feed/change';

/** Where changes are announced. */
export interface EventBus {
  /**
   * Puts up to `AT_ONCE` changes on the bus, of each event one at most, as one request does not keep an order.
   * @returns of those that were not taken, by their index, why; several attempts were made for each
   * @throws where none of them was taken
   */
  put(changes: readonly Change[]): Promise<Map<number, Error>>;
}

/** Changes that a bus takes at once. */
export const AT_ONCE = 10;
