import type { Head } from '../../../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../../../../testing/articles';
import { changed, lantern, portEllery, type Sample, sample } from '../../../../testing/samples';
import { ListedStore, slow, stateOf } from '../../../../testing/stores';

const reports = portEllery();
const [wire, copy, business] = [0, 1, 4].map((index) => reports[index] as Sample) as [Sample, Sample, Sample];
const [hallowmere, stavering] = [lantern(1), lantern(2)];

describe('placeArticles', () => {
  let store: ListedStore;

  beforeEach(() => {
    store = new ListedStore();
  });

  const eventOf = async (articleId: string) => (await store.article(articleId))?.eventId ?? null;
  const liveMembers = async (eventId: string) =>
    (await store.members(eventId)).filter(({ digest }) => digest).map(({ articleId }) => articleId);
  const liveHeads = async () => {
    const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
    return heads.filter((head) => head?.status === 'live') as Head[];
  };
  const headOf = async (eventId: string) => (await store.head(eventId)) as Head;
  /** Every write of any kind shows in one of these counts. */
  const counts = async (articleIds: string[]) => [
    await Promise.all(articleIds.map(async (articleId) => (await store.article(articleId))?.writes)),
    await Promise.all([...store.eventIds].map(async (eventId) => (await store.head(eventId))?.version)),
  ];

  it('folds the reports of one event into one event and the copies of one report into one origin', async () => {
    const versions = reports.map((report) => versionOf(report));
    await place(store, ...versions);
    const heads = await liveHeads();
    expect(heads.map(({ version, record }) => [version, record.articles, record.origins])).toEqual([
      [7, 7, 4],
    ]);
    const members = await store.members(heads[0]?.eventId ?? '');
    const original = versions[0]?.articleId;
    expect(members.filter(({ nearDuplicateOf }) => nearDuplicateOf === original)).toHaveLength(3);
  });

  it('keeps apart two fires of one week', async () => {
    await place(store, versionOf(hallowmere), versionOf(stavering));
    expect(await liveHeads()).toHaveLength(2);
  });

  it('changes nothing where a version is done: twice is once', async () => {
    const versions = [wire, business, hallowmere].map((report) => versionOf(report));
    const ids = versions.map(({ articleId }) => articleId);
    await place(store, ...versions);
    const before = [await stateOf(store, ids), await counts(ids)];
    expect(await place(store, ...versions)).toEqual([[], [], []]);
    expect([await stateOf(store, ids), await counts(ids)]).toEqual(before);
  });

  it('ignores an older version that comes after a newer one', async () => {
    const newer = versionOf(business, 2);
    await place(store, newer);
    const before = [await stateOf(store, [newer.articleId]), await counts([newer.articleId])];
    await place(store, versionOf(changed(business, { text: JSON.parse(hallowmere.body).text }), 1));
    await place(store, removalOf(business, 1));
    expect([await stateOf(store, [newer.articleId]), await counts([newer.articleId])]).toEqual(before);
  });

  it('takes a corrected version in the place of the one before', async () => {
    const { text } = JSON.parse(business.body);
    const corrected = changed(business, { text: text.replace('At least 31 people', 'At least 33 people') });
    await place(store, versionOf(wire), versionOf(business, 1), versionOf(corrected, 2));
    const [head, ...others] = await liveHeads();
    expect(others).toEqual([]);
    expect(head?.record.articles).toBe(2);
    const injured = head?.record.figures.find(({ metric }) => metric === 'injured');
    expect(injured?.readings.map(({ value }) => value).sort()).toEqual([31, 33]);
  });

  it('moves a replaced article from its old event, which is retracted when it was the only one', async () => {
    const old = versionOf(business, 1);
    await place(store, old, versionOf(hallowmere));
    const oldEvent = (await eventOf(old.articleId)) as string;
    const { headline, text } = JSON.parse(sample('northern-wire/nw-20261117-hallowmere-fire.json').body);
    const publishedAt = '2026-11-17T09:00:00Z';
    const [events] = await place(store, versionOf(changed(business, { headline, text, publishedAt }), 2));
    const newEvent = (await eventOf(old.articleId)) as string;
    expect(newEvent).toBe(await eventOf(versionOf(hallowmere).articleId));
    expect(events).toEqual([oldEvent, newEvent]);
    expect((await store.head(oldEvent))?.status).toBe('retracted');
    expect(await liveMembers(oldEvent)).toEqual([]);
    expect((await headOf(newEvent)).record.articles).toBe(2);
  });

  it('takes a replaced article out of an event that others stay in, with what only it said', async () => {
    await place(store, versionOf(wire), versionOf(business, 1));
    const old = (await eventOf(versionOf(wire).articleId)) as string;
    expect((await headOf(old)).record.sources).toContain('Meridian Business Daily');
    await place(store, versionOf({ key: business.key, body: stavering.body }, 2));
    const head = (await store.head(old)) as Head;
    expect([head.status, head.record.articles, head.record.sources]).toEqual(['live', 1, ['Northern Wire']]);
    expect(await eventOf(versionOf(business).articleId)).not.toBe(old);
  });

  it('withdraws an article, and retracts the event that the last one leaves', async () => {
    const [first, second] = [versionOf(wire), versionOf(copy)];
    await place(store, first, second);
    const event = (await eventOf(first.articleId)) as string;
    await place(store, removalOf(wire, 2));
    expect((await headOf(event)).record.articles).toBe(1);
    expect(await store.article(first.articleId)).toMatchObject({ live: false, eventId: null, leaving: [] });
    const [left] = (await store.members(event)).filter(({ digest }) => digest);
    expect(left).toMatchObject({ articleId: second.articleId, nearDuplicateOf: null });
    await place(store, removalOf(copy, 2));
    expect((await store.head(event))?.status).toBe('retracted');
    expect(await liveHeads()).toEqual([]);
  });

  it('keeps out an article that was withdrawn before it came, until it is uploaded anew', async () => {
    expect(await place(store, removalOf(wire, 2), versionOf(wire, 1))).toEqual([[], []]);
    expect(await store.article(removalOf(wire).articleId)).toMatchObject({ live: false, eventId: null });
    await place(store, versionOf(wire, 3));
    expect(await liveHeads()).toHaveLength(1);
  });

  it('takes back an article that was withdrawn, into the event of the others', async () => {
    await place(
      store,
      versionOf(wire),
      versionOf(business, 1),
      removalOf(business, 2),
      versionOf(business, 3),
    );
    const [head, ...others] = await liveHeads();
    expect([head?.record.articles, others]).toEqual([2, []]);
  });

  it('opens the same event again for a text that comes back to a retracted one', async () => {
    await place(store, versionOf(wire, 1), removalOf(wire, 2), versionOf(wire, 3));
    expect((await liveHeads()).map(({ version, record }) => [version, record.articles])).toEqual([[3, 1]]);
    expect(store.eventIds.size).toBe(1);
  });

  it('lets all in who join one event at the same time', async () => {
    await place(store, versionOf(wire));
    const rivals = reports.slice(1).map((report) => versionOf(report));
    const turns = slow(store, () => 0.5, 4);
    await Promise.all(rivals.map((rival) => place(turns, rival)));
    const heads = await liveHeads();
    expect(heads.map(({ version, record }) => [version, record.articles])).toEqual([[7, 7]]);
  });

  it('gives every rival an event, and every event exactly its members, when all open at once', async () => {
    const versions = reports.map((report) => versionOf(report));
    await Promise.all(versions.map((version) => place(store, version)));
    const heads = await liveHeads();
    const members = await Promise.all(heads.map(({ eventId }) => liveMembers(eventId)));
    expect(members.flat().sort()).toEqual(versions.map(({ articleId }) => articleId).sort());
    for (const [index, { record }] of heads.entries()) expect(record.articles).toBe(members[index]?.length);
  });
});
