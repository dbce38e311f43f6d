import { placeArticles } from '../../../lambdas/ingest/article/place-articles';
import { MemoryEventStore } from '../../../lambdas/store/memory/memory-event-store';
import { versionOf } from '../../../testing/articles';
import { singletons } from '../../../testing/singletons';

/** No record is folded but for its names: reports are placed by what the profiles of events hold. */
jest.mock('../../../lambdas/core/fold/fold', () => ({
  ...jest.requireActual('../../../lambdas/core/fold/fold'),
  foldSample: () => ({ people: [], organisations: [], places: [] }),
}));

const REPORTS = 1_000;

describe('a stream of reports each of its own event', () => {
  const reports = singletons(REPORTS, 20261001);

  it('is the same for the same seed and has no report twice', () => {
    expect(singletons(REPORTS, 20261001)).toEqual(reports);
    const texts = reports.map(({ body }) => JSON.parse(body).text as string);
    expect(new Set(texts).size).toBe(REPORTS);
    const lengths = texts.map((text) => text.split(/\s+/).length);
    expect(Math.min(...lengths)).toBeGreaterThanOrEqual(60);
    expect(Math.max(...lengths)).toBeLessThanOrEqual(120);
  });

  it('opens no event of two', async () => {
    const store = new MemoryEventStore();
    const versions = reports.map((report) => versionOf(report));
    await placeArticles(versions, store, () => {});
    const headlines = new Map<string, string[]>();
    for (const { articleId, digest } of versions) {
      const eventId = (await store.article(articleId))?.eventId ?? '';
      headlines.set(eventId, [...(headlines.get(eventId) ?? []), digest?.headline ?? '']);
    }
    expect([...headlines.values()].filter(({ length }) => length > 1)).toEqual([]);
  });
});
