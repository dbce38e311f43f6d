import type { ArticleVersion } from '../../lambdas/ingest/article/article-version';
import { articleIdOf } from '../../lambdas/store/article-id';
import type { Head } from '../../lambdas/store/event-store';
import { BUCKET, place, versionOf } from '../../testing/articles';
import { changed, itOnSeeds, lantern, portEllery, type Sample, sample, seeds } from '../../testing/samples';
import { ListedStore } from '../../testing/stores';

jest.mock('../../lambdas/core/fold/summary/summary', () => {
  const { summarise } = jest.requireActual('../../lambdas/core/fold/summary/summary');
  return { summarise: jest.requireActual('../../testing/once-each').onceEach(summarise) };
});

/** All orders of a list. */
function orders<T>(list: readonly T[]): T[][] {
  if (list.length === 0) return [[]];
  return list.flatMap((first, index) =>
    orders(list.filter((_, other) => other !== index)).map((rest) => [first, ...rest]),
  );
}

/** A report as it is when it is uploaded in a minute; digested once however many orders have it there. */
function uploadAt(report: Sample, minute: number): ArticleVersion {
  const known = uploads.get(report) ?? [];
  uploads.set(report, known);
  known[minute] ??= versionOf(report, 1, `2026-12-01T08:0${minute}:00.000Z`);
  return known[minute];
}

const uploads = new Map<Sample, ArticleVersion[]>();

/** What reports fold into that are uploaded a minute apart, in an order. */
async function eventsOf(samples: readonly Sample[]): Promise<Head[]> {
  const store = new ListedStore();
  await place(store, ...samples.map(uploadAt));
  return Promise.all([...store.eventIds].map(async (eventId) => (await store.head(eventId)) as Head));
}

/** A record without the times that come from uploads. */
function untimed({ record }: Head): unknown {
  const times = ['firstReportedAt', 'lastReportedAt'];
  return JSON.parse(JSON.stringify(record, (key, value) => (times.includes(key) ? undefined : value)));
}

const reports = portEllery();
const [wire, trimmed, business, courier, television] = [0, 2, 4, 5, 6].map(
  (index) => reports[index] as Sample,
) as [Sample, Sample, Sample, Sample, Sample];
const undated = (samples: readonly Sample[]) =>
  samples.map((report) => changed(report, { publishedAt: undefined }));

describe('the order of uploads', () => {
  it('never shows in the record of five dated reports, one of them a copy', async () => {
    const all = orders([wire, trimmed, business, courier, television]);
    expect(all).toHaveLength(120);
    const [first] = await eventsOf(all[0] ?? []);
    expect([first?.record.articles, first?.record.origins]).toEqual([5, 4]);
    for (const order of all) {
      const heads = await eventsOf(order);
      expect(heads.map(({ record, status, version }) => ({ record, status, version }))).toEqual([
        { record: first?.record, status: 'live', version: 5 },
      ]);
    }
  });

  it('shows only in the times of the record of five independent reports that state none', async () => {
    const fifth: Sample = {
      key: 'radio.json',
      body: JSON.stringify({
        text: [
          'Two workers are dead and 31 people are hurt after a grain silo blew up on Kessler Quay in Port Ellery.',
          'Listeners near the Port Ellery harbour told our phone-in that the terminal shook before the silo burst.',
          'Fire chief Tomas Wardle says the fire in the grain terminal is out and asks people to keep off Kessler Quay.',
          'Halvard Grain says it will help the families, and mayor Ruth Adeyan opens the town hall to visitors tonight.',
        ].join(' '),
        source: 'Radio Quayside',
      }),
    };
    const all = orders(undated([wire, fifth, business, courier, television]));
    const [first] = await eventsOf(all[0] ?? []);
    expect([first?.record.articles, first?.record.origins]).toEqual([5, 5]);
    for (const order of all) {
      const heads = await eventsOf(order);
      expect(heads.map(untimed)).toEqual([untimed(first as Head)]);
    }
  });

  it('makes the first that was uploaded of undated copies the original, whichever that is', async () => {
    for (const order of orders(undated(reports.slice(0, 4)))) {
      const store = new ListedStore();
      await place(store, ...order.map(uploadAt));
      const [eventId = '', ...others] = store.eventIds;
      expect(others).toEqual([]);
      const original = articleIdOf(BUCKET, order[0]?.key ?? '', []);
      for (const { articleId, nearDuplicateOf } of await store.members(eventId))
        expect(nearDuplicateOf).toBe(articleId === original ? null : original);
    }
  });

  it('never mixes up two fires of one week', async () => {
    const fires = [
      sample('northern-wire/nw-20261117-hallowmere-fire.json'),
      lantern(1),
      sample('northern-wire/nw-20261119-stavering-fire.json'),
      sample('saltmarsh-fm/stavering-tyre-fire.json'),
    ];
    for (const order of orders(fires)) {
      const heads = await eventsOf(order);
      expect(heads.map(({ record }) => record.sources.length)).toEqual([2, 2]);
    }
  });

  itOnSeeds('shows only in the times of the record of the five seeds', async () => {
    const all = orders(seeds);
    const [first] = await eventsOf(all[0] ?? []);
    expect(first?.record.articles).toBe(5);
    for (const order of all) {
      const heads = await eventsOf(order);
      expect(heads.map(untimed)).toEqual([untimed(first as Head)]);
    }
  });
});
