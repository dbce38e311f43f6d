import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../../lambdas/ingest/article/place-articles';
import type { EventStore } from '../../../lambdas/store/event-store';
import { MemoryEventStore } from '../../../lambdas/store/memory/memory-event-store';
import { place, versionOf } from '../../../testing/articles';
import { inventedReports } from '../../../testing/invented-reports';
import { mulberry32 } from '../../../testing/random';
import { slow } from '../../../testing/stores';

const EVENTS = 16;

/** The event of each article, given how the articles are placed. */
async function clusters(versions: ArticleVersion[], placing: (store: EventStore) => Promise<unknown>) {
  const store = new MemoryEventStore();
  await placing(store);
  return Promise.all(versions.map(async ({ articleId }) => (await store.article(articleId))?.eventId));
}

describe.each([1, 2, 3, 4, 5, 6])('an upload of many articles (seed %i)', (seed) => {
  const versions = inventedReports(EVENTS, seed).map((report) => versionOf(report));
  let oneByOne: Awaited<ReturnType<typeof clusters>>;

  beforeAll(async () => {
    oneByOne = await clusters(versions, (store) => place(store, ...versions));
  });

  it('has reports that join and reports that do not', () => {
    const events = new Set(oneByOne).size;
    expect(events).toBeGreaterThan(EVENTS / 2);
    expect(events).toBeLessThan(versions.length * 0.8);
  });

  it('is placed as if each article had been uploaded after the one before was done', async () => {
    expect(await clusters(versions, (store) => placeArticles(versions, store, () => {}))).toEqual(oneByOne);
  });

  it('is placed the same by a store that takes its time, now for one call and now for another', async () => {
    for (const turns of [4, 30]) {
      const random = mulberry32(seed * 100 + turns);
      const placing = (store: EventStore) => placeArticles(versions, slow(store, random, turns), () => {});
      expect(await clusters(versions, placing)).toEqual(oneByOne);
    }
  });
});
