import { place, versionOf } from '../../../testing/articles';
import { LOOK_ALIKES } from '../../../testing/look-alikes';
import { ListedStore } from '../../../testing/stores';

describe('two texts of one form about different events, uploaded in either order', () => {
  it.each(LOOK_ALIKES)('are two origins, in one event or two: $name', async ({ one, other }) => {
    const [first, second] = [versionOf(one), versionOf(other)];
    for (const order of [
      [first, second],
      [second, first],
    ]) {
      const store = new ListedStore();
      await place(store, ...order);
      const heads = await Promise.all([...store.eventIds].map((eventId) => store.head(eventId)));
      const origins = heads.map((head) => (head?.status === 'live' ? head.record.origins : 0));
      expect(origins.reduce((sum, count) => sum + count, 0)).toBe(2);
      const members = await Promise.all([...store.eventIds].map((eventId) => store.members(eventId)));
      expect(members.flat().map(({ nearDuplicateOf, copyOf }) => [nearDuplicateOf, copyOf])).toEqual([
        [null, null],
        [null, null],
      ]);
    }
  });
});
