import { articleIdOf } from '../../../../lambdas/store/article-id';
import type { Head } from '../../../../lambdas/store/event-store';
import { BUCKET } from '../../../../testing/articles';
import { Newsroom } from '../../../../testing/newsroom';
import { ListedStore } from '../../../../testing/stores';

const copy = (outlet: string, hour: string) =>
  JSON.stringify({
    headline: 'Silo bursts in Ormwick',
    text: 'A grain silo burst in Ormwick on Tuesday and buried two parked vans, fire chief Dora Lunt said. Nobody was hurt. The yard stays closed until engineers have looked at the other silos.',
    ...{ source: outlet, publishedAt: '2026-10-06T05:00:00Z', modifiedAt: `2026-10-06T${hour}:00:00Z` },
  });

describe('nextHead', () => {
  // in one of the two orders the article that was written first has the greater id
  it.each([
    ['06', '07'],
    ['07', '06'],
  ])(
    'names one original when that of copies published at one time leaves, written at %s and %s',
    async (...hours) => {
      const store = new ListedStore();
      const newsroom = new Newsroom(store);
      await newsroom.put('first/a.json', copy('First', '05'));
      await newsroom.put('second/b.json', copy('Second', hours[0] as string));
      await newsroom.put('third/c.json', copy('Third', hours[1] as string));
      await newsroom.put('first/a.json', null);
      const [eventId] = [...store.eventIds] as [string];
      const { record } = (await store.head(eventId)) as Head;
      const originals = (await store.members(eventId))
        .filter(({ digest, nearDuplicateOf }) => digest && nearDuplicateOf === null)
        .map(({ articleId }) => articleId);
      const earliest = hours[0] === '06' ? 'second/b.json' : 'third/c.json';
      expect([record.origins, originals]).toEqual([1, [articleIdOf(BUCKET, earliest, [])]]);
    },
  );
});
