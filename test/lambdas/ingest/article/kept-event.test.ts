import type { ArticleVersion } from '../../../../lambdas/ingest/article/article-version';
import { type Commit, commitMember, finishCommit } from '../../../../lambdas/ingest/event/commit-member';
import type { EventStore } from '../../../../lambdas/store/event-store';
import { itemOf, place, removalOf, UPLOADED_AT, versionOf } from '../../../../testing/articles';
import { brief } from '../../../../testing/races/brief';
import { changed, lantern, portEllery, type Sample } from '../../../../testing/samples';
import { ListedStore } from '../../../../testing/stores';

const reports = portEllery().map((report) => brief(report));
const [wire, , , , business] = reports as [Sample, Sample, Sample, Sample, Sample];
const { headline, text } = JSON.parse(wire.body) as { headline: string; text: string };
const corrected = changed(wire, {
  headline: `CORRECTED: ${headline}`,
  text: `${text} This corrects a name.`,
});

/** A store in which nothing is found, so that each article opens an event of its own, though one would do. */
const blind = (store: EventStore): EventStore =>
  Object.assign(Object.create(store) as EventStore, { eventsByTerm: async () => new Map() });

describe('an article that comes again', () => {
  let store: ListedStore;
  beforeEach(async () => {
    store = new ListedStore();
    await place(blind(store), versionOf(business), versionOf(wire));
  });

  const eventOf = async ({ articleId }: ArticleVersion) => (await store.article(articleId))?.eventId;
  const live = async () => {
    const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
    return heads.filter((head) => head?.status === 'live').length;
  };

  it.each([
    ['as it was', wire],
    ['corrected', corrected],
  ])('%s stays in the event that it opened, and brings no events together', async (_, again) => {
    const before = [await eventOf(versionOf(business)), await eventOf(versionOf(wire))];
    await place(store, versionOf(again, 2));
    expect([await eventOf(versionOf(business)), await eventOf(versionOf(wire))]).toEqual(before);
    expect(await live()).toBe(2);
  });

  it('stays in the event that it joined, though it would join another by now', async () => {
    const hallowmere = brief(lantern(1));
    const again = { ...hallowmere, key: 'again.json' };
    const eventId = (await eventOf(versionOf(business))) as string;
    const article = itemOf(versionOf(again), eventId);
    await store.putArticle({ ...article, unfinishedSince: null });
    const { digest } = versionOf(again);
    const change = { eventId, article, digest, articleWritten: Promise.resolve(), time: UPLOADED_AT };
    await finishCommit((await commitMember(change, store)) as Commit, store);
    await place(store, versionOf(hallowmere), versionOf(again, 2));
    expect(await eventOf(versionOf(hallowmere))).not.toBe(eventId);
    expect(await eventOf(versionOf(again))).toBe(eventId);
  });

  it('with another text goes where that belongs', async () => {
    const hallowmere = { ...brief(lantern(1)), key: wire.key };
    await place(store, versionOf(brief(lantern(1))), versionOf(hallowmere, 2));
    expect(await eventOf(versionOf(wire))).toBe(await eventOf(versionOf(brief(lantern(1)))));
  });

  it('after it was withdrawn goes where it belongs by now', async () => {
    await place(store, removalOf(wire, 2), versionOf(wire, 3));
    expect(await eventOf(versionOf(wire))).toBe(await eventOf(versionOf(business)));
    expect(await live()).toBe(1);
  });
});
