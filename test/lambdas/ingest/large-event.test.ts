import type { Digest } from '../../../lambdas/core/digest/digest';
import { FOLDED_ARTICLES } from '../../../lambdas/core/fold/fold';
import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { type Commit, commitMember, finishCommit } from '../../../lambdas/ingest/event/commit-member';
import { eventIdOf } from '../../../lambdas/ingest/event/ids';
import { nextHead } from '../../../lambdas/ingest/event/next-head';
import { fromHead } from '../../../lambdas/store/dynamodb/items';
import type { EventStore, Head, Member } from '../../../lambdas/store/event-store';
import { MemoryEventStore } from '../../../lambdas/store/memory/memory-event-store';
import { itemOf, removalOf, sequencer, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { CountingEventStore } from '../../../testing/counting-event-store';
import { filler } from '../core/support';

/** What DynamoDB holds in an item, and what a record may take of it. */
const ITEM_BYTES = 400 * 1024;
const RECORD_BYTES = 32 * 1024;

const ARTICLES = 60;
const EVENT = eventIdOf({
  ...{ articleId: 'article', headline: '', sketch: [] },
  publishedAt: '2026-11-10T06:00:00.000Z',
});

/** Reports of one flood, hour by hour; every fifth is a copy of the one before, and there are seven outlets. */
const reports = Array.from({ length: ARTICLES }, (_, index) => reportOf(index));

function reportOf(index: number): ArticleVersion {
  const original = index % 5 === 4 ? index - 1 : index;
  const body = {
    headline: `Flood in Ostrand, report ${original}`,
    text: `The river Velm flooded Ostrand on Tuesday and drove 40 people out. ${filler(`report ${original}`, 80)}`,
    publishedAt: new Date(Date.UTC(2026, 10, 10, 6) + index * 3_600_000).toISOString(),
    source: `Outlet ${index % 7}`,
    language: 'en',
  };
  return versionOf({ key: `report-${index}.json`, body: JSON.stringify(body) });
}

async function commit(store: EventStore, version: ArticleVersion, revision = 1): Promise<void> {
  const { digest } = version;
  const article = itemOf(version, EVENT, revision);
  const change = { eventId: EVENT, article, digest, articleWritten: Promise.resolve(), time: UPLOADED_AT };
  await finishCommit((await commitMember(change, store)) as Commit, store);
}

async function committed(versions: readonly ArticleVersion[]): Promise<EventStore> {
  const store = new MemoryEventStore();
  for (const version of versions) await commit(store, version);
  return store;
}

/** A copy of the first report, by another outlet and later. */
function copyOfFirst(index: number): ArticleVersion {
  const { digest } = reports[0] as ArticleVersion;
  const version = removalOf({ key: `copy-${index}` });
  const publishedAt = new Date(Date.UTC(2026, 10, 10, 7) + index * 60_000).toISOString();
  return { ...version, digest: { ...(digest as Digest), articleId: version.articleId, publishedAt } };
}

/** The event's next version when a report goes of which the others are left. */
function withdrawnFrom(members: readonly Member[], version: ArticleVersion): Head {
  const change = { eventId: EVENT, article: itemOf(version, EVENT, 2), digest: null, time: UPLOADED_AT };
  return nextHead(change, { head: null, members: [...members], complete: true });
}

const headOf = async (store: EventStore) => (await store.head(EVENT)) as Head;
const withdrawn = (version: ArticleVersion): ArticleVersion => ({ ...version, digest: null });

/** What the members say, which a record must agree with. */
async function countsOf(store: EventStore) {
  const live = (await store.members(EVENT)).filter(({ digest }) => digest !== null);
  return {
    articles: live.length,
    origins: live.filter(({ nearDuplicateOf }) => nearDuplicateOf === null).length,
    sources: [...new Set(live.map(({ digest }) => digest?.source))].sort(),
    firstReportedAt: live.map(({ digest }) => digest?.publishedAt).sort()[0],
  };
}

describe('an event of more articles than its record is folded from', () => {
  it('counts all of them, and which of them are copies', async () => {
    const store = await committed(reports);
    const { record, sample, profile } = await headOf(store);
    expect(record).toMatchObject({ articles: ARTICLES, origins: (ARTICLES * 4) / 5, languages: ['en'] });
    expect(record).toMatchObject(await countsOf(store));
    expect(sample).toHaveLength(FOLDED_ARTICLES);
    expect(profile.articles).toBe(ARTICLES);
  });

  it('is folded from its first and its last reports', async () => {
    const { sample } = await headOf(await committed(reports));
    const half = FOLDED_ARTICLES / 2;
    const expected = [...reports.slice(0, half), ...reports.slice(-half)].map(({ articleId }) => articleId);
    expect(new Set(sample)).toEqual(new Set(expected));
  });

  it('has the record that any other order of arrival gives it', async () => {
    const [{ record }, backwards] = [
      await headOf(await committed(reports)),
      await committed([...reports].reverse()),
    ];
    expect((await headOf(backwards)).record).toEqual(record);
  });

  it('takes one more at the cost that it had at half its size', async () => {
    const store = new CountingEventStore(new MemoryEventStore());
    const costs: number[] = [];
    for (const report of reports) {
      const before = store.counted();
      await commit(store, report);
      const after = store.counted();
      costs.push(after.members + after.writes - before.members - before.writes);
    }
    expect(costs.at(-1)).toBeLessThanOrEqual(costs[ARTICLES / 2] as number);
  });

  it('stays right when articles are withdrawn, replaced and brought back', async () => {
    const store = await committed(reports);
    for (const index of [0, 3, 20, 28, 59])
      await commit(store, withdrawn(reports[index] as ArticleVersion), 2);
    expect((await headOf(store)).record).toMatchObject(await countsOf(store));
    await commit(store, reports[20] as ArticleVersion, 3);
    await commit(store, { ...(reports[30] as ArticleVersion) }, 2);
    const { record, profile } = await headOf(store);
    expect(record).toMatchObject(await countsOf(store));
    expect(record.articles).toBe(ARTICLES - 4);
    expect(profile.articles).toBe(ARTICLES - 4);
  });

  it('knows a copy that comes again for one, also where it is not folded from it', async () => {
    const store = await committed(reports);
    const before = await headOf(store);
    const [original, copy] = [reports[28], reports[29]] as [ArticleVersion, ArticleVersion];
    await commit(store, copy, 2);
    const [member] = await store.members(EVENT, [copy.articleId]);
    expect(member?.nearDuplicateOf).toBe(original.articleId);
    expect((await headOf(store)).record).toEqual(before.record);
    await commit(store, { ...copy, digest: (reports[30] as ArticleVersion).digest }, 3);
    expect((await store.members(EVENT, [copy.articleId]))[0]?.nearDuplicateOf).not.toBe(original.articleId);
  });

  it('makes the first copy of a withdrawn report the original of the others', async () => {
    const store = await committed(reports);
    const [original, copy] = [reports[28], reports[29]] as [ArticleVersion, ArticleVersion];
    await commit(store, withdrawn(original), 2);
    const members = await store.members(EVENT);
    expect(members.find(({ articleId }) => articleId === copy.articleId)?.nearDuplicateOf).toBeNull();
  });

  it('makes the earliest copy of a withdrawn report the original of all others, however its members come', async () => {
    const copies = Array.from({ length: 40 }, (_, index) => copyOfFirst(index));
    const members = await (await committed([...reports.slice(0, 1), ...copies])).members(EVENT);
    const [original] = reports as [ArticleVersion];
    for (const order of [members, [...members].reverse()]) {
      const next = withdrawnFrom(order, original);
      const repointed = next.pending
        .slice(0, -1)
        .map(({ articleId, nearDuplicateOf }) => [articleId, nearDuplicateOf]);
      const heir = copies[0]?.articleId as string;
      const expected = copies.map(({ articleId }) => [articleId, articleId === heir ? null : heir]);
      expect(repointed.sort()).toEqual(expected.sort());
      expect(next.record).toMatchObject({ articles: 40, origins: 1 });
    }
  });

  it('keeps within an item when a report goes of which there are 5,000 copies', async () => {
    const [original, copy] = [reports[0] as ArticleVersion, copyOfFirst(0)];
    const copies = Array.from({ length: 5_000 }, (_, index): Member => {
      const { articleId } = removalOf({ key: `copy-${index}` });
      const { digest, from } = copy;
      return {
        ...{ articleId, digest: { ...(digest as Digest), articleId }, from, sequencer: sequencer(1) },
        ...{ nearDuplicateOf: original.articleId, copyOf: original.articleId, revision: 1, version: 1 },
      };
    });
    const { matching, pending } = fromHead(withdrawnFrom(copies, original)) as Record<string, Uint8Array>;
    expect((matching?.length ?? 0) + (pending?.length ?? 0)).toBeLessThan(ITEM_BYTES - RECORD_BYTES);
  });

  it('shrinks back to an event that is folded from all of its articles', async () => {
    const few = reports.slice(0, FOLDED_ARTICLES + 2);
    const store = await committed(few);
    for (const report of few.slice(-3)) await commit(store, withdrawn(report), 2);
    const head = await headOf(store);
    const { record } = await headOf(await committed(few.slice(0, -3)));
    expect(head.sample).toBeNull();
    expect(head.record).toEqual(record);
  });
});
