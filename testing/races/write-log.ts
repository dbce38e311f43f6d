import type { EventStore } from '../../lambdas/store/event-store';
import { wrapped } from '../stores';

/** The writes of a store, to be repeated on other stores, which is faster than the steps that led to them. */
export class WriteLog {
  readonly #calls: { method: string; parameters: readonly unknown[] }[] = [];

  /** A store whose writes are logged. */
  logged<Store extends EventStore>(store: Store): Store {
    return wrapped(store, (call, method, parameters) => {
      if (/^(put|write|stage|index|unindex|drop)/.test(method)) this.#calls.push({ method, parameters });
      return call();
    }) as Store;
  }

  /** Repeats the writes on a store that is as the first one was before them. */
  async repeatOn(store: EventStore): Promise<void> {
    for (const { method, parameters } of this.#calls)
      await (store[method as keyof EventStore] as (...parameters: readonly unknown[]) => Promise<unknown>)(
        ...parameters,
      );
  }
}
