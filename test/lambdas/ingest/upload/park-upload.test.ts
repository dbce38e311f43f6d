import { ingest } from '../../../../lambdas/ingest/ingest';
import {
  type Notification,
  parseNotifications,
  replayOf,
} from '../../../../lambdas/ingest/message/notification';
import { parkUpload } from '../../../../lambdas/ingest/upload/park-upload';
import { articleIdOf } from '../../../../lambdas/store/article-id';
import type { EventStore } from '../../../../lambdas/store/event-store';
import type { UploadItem } from '../../../../lambdas/store/upload-item';
import { BUCKET, sequencer, UPLOADED_AT } from '../../../../testing/articles';
import { holding } from '../../../../testing/held-source';
import { brief, withoutPauses } from '../../../../testing/races/brief';
import { jsonLines, lantern, portEllery, type Sample } from '../../../../testing/samples';
import { dying, ListedStore, wrapped } from '../../../../testing/stores';
import { UNHURRIED } from '../../../../testing/unhurried';

withoutPauses();

const KEY = 'feed';
const ONLY = articleIdOf(BUCKET, KEY, []);
const samples = [...portEllery(), lantern(1)].map((report) => brief(report));
const [wire, copy, , , business, , hallowmere] = samples as [Sample, Sample, Sample, Sample, ...Sample[]];
const one = wire.body;
const four = [wire, copy, business, hallowmere] as Sample[];
const many = jsonLines(KEY, four).body;
const idOf = ({ body }: Sample) => articleIdOf(BUCKET, KEY, ['id', JSON.parse(body).id]);

const version = (number: number): Notification => ({
  ...{ bucket: BUCKET, key: KEY, eventTime: UPLOADED_AT, sequencer: sequencer(number) },
});
const [replay] = parseNotifications(replayOf({ bucket: BUCKET, key: KEY, sentAt: UPLOADED_AT })) as [
  Notification,
];
const busy = new Error('The table is busy.');
const FAILED = {
  code: 'failed',
  reason: 'The upload could not be handled in 5 deliveries: Error: The table is busy.',
};

