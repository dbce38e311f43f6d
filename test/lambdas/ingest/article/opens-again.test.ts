import type { EventStore } from '../../../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../../../../testing/articles';
import { brief } from '../../../../testing/races/brief';
import { violationsOf } from '../../../../testing/races/table-violations';
import { lantern, portEllery, type Sample } from '../../../../testing/samples';
import { ListedStore } from '../../../../testing/stores';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, , , business] = reports as [Sample, Sample, Sample, Sample, Sample];
const elsewhere = { key: wire.key, body: brief(lantern(1)).body };
const MINUTE_LATER = '2026-12-01T08:01:00.000Z';

/** A store in which nothing is found, so that each article opens an event though another would do. */
const blind = (store: EventStore): EventStore =>
  Object.assign(Object.create(store) as EventStore, { eventsByTerm: async () => new Map() });

describe('an article whose text opened an event before, and that opens one again', () => {
  let store: ListedStore;
  beforeEach(() => {
    store = new ListedStore();
  });

  const eventOf = async ({ key }: Sample) =>
    (await store.article(versionOf({ ...wire, key }).articleId))?.eventId as string;
  const headOf = async ({ key }: Sample) => store.head(await eventOf({ ...wire, key }));

  it('revives the event where that has no articles', async () => {
    await place(store, versionOf(wire));
    const eventId = await eventOf(wire);
    await place(store, versionOf(elsewhere, 2), versionOf(wire, 3));
    expect(await eventOf(wire)).toBe(eventId);
    expect(await headOf(wire)).toMatchObject({ version: 3, status: 'live', record: { articles: 1 } });
    expect(await violationsOf(store, [versionOf(wire, 3)])).toEqual([]);
  });

  it('comes back to those that are in the event', async () => {
    await place(store, versionOf(wire), versionOf(copy));
    const eventId = await eventOf(copy);
    await place(blind(store), removalOf(wire, 2), versionOf(wire, 3));
    expect(await eventOf(wire)).toBe(eventId);
    expect(await headOf(wire)).toMatchObject({ status: 'live', record: { articles: 2, origins: 1 } });
    expect(await violationsOf(store, [versionOf(wire, 3), versionOf(copy)])).toEqual([]);
  });

  it('goes where the event was merged into', async () => {
    await place(blind(store), versionOf(business));
    const standing = await eventOf(business);
    const opening = blindUntilItLooksAgain(store);
    await place(opening, versionOf(wire, 1, MINUTE_LATER));
    expect(await eventOf(wire)).toBe(standing);
    await place(blind(store), removalOf(wire, 2), versionOf(wire, 3));
    expect(await eventOf(wire)).toBe(standing);
    expect(await headOf(wire)).toMatchObject({ status: 'live', record: { articles: 2 } });
    expect(await violationsOf(store, [versionOf(wire, 3), versionOf(business)])).toEqual([]);
  });
});

/** A store in which nothing is found when an event is chosen, and everything when its twins are. */
function blindUntilItLooksAgain(store: ListedStore): EventStore {
  const eventsByTerm: EventStore['eventsByTerm'] = async (search, isCurrent) =>
    isCurrent ? store.eventsByTerm(search) : new Map();
  return Object.assign(Object.create(store) as EventStore, { eventsByTerm });
}
