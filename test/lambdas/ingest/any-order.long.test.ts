import fc from 'fast-check';
import type { RecordBody } from '../../../lambdas/core/fold/event/event-record';
import { FOLDED_ARTICLES } from '../../../lambdas/core/fold/fold';
import type { ArticleVersion } from '../../../lambdas/ingest/article/article-version';
import { placeArticles } from '../../../lambdas/ingest/article/place-articles';
import { type Commit, commitMember, finishCommit } from '../../../lambdas/ingest/event/commit-member';
import { eventIdOf } from '../../../lambdas/ingest/event/ids';
import { nextHead } from '../../../lambdas/ingest/event/next-head';
import type { EventStore, Head } from '../../../lambdas/store/event-store';
import { MemoryEventStore } from '../../../lambdas/store/memory/memory-event-store';
import { itemOf, sequencer, UPLOADED_AT, versionOf } from '../../../testing/articles';
import { ListedStore } from '../../../testing/stores';
import { filler } from '../core/support';

const EVENT = eventIdOf({
  ...{ articleId: 'article', headline: '', sketch: [] },
  publishedAt: '2026-11-10T06:00:00.000Z',
});
const LARGE = FOLDED_ARTICLES + 16;

/**
 * Copies of the report before them: known for copies as long as both are among the first or the last that are
 * folded.
 */
const isCopy = (index: number) => [1, 4, LARGE - 1].includes(index);

/** How many are known to have died by the nth report. */
const tollAt = (index: number) => 2 + Math.floor(index / 9);

/**
 * Reports of one flood, an hour apart, whose toll grows and is disputed; a second edition revises its
 * numbers.
 */
function reportOf(index: number, edition = 0): ArticleVersion {
  const original = isCopy(index) ? index - 1 : index;
  const toll = tollAt(original) + edition;
  const body = {
    headline: `Flood in Ostrand kills ${toll}, report ${original}`,
    text: [
      `The river Velm flooded Ostrand on Tuesday, killing ${toll} people, Mayor Lena Ferrow said.`,
      `It drove ${original % 4 === 0 ? 'at least 40' : 40 + (original % 3)} people out and left ${7 + (original % 2)} missing.`,
      `Crews closed ${3 + (original % 5)} bridges. Nine people were killed in Pellamy in an earlier flood last year.`,
      filler(`report ${original} ${edition}`, 60),
    ].join('\n'),
    publishedAt: new Date(Date.UTC(2026, 10, 10, 6) + index * 3_600_000).toISOString(),
    source: `Outlet ${index % 7}`,
    language: 'en',
  };
  return versionOf({ key: `report-${index}.json`, body: JSON.stringify(body) });
}

const first = Array.from({ length: LARGE }, (_, index) => reportOf(index));
const second = Array.from({ length: LARGE }, (_, index) => reportOf(index, 1));

/** What happens to one report: it comes in, may be revised, and may be withdrawn and even come back. */
type Step = { index: number; version: ArticleVersion };
const LIVES = {
  comes: (index: number) => [first[index]],
  'is revised': (index: number) => [first[index], second[index]],
  'is withdrawn': (index: number) => [first[index], withdrawn(index)],
  'comes back': (index: number) => [first[index], withdrawn(index), second[index]],
};

function withdrawn(index: number): ArticleVersion {
  return { ...(first[index] as ArticleVersion), digest: null };
}

