import { takeDown } from '../../../../lambdas/ingest/article/take-down';
import { ingest } from '../../../../lambdas/ingest/ingest';
import { articleIdOf } from '../../../../lambdas/store/article-id';
import type { ArticleItem } from '../../../../lambdas/store/event-store';
import { BUCKET, NOTHING_KNOWN, place, removalOf, versionOf } from '../../../../testing/articles';
import { holding } from '../../../../testing/held-source';
import { brief } from '../../../../testing/races/brief';
import { changed, jsonLines, lantern, portEllery, type Sample } from '../../../../testing/samples';
import { dying, ListedStore } from '../../../../testing/stores';
import { UNHURRIED } from '../../../../testing/unhurried';
import { upload } from '../../../../testing/upload';

const TIME = '2026-12-05T09:00:00.000Z';

const [wire, copy] = portEllery().map((report) => brief(report)) as [Sample, Sample];
const list = jsonLines('feed.jsonl', [wire, brief(lantern(1))]);
const idOf = ({ key }: Sample, place: readonly string[] = []) => articleIdOf(BUCKET, key, place);
const inList = idOf(list, ['id', JSON.parse(wire.body).id]);

let store: ListedStore;
beforeEach(() => {
  store = new ListedStore();
});

const articleOf = async (articleId: string) => (await store.article(articleId)) as ArticleItem;
const replay = ({ key, body }: Sample) =>
  ingest(
    { bucket: BUCKET, key, eventTime: TIME, sequencer: '', isReplay: true },
    { source: holding(body), store, requeue: async () => {} },
    UNHURRIED,
  );

test('an article that is taken down leaves its event, and its item keeps no word of it', async () => {
  await place(store, versionOf(copy), versionOf(changed(wire, { url: 'https://wire.example/1' })));
  const { eventId } = await articleOf(idOf(wire));
  const changes = await takeDown(idOf(wire), TIME, store);
  expect(changes?.eventIds).toEqual([eventId]);
  expect(await articleOf(idOf(wire))).toMatchObject({
    ...{ eventId: null, live: false, killed: true, unfinishedSince: null },
    from: { bucket: BUCKET, key: wire.key, ...NOTHING_KNOWN },
  });
  expect(await store.head(eventId ?? '')).toMatchObject({ status: 'live', record: { articles: 1 } });
});

test('an article that is withdrawn already is marked, and one that nobody knows is not', async () => {
  await place(store, versionOf(wire), removalOf(wire, 2));
  expect((await takeDown(idOf(wire), TIME, store))?.eventIds).toEqual([]);
  expect((await articleOf(idOf(wire))).killed).toBe(true);
  expect(await takeDown('NOBODY', TIME, store)).toBeNull();
});

test('taking down twice writes nothing the second time', async () => {
  await place(store, versionOf(wire));
  await takeDown(idOf(wire), TIME, store);
  const { writes } = await articleOf(idOf(wire));
  await takeDown(idOf(wire), TIME, store);
  expect((await articleOf(idOf(wire))).writes).toBe(writes);
});

describe('what is taken down stays out', () => {
  test.each<[string, () => Promise<unknown>]>([
    ['the same version comes late', () => place(store, versionOf(wire, 2))],
    ['an older version comes late', () => place(store, versionOf(wire, 1))],
    ['its upload is replayed', () => replay(wire)],
    [
      'its object is deleted, and then an older version comes late',
      () => place(store, removalOf(wire, 3), versionOf(wire, 2)),
    ],
  ])('when %s', async (_, comes) => {
    await place(store, versionOf(wire, 2));
    await takeDown(idOf(wire), TIME, store);
    await comes();
    expect(await articleOf(idOf(wire))).toMatchObject({ live: false, killed: true, eventId: null });
  });

  test('when the list that holds it is replayed, and the others of the list stay', async () => {
    await upload(store, list);
    await takeDown(inList, TIME, store);
    await replay(list);
    expect(await articleOf(inList)).toMatchObject({ live: false, killed: true });
    const { live } = await articleOf(idOf(list, ['id', JSON.parse(lantern(1).body).id]));
    expect(live).toBe(true);
  });

  test('when the process dies over it at any call, and a replay comes next', async () => {
    for (let call = 1, died = true; died; call++) {
      store = new ListedStore();
      await place(store, versionOf(copy), versionOf(wire));
      died = await takeDown(idOf(wire), TIME, dying(store, call, 'after')).then(
        () => false,
        () => true,
      );
      const { killed } = await articleOf(idOf(wire));
      await replay(wire);
      const { live, unfinishedSince } = await articleOf(idOf(wire));
      expect([call, live, unfinishedSince]).toEqual([call, !killed, null]);
    }
  });
});

test('a newer upload brings back what was taken down', async () => {
  await place(store, versionOf(wire));
  await takeDown(idOf(wire), TIME, store);
  await place(store, versionOf(wire, 2));
  expect(await articleOf(idOf(wire))).toMatchObject({ live: true, killed: false });
});
