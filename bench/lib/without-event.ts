import type { EventStore } from '../../lambdas/store/event-store';

/** A store as who looked just before an event could be found sees it; who looks again finds it. */
export function withoutEvent(eventId: string, store: EventStore): EventStore {
  const found: EventStore['found'] = async (search, isCurrent = false) => {
    const lists = await store.found(search, isCurrent);
    if (isCurrent) return lists;
    return new Map([...lists].map(([term, events]) => [term, events.filter((event) => event !== eventId)]));
  };
  return new Proxy(store, {
    get: (target, method: keyof EventStore) =>
      method === 'found' ? found : (target[method] as () => unknown).bind(target),
  });
}