/** The steps of some reports' lives in an order in which each report's own steps keep theirs. */
function stepsArbitrary(articles: number, changed: number): fc.Arbitrary<Step[]> {
  const lives = fc.array(fc.constantFrom(...Object.values(LIVES).slice(1)), { maxLength: changed });
  const indices = Array.from({ length: articles }, (_, index) => index);
  return fc
    .tuple(lives, fc.shuffledSubarray(indices, { minLength: articles }), fc.infiniteStream(fc.nat()))
    .map(([special, order, random]) => {
      const steps = order.flatMap((index, position) =>
        (special[position] ?? LIVES.comes)(index).map((version) => ({
          index,
          version: version as ArticleVersion,
        })),
      );
      const ranked = steps.map((step) => ({ step, rank: random.next().value as number }));
      const ranks = new Map<number, number[]>();
      for (const { step, rank } of ranked)
        ranks.set(
          step.index,
          [...(ranks.get(step.index) ?? []), rank].sort((a, b) => a - b),
        );
      return ranked
        .map(({ step }) => ({ step, rank: ranks.get(step.index)?.shift() ?? 0 }))
        .sort((a, b) => a.rank - b.rank)
        .map(({ step }) => step);
    });
}

function change(version: ArticleVersion, revision: number) {
  const { digest } = version;
  const article = itemOf(version, EVENT, revision);
  return { eventId: EVENT, article, digest, articleWritten: Promise.resolve(), time: UPLOADED_AT };
}

/** The record that steps lead to, one after the other. */
async function recordAfter(steps: readonly Step[]): Promise<RecordBody> {
  const store: EventStore = new MemoryEventStore();
  for (const [position, { version }] of steps.entries())
    await finishCommit((await commitMember(change(version, position + 1), store)) as Commit, store);
  return ((await store.head(EVENT)) as Head).record;
}

/** The record of what the steps leave, folded at once. */
function recordOfRest(steps: readonly Step[]): RecordBody {
  const last = new Map(steps.map(({ index, version }) => [index, version]));
  const members = [...last.values()].map(({ articleId, digest, from }) => ({
    articleId,
    digest,
    from,
    nearDuplicateOf: null,
    copyOf: null,
    sequencer: sequencer(1),
    revision: 1,
    version: 1,
  }));
  const [any] = last.values();
  return nextHead(change(any as ArticleVersion, 1), { head: null, members, complete: true }).record;
}

describe('a record', () => {
  it.each([
    ['a small event', 9, 5, 40],
    ['an event at the edge of a large one', FOLDED_ARTICLES + 1, 4, 12],
    ['a large event', LARGE, 4, 10],
  ])(
    'of %s is the same in any order of reports, revisions and withdrawals',
    async (_, articles, changed, numRuns) => {
      await fc.assert(
        fc.asyncProperty(stepsArbitrary(articles, changed), async (steps) => {
          expect(await recordAfter(steps)).toEqual(recordOfRest(steps));
        }),
        { numRuns },
      );
    },
  );

  it('is the same in any batches', async () => {
    const reports = first.slice(0, 8);
    const record = recordOfRest(reports.map((version, index) => ({ index, version })));
    const batches = fc.tuple(
      fc.shuffledSubarray(reports, { minLength: 8 }),
      fc.subarray([1, 2, 3, 4, 5, 6, 7]),
    );
    await fc.assert(
      fc.asyncProperty(batches, async ([order, cuts]) => {
        const store = new ListedStore();
        for (const [position, cut] of [0, ...cuts].entries())
          await placeArticles(order.slice(cut, cuts[position] ?? 8), store, () => {});
        const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
        expect(heads.map((head) => (head as Head).record)).toEqual([record]);
      }),
      { numRuns: 10 },
    );
  });

  it('of a large event counts what every report states, not only those that its texts come from', async () => {
    const { figures, articles } = await recordAfter(first.map((version, index) => ({ index, version })));
    const missing = figures.find(({ metric }) => metric === 'missing');
    expect(missing?.readings.reduce((sum, { articleCount }) => sum + articleCount, 0)).toBe(articles);
    expect(missing?.readings.reduce((sum, { origins }) => sum + origins, 0)).toBe(articles - 3);
    const killed = figures.find(({ metric }) => metric === 'killed');
    expect(killed).toMatchObject({ standing: 'developing', best: { value: tollAt(LARGE - 1) } });
  });
});
