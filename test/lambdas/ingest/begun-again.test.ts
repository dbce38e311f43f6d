import { commitMember } from '../../../lambdas/ingest/event/commit-member';
import { Conflict } from '../../../lambdas/ingest/retry/retry';
import type { ArticleItem, EventStore, Head } from '../../../lambdas/store/event-store';
import { place, versionOf } from '../../../testing/articles';
import { portEllery, type Sample } from '../../../testing/samples';
import { dying, ListedStore, wrapped } from '../../../testing/stores';

const [wire, copy] = portEllery() as [Sample, Sample];
const TIME = '2026-12-01T08:00:00.000Z';

let store: ListedStore;
beforeEach(() => {
  store = new ListedStore();
});

const itemOf = async (articleId: string) => (await store.article(articleId)) as ArticleItem;

test('a version that was begun goes on with what it chose, and is not placed anew', async () => {
  const version = versionOf(wire);
  const CHOICE_WRITTEN = 3;
  await expect(place(dying(store, CHOICE_WRITTEN, 'after'), version)).rejects.toThrow('died');
  const { eventId, revision } = await itemOf(version.articleId);
  await place(store, version);
  expect(await itemOf(version.articleId)).toMatchObject({ eventId, revision, unfinishedSince: null });
});

test('a head that was read before its members says nothing of who opened the event', async () => {
  await place(store, versionOf(wire));
  const [eventId = ''] = store.eventIds;
  const before = (await store.head(eventId)) as Head;
  const version = versionOf(copy);
  await place(store, version);
  const old: EventStore = wrapped(store, async (call, method) => (method === 'head' ? before : call()));
  const article = await itemOf(version.articleId);
  const change = { eventId, article, digest: version.digest, articleWritten: Promise.resolve(), time: TIME };
  await expect(commitMember(change, old)).rejects.toThrow(Conflict);
});
