import { ingest } from '../../../lambdas/ingest/ingest';
import type { Notification } from '../../../lambdas/ingest/message/notification';
import type { Outcome } from '../../../lambdas/ingest/telemetry/reports';
import { articleIdOf } from '../../../lambdas/store/article-id';
import { BUCKET, sequencer, UPLOADED_AT } from '../../../testing/articles';
import { holding } from '../../../testing/held-source';
import { changed, jsonLines, lantern, portEllery, type Sample } from '../../../testing/samples';
import { ListedStore, stateOf, wrapped } from '../../../testing/stores';
import { UNHURRIED } from '../../../testing/unhurried';

const KEY = 'feed.jsonl';

const [wire, copy, business] = [0, 1, 4].map((index) => portEllery()[index] as Sample) as [
  Sample,
  Sample,
  Sample,
];
const others = [wire, copy, business, lantern(1), lantern(2)];
const five = jsonLines(KEY, others).body;
const mixed = ['{}', ...five.split('\n').flatMap((line) => [line, 'no JSON', line])].join('\n');
const two = jsonLines(KEY, [wire, lantern(2)]).body;
const idOf = ({ body }: Sample) => articleIdOf(BUCKET, KEY, ['id', JSON.parse(body).id]);

const notificationOf = (version: number): Notification => ({
  ...{ bucket: BUCKET, key: KEY, eventTime: UPLOADED_AT },
  sequencer: sequencer(version),
});

/** Handles a notification by deliveries that each have time for so many articles; gives what they came to. */
async function deliver(
  body: string | null,
  version: number,
  store: ListedStore,
  each: number,
): Promise<Outcome[]> {
  const outcomes: Outcome[] = [];
  const waiting = [notificationOf(version)];
  for (let next = waiting.pop(); next; next = waiting.pop()) {
    let begun = 0;
    const requeue = async (notification: Notification) => void waiting.push(notification);
    const watch = { ...UNHURRIED, isTimeUp: () => begun++ >= each };
    outcomes.push(await ingest(next, { source: holding(body), store, requeue }, watch));
    if (outcomes.length > 50) throw new Error('The deliveries do not come to an end.');
  }
  return outcomes;
}

const stateAfter = async (store: ListedStore) => {
  const { list, ...upload } = (await store.upload(BUCKET, KEY)) ?? { list: null };
  return {
    ...(await stateOf(store, others.map(idOf))),
    upload: { ...upload, writes: 0 },
    listed: list && (await store.list(BUCKET, KEY, list)),
  };
};

