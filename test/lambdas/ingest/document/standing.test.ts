import type { ArticleVersion } from '../../../../lambdas/ingest/article/article-version';
import {
  enterDocument,
  isNewest,
  isOutdated,
  leaveDocument,
  takeBack,
} from '../../../../lambdas/ingest/document/standing';
import type { DocumentItem } from '../../../../lambdas/store/document-item';
import { place, removalOf, versionOf } from '../../../../testing/articles';
import { CountingEventStore, type StoreCounts } from '../../../../testing/counting-event-store';
import { elsewhere, holding, notice } from '../../../../testing/races/documents';
import { lantern, portEllery, type Sample } from '../../../../testing/samples';
import { ListedStore } from '../../../../testing/stores';

const [wire, copy] = portEllery() as [Sample, Sample];
const [A, B] = ['feed/a.json', 'feed/b.json'];
const [older, newer] = [holding(A, { order: 1 }), holding(B, { order: 2 })];

let store: ListedStore;
beforeEach(() => {
  store = new ListedStore();
});

const keyOf = ({ claim }: ArticleVersion) => claim?.documentKey ?? '';
const enter = (version: ArticleVersion) =>
  enterDocument(version, version.claim as NonNullable<ArticleVersion['claim']>, store);
const held = async () =>
  ((await store.document(keyOf(older))) as DocumentItem).versions.map(({ articleId }) => articleId);
const itemOf = (version: ArticleVersion) => store.article(version.articleId);

describe('enterDocument', () => {
  it('says who is the newest, and what that replaces', async () => {
    expect(await enter(older)).toEqual({ isNewest: true, documentKey: keyOf(older), older: [] });
    expect(await enter(newer)).toMatchObject({ isNewest: true, older: [{ articleId: older.articleId }] });
    expect(await enter(older)).toMatchObject({ isNewest: false, older: [] });
  });

  it('writes nothing for what is held already', async () => {
    await enter(older);
    const before = await store.document(keyOf(older));
    await enter(older);
    expect(await store.document(keyOf(older))).toBe(before);
  });

  it('enters no text that has nothing in common with the others', async () => {
    await place(store, older);
    const other = { ...elsewhere(B, lantern(1), 1), claim: newer.claim };
    expect(await enter(other)).toMatchObject({ isNewest: true, documentKey: null });
    expect(await held()).toEqual([older.articleId]);
  });

  it('drops a newer version whose article is withdrawn', async () => {
    await place(store, removalOf({ key: B }, 2));
    await enter(newer);
    expect(await enter(older)).toMatchObject({ isNewest: true });
    expect(await held()).toEqual([older.articleId]);
  });
});

describe('leaveDocument', () => {
  it('takes out what an article held up to its version, and nothing that came later', async () => {
    await enter(holding(A, { order: 1, upload: 2 }));
    await leaveDocument(older, keyOf(older), store);
    expect(await held()).toEqual([older.articleId]);
    await leaveDocument(removalOf({ key: A }, 3), keyOf(older), store);
    expect(await held()).toEqual([]);
  });
});

describe('takeBack', () => {
  it('makes a notice of a version, so that older ones stay out and newer ones do not', async () => {
    await place(store, older, newer);
    await place(store, { ...removalOf({ key: B }), killed: true });
    expect([(await itemOf(older))?.live, (await itemOf(newer))?.killed]).toEqual([false, true]);
    expect(await isNewest(newer.articleId, keyOf(newer), store)).toBe(true);
    await place(store, removalOf({ key: B }, 2));
    expect((await itemOf(older))?.live).toBe(false);
    expect((await takeBack(older, 'another document', store)).documentKey).toBeNull();
  });
});

describe('isOutdated', () => {
  const outdated = async (version: ArticleVersion) =>
    isOutdated(version.articleId, await itemOf(version), keyOf(older), store);

  it('holds for an article whose document has a newer version, as long as it is of that document', async () => {
    await place(store, older);
    expect(await outdated(older)).toBe(false);
    await enter(newer);
    expect(await outdated(older)).toBe(true);
    await place(store, elsewhere(A, lantern(1), 2));
    expect(await outdated(older)).toBe(false);
  });
});

describe('the cost', () => {
  const costOf = async (version: ArticleVersion): Promise<StoreCounts> => {
    const counting = new CountingEventStore(store);
    await place(counting, version);
    return counting.counted();
  };

  it('of a join with a document is one read and one write more than of one without', async () => {
    await place(store, versionOf(wire));
    const plain = await costOf(versionOf(copy));
    store = new ListedStore();
    await place(store, versionOf(wire));
    const claim = { documentKey: 'one', order: '1', uploadedAt: '2026-12-01T08:00:00.000Z' };
    const cost = await costOf({ ...versionOf(copy), claim });
    expect(cost).toEqual({ ...plain, articles: plain.articles + 1, writes: plain.writes + 1 });
  });

  it('of a late version is that of its item and its document', async () => {
    await place(store, newer);
    expect(await costOf(older)).toMatchObject({ lookUps: 0, profiles: 0, heads: 0, writes: 2 });
  });

  it('of a notice that has nothing to take back is that of its item and its document', async () => {
    expect(await costOf(notice('feed/kill.json', { order: 1 }))).toMatchObject({ heads: 0, writes: 2 });
  });
});
