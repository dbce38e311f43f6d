import type { ArticleVersion } from '../../../../lambdas/ingest/article/article-version';
import { articleIdOf } from '../../../../lambdas/store/article-id';
import type { EventStore, Head, IndexEntries } from '../../../../lambdas/store/event-store';
import { BUCKET, place, removalOf, versionOf } from '../../../../testing/articles';
import { changed, lantern, type Sample } from '../../../../testing/samples';
import { dying, ListedStore, wrapped } from '../../../../testing/stores';
import { likelyReports, UNLIKELY_WORDS, unlikely } from '../../../../testing/unlikely-reports';

const [first, second] = likelyReports(2) as [Sample, Sample];

/** A store whose index can be read, and what was deleted from it. */
class IndexedStore extends ListedStore {
  readonly deleted: IndexEntries[] = [];

  override unindexEvent(eventId: string, entries: IndexEntries, version: number): Promise<void> {
    this.deleted.push(entries);
    return super.unindexEvent(eventId, entries, version);
  }

  /** Entries of all events that hold a word which only the unlikely report has. */
  unlikely(): string[] {
    return [...this.eventIds].flatMap((eventId) =>
      this.indexOf(eventId).filter((entry) => UNLIKELY_WORDS.some((word) => entry.includes(word))),
    );
  }

  async problems(): Promise<string[]> {
    const events = [...this.eventIds].map(async (eventId) => {
      const head = await this.head(eventId);
      const missing = head?.status === 'live' ? this.missingHints(head) : [];
      return [...missing, ...(await this.needlessHints(eventId))];
    });
    return (await Promise.all(events)).flat();
  }
}

/** A store that finds no event for a new article, as if it were handled at the same moment as those in it. */
function unseeing(store: EventStore): EventStore {
  return wrapped(store, async (call, method, [search, isCurrent]) => {
    if (method !== 'eventsByTerm' || isCurrent) return call();
    return new Map((search as { terms: string[] }).terms.map((term) => [term, []]));
  });
}

let store: IndexedStore;
beforeEach(() => {
  store = new IndexedStore();
});

const headOf = async ({ key }: Sample) => {
  const article = await store.article(articleIdOf(BUCKET, key, []));
  return (await store.head(article?.eventId ?? '')) as Head;
};

describe('an event is no longer found by what only an article brought that', () => {
  test('is withdrawn from it, and still by what the others bring', async () => {
    await place(store, versionOf(first), versionOf(unlikely));
    expect(store.unlikely()).not.toEqual([]);
    await place(store, removalOf(unlikely, 2));
    expect(store.unlikely()).toEqual([]);
    expect((await headOf(first)).terms).toContain('dunmer');
    expect(await store.problems()).toEqual([]);
  });

  test('was its only one', async () => {
    await place(store, versionOf(unlikely), removalOf(unlikely, 2));
    expect([...store.eventIds].map((eventId) => store.indexOf(eventId))).toEqual([[]]);
  });

  test('says something else by now', async () => {
    const { headline, text } = JSON.parse(second.body);
    await place(store, versionOf(first), versionOf(unlikely));
    await place(store, versionOf(changed(unlikely, { headline, text, byline: '', source: '' }), 2));
    expect((await headOf(unlikely)).eventId).toBe((await headOf(first)).eventId);
    expect(store.unlikely()).toEqual([]);
    expect(await store.problems()).toEqual([]);
  });

  test('reports another event by now', async () => {
    const elsewhere = { key: unlikely.key, body: lantern(1).body };
    await place(store, versionOf(first), versionOf(unlikely), versionOf(elsewhere, 2));
    expect((await headOf(elsewhere)).eventId).not.toBe((await headOf(first)).eventId);
    expect(store.unlikely()).toEqual([]);
    expect(await store.problems()).toEqual([]);
  });

  test('came into it from an event that was merged', async () => {
    await place(store, versionOf(unlikely));
    await place(unseeing(store), versionOf(first));
    await place(store, versionOf(second), removalOf(unlikely, 2));
    expect([...store.eventIds]).toHaveLength(2);
    expect(store.unlikely()).toEqual([]);
    expect(await store.problems()).toEqual([]);
  });
});

test('a merged event is found by no term and no name of its own', async () => {
  await place(store, versionOf(first));
  await place(unseeing(store), versionOf(unlikely));
  const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
  const [merged] = heads.filter((head) => head?.status === 'merged');
  expect(store.indexOf(merged?.eventId ?? '')).toEqual([]);
  expect(store.unlikely()).not.toEqual([]);
  expect(await store.problems()).toEqual([]);
});

test('an event is no longer found by a name that its record has lost, and its reports are still in it', async () => {
  // neither among the first ten nor among the last ten, from which a large event is folded
  const middle = changed(unlikely, { publishedAt: '2026-10-03T04:50:00Z' });
  await place(store, versionOf(middle), ...likelyReports(24).map((report) => versionOf(report)));
  const { eventId, record } = await headOf(unlikely);
  const lost = store.deleted.flatMap(({ names }) => names);
  expect(record.articles).toBe(25);
  expect(lost.length).toBeGreaterThan(0);
  for (const name of lost) expect(store.indexOf(eventId)).not.toContain(`name ${name}`);
  expect(store.deleted.flatMap(({ terms }) => terms)).toEqual([]);
});

describe.each<[string, ArticleVersion[], ArticleVersion]>([
  ['a withdrawal', [versionOf(first), versionOf(unlikely)], removalOf(unlikely, 2)],
  ['the withdrawal of the only article', [versionOf(unlikely)], removalOf(unlikely, 2)],
  [
    'a replacement',
    [versionOf(first), versionOf(unlikely)],
    versionOf({ key: unlikely.key, body: lantern(1).body }, 2),
  ],
])('whoever completes %s after a death takes the words out of the index', (_, before, last) => {
  test.each(['before', 'after'] as const)('%s any call', async (when) => {
    for (let call = 1, died = true; died; call++) {
      store = new IndexedStore();
      await place(store, ...before);
      died = await place(dying(store, call, when), last).then(
        () => false,
        () => true,
      );
      await place(store, last);
      expect([call, store.unlikely(), await store.problems()]).toEqual([call, [], []]);
    }
  });

  test('also where the next article of the event comes first', async () => {
    for (let call = 1, died = true; died; call++) {
      store = new IndexedStore();
      await place(store, ...before);
      died = await place(dying(store, call, 'after'), last).then(
        () => false,
        () => true,
      );
      await place(store, versionOf(second), last);
      expect([call, store.unlikely(), await store.problems()]).toEqual([call, [], []]);
    }
  });
});

test('a join reads one head and deletes nothing where no name is lost', async () => {
  await place(store, versionOf(first));
  const calls: string[] = [];
  const noted = wrapped(store, (call, method) => {
    calls.push(method);
    return call();
  });
  await place(noted, versionOf(second));
  expect(calls).toEqual([
    ...['article', 'eventsByTerm', 'profiles', 'putArticle', 'head', 'members', 'putHead'],
    ...['indexEvent', 'writeMembers', 'putArticle'],
  ]);
});