describe('an upload for which one delivery has no time', () => {
  it.each([1, 2, 3, 4])('is gone on with where the last one stopped, %d at a time', async (each) => {
    const [whole, parts] = [new ListedStore(), new ListedStore()];
    await deliver(five, 1, whole, Number.POSITIVE_INFINITY);
    const outcomes = await deliver(five, 1, parts, each);
    expect(outcomes.map(({ isContinued }) => isContinued)).toEqual(
      outcomes.map((_, index) => index < outcomes.length - 1),
    );
    expect(outcomes.length).toBeGreaterThanOrEqual(Math.ceil(6 / each));
    expect(await stateAfter(parts)).toEqual(await stateAfter(whole));
    expect(await parts.upload(BUCKET, KEY)).toMatchObject({ status: 'accepted', articles: 5, copies: 1 });
  });

  it.each([0, 1, 2, 3])('comes to the same with what is rejected in between, %d at a time', async (each) => {
    const [whole, parts] = [new ListedStore(), new ListedStore()];
    await deliver(mixed, 1, whole, Number.POSITIVE_INFINITY);
    await deliver(mixed, 1, parts, each);
    expect(await stateAfter(parts)).toEqual(await stateAfter(whole));
    expect(await parts.upload(BUCKET, KEY)).toMatchObject({
      articles: 5,
      rejected: 11,
      placed: 6,
      position: 14,
    });
  });

  it('leaves no list but that of its articles', async () => {
    const store = new ListedStore();
    const names = new Set<string>();
    const listing = wrapped(store, async (call, method, [, , name]) => {
      if (method === 'putList') names.add(String(name));
      return call();
    });
    await deliver(mixed, 1, listing as ListedStore, 0);
    const left = await Promise.all([...names].map((name) => store.list(BUCKET, KEY, name)));
    expect(names.size).toBeGreaterThan(10);
    expect(left.filter(({ length }) => length > 0)).toHaveLength(1);
  });

  it('passes over what is placed unread', async () => {
    const store = new ListedStore();
    const parsed = jest.spyOn(JSON, 'parse');
    await deliver(five, 1, store, 1);
    const lines = parsed.mock.calls.filter(([text]) => five.split('\n').includes(text));
    parsed.mockRestore();
    // one more than there is time for in each but the last of either kind
    expect(lines).toHaveLength(3 + 3 + 1 + 2 + 2 + 2 + 2 + 1);
  });

  it('withdraws what the next version lacks in as many deliveries as it takes', async () => {
    const [whole, parts] = [new ListedStore(), new ListedStore()];
    for (const [store, each] of [
      [whole, Number.POSITIVE_INFINITY],
      [parts, 1],
    ] as const) {
      await deliver(five, 1, store, each);
      await deliver(two, 2, store, each);
    }
    expect(await stateAfter(parts)).toEqual(await stateAfter(whole));
    const live = await Promise.all(others.map(async (sample) => (await parts.article(idOf(sample)))?.live));
    expect(live).toEqual([true, false, false, false, true]);
  });

  it('is removed in as many deliveries as it takes', async () => {
    const store = new ListedStore();
    await deliver(five, 1, store, 2);
    await deliver(null, 2, store, 2);
    expect(await store.upload(BUCKET, KEY)).toMatchObject({ status: 'removed', articles: 0, list: null });
    const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
    expect(heads.map((head) => head?.status)).toEqual(heads.map(() => 'retracted'));
  });

  it('is begun anew where the object is another by the next delivery', async () => {
    const store = new ListedStore();
    const requeue = async () => {};
    const once = { ...UNHURRIED, isTimeUp: () => store.eventIds.size > 0 };
    await ingest(notificationOf(1), { source: holding(five), store, requeue }, once);
    expect((await store.upload(BUCKET, KEY))?.status).toBe('under way');
    await ingest(notificationOf(1), { source: holding(two), store, requeue }, UNHURRIED);
    expect(await store.upload(BUCKET, KEY)).toMatchObject({ status: 'accepted', articles: 2 });
    const live = await Promise.all(
      others.map(async (sample) => (await store.article(idOf(sample)))?.live ?? false),
    );
    expect(live).toEqual([true, false, false, false, true]);
  });

  it('is gone on with where it failed', async () => {
    const store = new ListedStore();
    let heads = 0;
    const failing = wrapped(store, async (call, method) => {
      if (method === 'putHead' && ++heads === 4) throw new Error('The table is busy.');
      return call();
    });
    const ports = { source: holding(five), store: failing, requeue: fail };
    await expect(ingest(notificationOf(1), ports, UNHURRIED)).rejects.toThrow('The table is busy.');
    expect((await store.upload(BUCKET, KEY))?.placed).toBeGreaterThan(0);
    await deliver(five, 1, store, Number.POSITIVE_INFINITY);
    expect(await store.upload(BUCKET, KEY)).toMatchObject({
      status: 'accepted',
      articles: 5,
      placed: 6,
      copies: 1,
    });
  });

  it('never waits for time where it is one article', async () => {
    const store = new ListedStore();
    const watch = { ...UNHURRIED, isTimeUp: () => true };
    const source = holding(wire.body);
    const outcome = await ingest(
      { ...notificationOf(1), key: 'one.json' },
      { source, store, requeue: fail },
      watch,
    );
    expect(outcome).toMatchObject({ articles: 1, isContinued: false, events: [...store.eventIds] });
  });
});

async function fail(): Promise<void> {
  throw new Error('Nothing is to be sent again.');
}

describe('what an upload item says', () => {
  it('tells how many articles were accepted, which are copies, what was rejected and how much boilerplate was taken out', async () => {
    const store = new ListedStore();
    const { text } = JSON.parse(lantern(1).body);
    const furnished = changed(lantern(1), { text: `${text}\nAdvertisement\nShare this` });
    const body = `${jsonLines(KEY, [wire, copy, furnished]).body}\n{"text": "short"}`;
    const [outcome] = await deliver(body, 1, store, Number.POSITIVE_INFINITY);
    const told = {
      articles: 3,
      copies: 1,
      boilerplate: 2,
      rejected: 1,
      rejections: [{ code: 'too-short', reason: expect.any(String), where: 'line 4' }],
    };
    expect(outcome).toMatchObject(told);
    const copied = [{ articleId: idOf(copy), copyOf: idOf(wire) }];
    expect(await store.upload(BUCKET, KEY)).toMatchObject({ ...told, copied });
    expect(await store.article(idOf(copy))).toMatchObject({ copyOf: idOf(wire) });
  });
});
