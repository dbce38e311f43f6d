import type { ArticleVersion } from '../../../../lambdas/ingest/article/article-version';
import { type Placement, placeArticles } from '../../../../lambdas/ingest/article/place-articles';
import type { ArticleItem, EventStore, Head } from '../../../../lambdas/store/event-store';
import { place, removalOf, versionOf } from '../../../../testing/articles';
import { brief } from '../../../../testing/races/brief';
import { changed, portEllery, type Sample } from '../../../../testing/samples';
import { ListedStore, wrapped } from '../../../../testing/stores';
import { filler } from '../../core/support';

const reports = portEllery().map((report) => brief(report));
const [wire, , , , business] = reports as [Sample, Sample, Sample, Sample, Sample];
const LATER = '2027-06-01T12:00:00.000Z';

const again = (sample: Sample, upload = 2) => versionOf(sample, upload, LATER);
const replayed = (version: ArticleVersion): ArticleVersion => ({
  ...version,
  notification: { ...version.notification, eventTime: LATER, isReplay: true },
});

const READS = new Set<keyof EventStore>(['article', 'head', 'members', 'eventsByTerm', 'profiles']);

describe('an article that comes again as it was', () => {
  let store: ListedStore;
  let writes: string[];
  beforeEach(async () => {
    store = new ListedStore();
    writes = [];
    await place(store, versionOf(wire), versionOf(business));
  });

  const watched = () =>
    wrapped(store, (call, method) => {
      if (!READS.has(method)) writes.push(method);
      return call();
    });
  const itemOf = async ({ articleId }: ArticleVersion) => (await store.article(articleId)) as ArticleItem;
  const headOf = async (version: ArticleVersion) =>
    (await store.head((await itemOf(version)).eventId as string)) as Head;
  /** Stores a head as other code would have folded it. */
  const refold = async (other: (head: Head) => Partial<Head>) => {
    const head = await headOf(versionOf(wire));
    await store.putHead({ ...head, pending: [], ...other(head), version: head.version + 1 });
  };

  it('writes nothing where it is a replay', async () => {
    expect(await place(watched(), replayed(versionOf(wire)), replayed(versionOf(business)))).toEqual([
      [],
      [],
    ]);
    expect(writes).toEqual([]);
  });

  it('writes its sequencer and nothing else where it was uploaded again', async () => {
    const before = [await itemOf(again(wire)), await headOf(again(wire))] as const;
    expect(await place(watched(), again(wire))).toEqual([[]]);
    expect(writes).toEqual(['putArticle']);
    const { sequencer } = again(wire).notification;
    expect(await itemOf(again(wire))).toEqual({ ...before[0], sequencer, writes: before[0].writes + 1 });
    expect(await headOf(again(wire))).toEqual(before[1]);
    expect(await place(watched(), again(wire), versionOf(changed(wire, { source: 'Late' })))).toEqual([
      [],
      [],
    ]);
    expect(writes).toEqual(['putArticle']);
  });

  it('says whether it is a copy', async () => {
    const [original, copy] = portEllery() as [Sample, Sample];
    await place(store, versionOf(original, 2), versionOf(copy));
    const placements: Placement[] = [];
    await placeArticles([again(copy)], store, (placement) => placements.push(placement));
    const said = { articleId: versionOf(copy).articleId, copyOf: versionOf(original).articleId };
    expect(placements).toMatchObject([{ eventIds: [], entered: null, copy: said }]);
  });

  it.each([
    ['record', (head: Head) => ({ record: { ...head.record, headline: 'As it was' } })],
    ['profile', (head: Head) => ({ profile: { ...head.profile, articles: 7 } })],
    ['terms', (head: Head) => ({ terms: head.terms.slice(1) })],
  ])('is folded again by code that makes another %s', async (_, other) => {
    const { record, profile, terms } = await headOf(versionOf(wire));
    await refold(other);
    const { version } = await headOf(versionOf(wire));
    await place(store, replayed(versionOf(wire)));
    const head = await headOf(versionOf(wire));
    expect(head).toMatchObject({ version: version + 1, updatedAt: LATER, record, profile });
    expect([...head.terms].sort()).toEqual([...terms].sort());
    await place(watched(), replayed(versionOf(business)));
    expect(writes).toEqual([]);
  });

  it('is placed again where it is read otherwise, or states another origin', async () => {
    const { version } = await headOf(versionOf(wire));
    await place(store, replayed(versionOf(changed(wire, { source: 'Dunmore Sentinel' }))));
    const moved = replayed(versionOf(wire));
    await place(store, { ...moved, from: { ...moved.from, byline: 'Ada Marsh' } });
    await place(store, { ...moved, boilerplate: 3 });
    expect((await headOf(versionOf(wire))).version).toBe(version + 3);
    expect(await itemOf(versionOf(wire))).toMatchObject({ boilerplate: 3, unfinishedSince: null });
  });

  it('is placed again where its event does not hold it', async () => {
    const { eventId } = await headOf(versionOf(wire));
    const [member] = await store.members(eventId, [versionOf(wire).articleId]);
    if (!member) throw new Error('There is no member.');
    const lost = { ...member, digest: null, revision: 0, version: member.version + 1 };
    await store.writeMembers({ eventId, version: lost.version, pending: [lost] });
    await place(store, replayed(versionOf(wire)));
    expect((await store.members(eventId, [member.articleId]))[0]?.digest).toEqual(versionOf(wire).digest);
  });

  it('writes nothing where it is withdrawn and stays so', async () => {
    await place(store, removalOf(wire, 2));
    expect(await place(watched(), replayed(removalOf(wire, 2)))).toEqual([[]]);
    expect(writes).toEqual([]);
    expect(await place(watched(), removalOf(wire, 3))).toEqual([[]]);
    expect(writes).toEqual(['putArticle']);
  });

  describe('in a large event', () => {
    const ARTICLES = 24;
    const flood = Array.from({ length: ARTICLES }, (_, index) => ({
      key: `flood/${index}`,
      body: JSON.stringify({
        headline: `Flood in Ostrand, report ${index}`,
        text: `The river Velm flooded Ostrand on Tuesday and drove 40 people out. ${filler(`report ${index}`, 60)}`,
        publishedAt: new Date(Date.UTC(2026, 10, 10, 6) + index * 3_600_000).toISOString(),
        source: `Outlet ${index}`,
      }),
    }));
    const [first, middle] = [flood[0], flood[12]] as [Sample, Sample];
    beforeEach(async () => {
      await place(store, ...flood.map((report) => versionOf(report)));
      expect((await headOf(versionOf(first))).record.articles).toBe(ARTICLES);
    });

    it('writes nothing either, in the sample or not, and reads no more than the sample and itself', async () => {
      const asked: unknown[] = [];
      const listening = wrapped(watched(), (call, method, [, ids]) => {
        if (method === 'members') asked.push((ids as string[]).length);
        return call();
      });
      await place(listening, replayed(versionOf(first)), replayed(versionOf(middle)));
      expect(writes).toEqual([]);
      expect(Math.max(...(asked as number[]))).toBeLessThanOrEqual(22);
    });

    it('is folded again by code that folds otherwise', async () => {
      const { eventId, version, record } = await headOf(versionOf(first));
      const head = (await store.head(eventId)) as Head;
      const other = { ...head.record, headline: 'As it was' };
      await store.writeMembers(head);
      await store.putHead({ ...head, pending: [], version: version + 1, record: other });
      await place(store, replayed(versionOf(middle)));
      expect(await headOf(versionOf(first))).toMatchObject({ version: version + 2, record });
    });
  });
});
