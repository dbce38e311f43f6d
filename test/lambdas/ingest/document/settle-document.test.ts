import { settleDocument } from '../../../../lambdas/ingest/document/settle-document';
import type { HeldVersion } from '../../../../lambdas/store/document-item';
import { place, removalOf } from '../../../../testing/articles';
import { holding, notice } from '../../../../testing/races/documents';
import { ListedStore } from '../../../../testing/stores';

const [A, B, C] = ['feed/a.json', 'feed/b.json', 'feed/c.json'];
const KEY = holding(A, { order: 1 }).claim?.documentKey as string;

let store: ListedStore;
beforeEach(() => {
  store = new ListedStore();
});

/** The keys that are to be handled again, where some objects are gone. */
async function settled(...gone: string[]): Promise<string[]> {
  const asked: string[] = [];
  await settleDocument(KEY, store, async ({ key }) => {
    asked.push(key);
    return !gone.includes(key);
  });
  return asked;
}
const versions = async () => (await store.document(KEY))?.versions.map(({ key }: HeldVersion) => key);

describe('settleDocument', () => {
  it('asks for nothing where the newest version is in an event, or takes the document back', async () => {
    expect(await settled()).toEqual([]);
    await place(store, holding(A, { order: 1 }), holding(B, { order: 2 }));
    expect(await settled()).toEqual([]);
    await place(store, notice(C, { order: 3 }));
    expect(await settled()).toEqual([]);
  });

  it('asks for the newest version that is in no event', async () => {
    await place(store, holding(A, { order: 1 }), holding(B, { order: 2 }), removalOf({ key: B }, 2));
    expect(await settled()).toEqual([A]);
  });

  it('passes over those whose objects are gone, and drops them', async () => {
    const all = [A, B, C].map((key, index) => holding(key, { order: index }));
    await place(store, ...all, removalOf({ key: C }, 2));
    expect(await settled(B)).toEqual([B, A]);
    expect(await versions()).toEqual([A]);
    expect(await settled(A)).toEqual([A]);
    expect(await versions()).toEqual([]);
  });
});
