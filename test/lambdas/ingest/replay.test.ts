import { ingest } from '../../../lambdas/ingest/ingest';
import {
  messageOf,
  type Notification,
  parseNotifications,
  replayOf,
} from '../../../lambdas/ingest/message/notification';
import { articleIdOf } from '../../../lambdas/store/article-id';
import type { ArticleSource } from '../../../lambdas/store/article-source';
import { BUCKET, sequencer, UPLOADED_AT } from '../../../testing/articles';
import { holding } from '../../../testing/held-source';
import { brief } from '../../../testing/races/brief';
import { changed, jsonLines, lantern, portEllery, type Sample } from '../../../testing/samples';
import { dying, ListedStore } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';

const SENT_AT = '2027-06-01T12:00:00.000Z';

const reports = portEllery().map((report) => brief(report));
const [wire, copy, , , business] = reports as [Sample, Sample, Sample, Sample, Sample];
const hallowmere = brief(lantern(1));
const all = [wire, copy, business, hallowmere];

const uploadOf = ({ key }: Pick<Sample, 'key'>, version = 1): Notification => ({
  ...{ bucket: BUCKET, key, eventTime: UPLOADED_AT, sequencer: sequencer(version) },
});
const [replay] = parseNotifications(replayOf({ bucket: BUCKET, key: 'KEY', sentAt: SENT_AT })) as [
  Notification,
];
const replayed = ({ key }: Pick<Sample, 'key'>): Notification => ({ ...replay, key });

describe('a replay', () => {
  let store: ListedStore;
  beforeEach(() => {
    store = new ListedStore();
  });

  const handle = (notification: Notification, source: ArticleSource, mine = store) =>
    ingest(notification, { source, store: mine, requeue: async () => {} }, UNHURRIED);
  const upload = (sample: Sample, version = 1) => handle(uploadOf(sample, version), holding(sample.body));
  /** Which keys each live event holds. */
  const events = async (of = store) => {
    const heads = await Promise.all([...of.eventIds].map((eventId) => of.head(eventId)));
    const members = await Promise.all(
      heads.flatMap((head) => (head?.status === 'live' ? [of.members(head.eventId)] : [])),
    );
    const live = members.map((some) => some.filter(({ digest }) => digest).map(({ from }) => from.key));
    return live.map((keys) => keys.sort()).sort();
  };
  const articleOf = ({ key }: Pick<Sample, 'key'>) => store.article(articleIdOf(BUCKET, key, []));

  it('is said in a message of its own, which comes again as it was', () => {
    expect(replay).toEqual({ bucket: BUCKET, key: 'KEY', eventTime: SENT_AT, sequencer: '', isReplay: true });
    expect(parseNotifications(messageOf(replay))).toEqual([replay]);
  });

  it('into an empty table comes to the same events', async () => {
    for (const sample of all) await upload(sample);
    const again = new ListedStore();
    for (const sample of all) await handle(replayed(sample), holding(sample.body), again);
    expect(await events(again)).toEqual(await events());
    expect((await events(again)).length).toBe(2);
  });

  it('of what has not changed changes no record and no article, of one or of many', async () => {
    const many = jsonLines('many.jsonl', [wire, hallowmere]);
    for (const sample of [...all, many]) await upload(sample);
    const state = async () => [
      await Promise.all([...store.eventIds].map((eventId) => store.head(eventId))),
      await Promise.all([...all, many].map(articleOf)),
    ];
    const [before, item] = [await state(), await store.upload(BUCKET, many.key)];
    for (const sample of [...all, many])
      expect(await handle(replayed(sample), holding(sample.body))).toMatchObject({ events: [], joined: 0 });
    expect(await state()).toEqual(before);
    expect(await store.upload(BUCKET, many.key)).toEqual({ ...item, writes: (item?.writes ?? 0) + 1 });
  });

  it('places again, where it was, what is read otherwise by now', async () => {
    for (const sample of all) await upload(sample);
    const [before, ids] = [await events(), [...store.eventIds]];
    const revision = (await articleOf(business))?.revision ?? 0;
    const otherwise = changed(business, { source: 'Meridian Daily' });
    await handle(replayed(business), holding(otherwise.body));
    expect(await events()).toEqual(before);
    expect([...store.eventIds]).toEqual(ids);
    expect(await articleOf(business)).toMatchObject({ revision: revision + 1, unfinishedSince: null });
  });

  it('leaves an upload after it to win, also one that comes while the replay reads', async () => {
    await upload(wire);
    const newer = { ...hallowmere, key: wire.key };
    const racing: ArticleSource = {
      open: async (...object) => {
        const opened = await holding(wire.body).open(...object);
        await upload(newer, 2);
        return opened;
      },
    };
    await handle(replayed(wire), racing);
    expect(await articleOf(wire)).toMatchObject({ sequencer: sequencer(2) });
    const [live] = (await Promise.all([...store.eventIds].map((id) => store.head(id)))).filter(
      (head) => head?.status === 'live',
    );
    expect(live).toMatchObject({ record: { headline: JSON.parse(hallowmere.body).headline } });
  });

  it('of an object that was never handled lets its notification come after it', async () => {
    await handle(replayed(wire), holding(wire.body));
    await upload({ ...hallowmere, key: wire.key }, 1);
    expect(await articleOf(wire)).toMatchObject({ sequencer: sequencer(1), live: true });
    expect((await events()).length).toBe(1);
  });

  it('withdraws what is gone', async () => {
    await upload(wire);
    await upload(business);
    await handle(replayed(wire), holding(null));
    expect(await events()).toEqual([[business.key]]);
  });

  it('brings an upload of many to what it is read as now', async () => {
    const many = jsonLines('many.jsonl', [wire, hallowmere]);
    await upload(many);
    const other = jsonLines('many.jsonl', [wire, business]).body;
    const readOtherwise: ArticleSource = {
      open: async (...object) => {
        const [as, now] = [await holding(many.body).open(...object), await holding(other).open(...object)];
        return as && now && { ...now, etag: as.etag };
      },
    };
    await handle(replayed(many), readOtherwise);
    expect(await events()).toEqual([[many.key, many.key]]);
    expect(await store.upload(BUCKET, many.key)).toMatchObject({
      ...{ status: 'accepted', articles: 2, previous: [], sequencer: sequencer(1) },
    });
  });

  it.each(['before', 'after'] as const)(
    'whose process dies %s any of its calls comes to the same when it is delivered again',
    async (when) => {
      for (let call = 1, isOver = false; !isOver; call++) {
        store = new ListedStore();
        const many = jsonLines('many.jsonl', [wire, hallowmere]);
        await upload(many);
        await upload(business);
        isOver = await handle(
          replayed(many),
          holding(many.body),
          dying(store, call, when) as ListedStore,
        ).then(
          () => true,
          () => false,
        );
        await handle(replayed(many), holding(many.body));
        expect(await events()).toEqual([[many.key], [many.key, business.key]]);
      }
    },
  );
});
