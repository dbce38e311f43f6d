import { indexedNames } from '../../../lambdas/core/fold/indexed-names';
import type { EventStore, Head, IndexEntries } from '../../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../../../testing/articles';
import { changed, lantern, portEllery, type Sample } from '../../../testing/samples';
import { ListedStore, wrapped } from '../../../testing/stores';

const [wire, copy, , , business] = portEllery() as [Sample, Sample, Sample, Sample, Sample];

/** The store, and what was posted there. */
class NotedStore extends ListedStore {
  readonly posted: IndexEntries[] = [];

  override indexEvent(eventId: string, hints: IndexEntries, version: number): Promise<void> {
    this.posted.push(hints);
    return super.indexEvent(eventId, hints, version);
  }
}

/** A store that takes no postings, as a throttled one, and does all else. */
function takingNoPostings(store: EventStore): EventStore {
  return wrapped(store, async (call, method) => {
    if (method === 'indexEvent') throw new Error('It was throttled.');
    return call();
  });
}

let store: NotedStore;
beforeEach(() => {
  store = new NotedStore();
});

const onlyHead = async () => (await store.head([...store.eventIds][0] as string)) as Head;

test('an event that opens is posted under the terms and names of its record', async () => {
  await place(store, versionOf(wire));
  const { terms, record } = await onlyHead();
  expect(store.posted).toEqual([{ terms, names: indexedNames(record) }]);
});

test('a report that joins posts what is new, and a copy nothing', async () => {
  await place(store, versionOf(wire), versionOf(copy));
  const before = await onlyHead();
  await place(store, versionOf(business));
  const after = await onlyHead();
  const names = indexedNames(after.record).filter((name) => !indexedNames(before.record).includes(name));
  const terms = after.terms.filter((term) => !before.terms.includes(term));
  expect(store.posted.slice(1)).toEqual([
    { terms: [], names: [] },
    { terms, names },
  ]);
  expect(store.missingHints(after)).toEqual([]);
});

test('an article that is delivered again posts what its event is found by once more', async () => {
  const version = versionOf(wire);
  await expect(place(takingNoPostings(store), version)).rejects.toThrow('It was throttled.');
  expect(store.missingHints(await onlyHead())).not.toEqual([]);
  await place(store, version);
  expect(store.missingHints(await onlyHead())).toEqual([]);
});

test.each([
  ['a correction', versionOf(changed(wire, { byline: 'By Nora Pellick' }), 2)],
  ['a report of another event', versionOf({ ...lantern(1), key: wire.key }, 2)],
])('%s that takes over before an event was posted posts what it is found by', async (_, later) => {
  await place(store, versionOf(copy));
  await expect(place(takingNoPostings(store), versionOf(wire))).rejects.toThrow('It was throttled.');
  await place(store, later);
  for (const eventId of store.eventIds)
    expect(store.missingHints((await store.head(eventId)) as Head)).toEqual([]);
});

test('what opened an event and is corrected before that was posted leaves it to be found', async () => {
  await expect(place(takingNoPostings(store), versionOf(wire))).rejects.toThrow('It was throttled.');
  await place(store, versionOf(changed(wire, { byline: 'By Nora Pellick' }), 2));
  expect(store.missingHints(await onlyHead())).toEqual([]);
});

test('an event that all have left is posted again once it is live', async () => {
  await place(store, versionOf(wire), removalOf(wire, 2));
  store.posted.length = 0;
  await place(store, versionOf(wire, 3));
  for (const eventId of store.eventIds)
    expect(store.missingHints((await store.head(eventId)) as Head)).toEqual([]);
});