describe('parkUpload', () => {
  let store: ListedStore;
  beforeEach(() => {
    store = new ListedStore();
  });

  const handle = (notification: Notification, body: string | null, mine: EventStore = store) =>
    ingest(notification, { source: holding(body), store: mine, requeue: async () => {} }, UNHURRIED);
  const upload = () => store.upload(BUCKET, KEY);
  const park = (notification: Notification, error: unknown = busy) => parkUpload(notification, error, store);
  /** Handles until so many events are written, fails, and parks. */
  const failAfter = async (heads: number, notification: Notification, body: string | null) => {
    let put = 0;
    const failing = wrapped(store, async (call, method) => {
      if (method === 'putHead' && put++ >= heads) throw busy;
      return call();
    });
    await expect(handle(notification, body, failing)).rejects.toThrow(busy);
    await park(notification);
  };
  const live = () =>
    Promise.all(four.map(async (sample) => (await store.article(idOf(sample)))?.live ?? false));

  it('says why in the item of an upload of which nothing is known', async () => {
    await park(version(1));
    expect(await upload()).toEqual({
      ...{ bucket: BUCKET, key: KEY, status: 'parked', articles: 0, copies: 0, copied: [], boilerplate: 0 },
      ...{
        notices: [],
        rejected: 1,
        rejections: [FAILED],
        list: null,
        previous: [],
        placed: 0,
        position: 0,
        survey: null,
        etag: null,
      },
      ...{ sequencer: sequencer(1), writes: 1, updatedAt: UPLOADED_AT },
    });
  });

  it.each([
    ['no error', 'hello', 'Error: hello'],
    ['control characters', new Error('a\u001b[31m\r\nb\u202ec\ud800'), 'Error: a [31m b c '],
  ])('tells %s in words that are safe to print and to store', async (_, error, told) => {
    await park(version(1), error);
    expect((await upload())?.rejections[0]?.reason).toBe(FAILED.reason.replace(/Error: .*/, told));
  });

  it('cuts a long reason at 500 characters, none of them in half', async () => {
    await park(version(1), new Error('📰'.repeat(1000)));
    const reason = (await upload())?.rejections[0]?.reason ?? '';
    expect([[...reason].length, reason.endsWith('📰')]).toEqual([500, true]);
  });

  it('keeps what the item says already, and parks twice to the same', async () => {
    await handle(version(1), one);
    await failAfter(2, version(2), many);
    const parked = (await upload()) as UploadItem;
    expect(parked).toMatchObject({ status: 'parked', articles: 4, sequencer: sequencer(2) });
    expect(parked.placed).toBeGreaterThan(0);
    expect(parked.list && (await store.list(BUCKET, KEY, parked.list))).toEqual(four.map(idOf));
    await park(version(2));
    expect(await upload()).toEqual({ ...parked, writes: parked.writes + 1 });
  });

  it.each([
    ['one article', one],
    ['many', many],
  ])('leaves what is done, of %s, and a later version alone', async (_, body) => {
    await handle(version(2), body);
    const before = await upload();
    await park(version(1));
    await park(version(2));
    expect(await upload()).toEqual(before);
  });

  it.each([
    ['a later', 3, 3, 'accepted'],
    ['an older', 1, 2, 'parked'],
  ])(
    'starts again where the handler of %s version writes the item in between',
    async (_, rival, latest, status) => {
      let isFirst = true;
      const racing = wrapped(store, async (call, method) => {
        if (method === 'putUpload' && isFirst) {
          isFirst = false;
          await handle(version(rival), many);
        }
        return call();
      });
      await parkUpload(version(2), busy, racing);
      expect(await upload()).toMatchObject({ status, articles: 4, sequencer: sequencer(latest) });
    },
  );

  describe('and then the message sent again', () => {
    it('withdraws what was placed and is no longer found, as the object is read otherwise by now', async () => {
      await failAfter(2, version(1), many);
      expect((await live()).filter(Boolean).length).toBeGreaterThan(0);
      const readOtherwise = jsonLines(KEY, [business, hallowmere] as Sample[]).body;
      await handle(version(1), readOtherwise);
      expect(await live()).toEqual([false, false, true, true]);
    });

    it('accepts one article, and its reason is gone', async () => {
      await failAfter(0, version(1), one);
      expect(await upload()).toMatchObject({ status: 'parked', rejections: [FAILED] });
      expect(await handle(version(1), one)).toMatchObject({ articles: 1, rejected: 0, rejections: [] });
      expect(await upload()).toMatchObject({ status: 'accepted', articles: 1, rejected: 0, rejections: [] });
      expect(await store.article(ONLY)).toMatchObject({ live: true, unfinishedSince: null });
    });

    it.each([1, 2, 3])(
      'accepts many of which %d were placed, with what was rejected of them',
      async (heads) => {
        const body = `${many}\n{"text": "short"}`;
        await failAfter(heads, version(1), body);
        await handle(version(1), body);
        expect(await upload()).toMatchObject({ status: 'accepted', articles: 4, placed: 5, rejected: 1 });
        expect((await upload())?.rejections.map(({ code }) => code)).toEqual(['too-short']);
        expect(await live()).toEqual([true, true, true, true]);
      },
    );

    it('places all where the mended code reads more of the same object', async () => {
      await failAfter(2, version(1), jsonLines(KEY, four.slice(1)).body);
      const { etag } = (await upload()) as UploadItem;
      const source = { open: async () => ({ ...(await opened()), etag: etag ?? '' }) };
      await ingest(version(1), { source, store, requeue: async () => {} }, UNHURRIED);
      expect(await live()).toEqual([true, true, true, true]);
    });

    it('withdraws what an older version held and this one does not', async () => {
      await handle(version(1), many);
      await failAfter(0, version(2), jsonLines(KEY, [hallowmere, wire] as Sample[]).body);
      await handle(version(2), jsonLines(KEY, [hallowmere, wire] as Sample[]).body);
      expect(await upload()).toMatchObject({ status: 'accepted', articles: 2, previous: [], rejected: 0 });
      expect(await live()).toEqual([true, false, false, true]);
    });

    it.each([
      ['that was handled', one, 9, 'removed', []],
      ['that was handled, of many', many, 9, 'removed', []],
      ['of which one of many was placed', many, 1, 'removed', []],
      ['of which nothing was ever read', null, 0, 'rejected', ['deleted']],
    ])('withdraws an object %s', async (_, body, heads, status, codes) => {
      if (body) await (heads > 4 ? handle(version(1), body) : failAfter(heads, version(1), body));
      await park(version(2));
      await handle(version(2), null);
      const item = await upload();
      expect([item?.status, item?.rejections.map(({ code }) => code)]).toEqual([status, codes]);
      expect((await store.article(ONLY))?.live ?? false).toBe(false);
      expect(await live()).toEqual([false, false, false, false]);
    });

    it('changes nothing where a later version came first', async () => {
      await park(version(1));
      await handle(version(2), many);
      const before = await upload();
      expect(before).toMatchObject({ status: 'accepted', rejected: 0, rejections: [] });
      await handle(version(1), one);
      expect(await upload()).toEqual(before);
    });
  });

  describe('of a replay', () => {
    it.each([
      ['one article', one],
      ['many', many],
    ])(
      'is of the version that stands, of %s, which is accepted in the end and places nothing anew',
      async (_, body) => {
        await handle(version(3), body);
        const revision = async () =>
          (await store.article(ONLY))?.revision ?? (await store.article(idOf(wire)))?.revision ?? 0;
        const before = await revision();
        await park(replay);
        expect(await upload()).toMatchObject({
          status: 'parked',
          sequencer: sequencer(3),
          rejections: [FAILED],
        });
        await handle(replay, body);
        expect(await upload()).toMatchObject({ status: 'accepted', sequencer: sequencer(3), rejections: [] });
        expect(await revision()).toBe(before);
      },
    );

    it('is of the later one where the article alone tells of it', async () => {
      let isFirst = true;
      const late = wrapped(store, async (call, method) => {
        if (method === 'putUpload' && isFirst) {
          isFirst = false;
          await handle(version(2), one);
        }
        return call();
      });
      await parkUpload(version(1), busy, late);
      expect(await upload()).toMatchObject({ status: 'parked', sequencer: sequencer(1) });
      await handle(replay, one);
      expect(await upload()).toMatchObject({ status: 'accepted', sequencer: sequencer(2), rejected: 0 });
    });
  });

  it.each(['before', 'after'] as const)(
    'loses nothing where its process dies %s any of its calls',
    async (when) => {
      for (let call = 1, isOver = false; !isOver; call++) {
        store = new ListedStore();
        await handle(version(1), one);
        await failAfter(2, version(2), many);
        isOver = await parkUpload(version(2), busy, dying(store, call, when)).then(
          () => true,
          () => false,
        );
        await handle(version(2), many);
        expect(await upload()).toMatchObject({ status: 'accepted', articles: 4, rejected: 0 });
        expect(await live()).toEqual([true, true, true, true]);
        expect(await store.article(ONLY)).toMatchObject({ live: false });
      }
    },
  );
});

async function opened() {
  const object = await holding(many).open(BUCKET, KEY);
  if (!object) throw new Error('The object is gone.');
  return object;
}
