import { parkUpload } from '../../../lambdas/ingest/upload/park-upload';
import { MemoryEventStore } from '../../../lambdas/store/memory/memory-event-store';
import { check } from '../../../lib/verify/check';
import { removalOf } from '../../../testing/articles';

describe('check', () => {
  it('leaves an upload out that is parked, however long', async () => {
    const store = new MemoryEventStore();
    const { notification } = removalOf({ key: 'parked.json' });
    await parkUpload(notification, new Error('The table is busy.'), store);
    const subject = { kind: 'upload', id: 'articles/parked.json', ...notification } as const;
    const later = new Date('2030-01-01T00:00:00Z');
    expect(await check(subject, store, later)).toEqual({ isUnderWay: true, violations: [] });
  });
});
