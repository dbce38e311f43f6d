import { killNamed } from '../../../../lambdas/ingest/upload/kill-named';
import { BUCKET, place, removalOf, versionOf } from '../../../../testing/articles';
import { changed, lantern, portEllery, type Sample } from '../../../../testing/samples';
import { ListedStore } from '../../../../testing/stores';

const [wire] = portEllery() as [Sample];
const other = lantern(1);
const { headline } = JSON.parse(wire.body);
const stated = changed(wire, { id: 'nw-7', url: 'https://northern-wire.example/blast' });
const SLASH = wire.key.indexOf('/');
const FOLDER = wire.key.slice(0, SLASH);

let store: ListedStore;
beforeEach(async () => {
  store = new ListedStore();
  await place(store, versionOf(stated), versionOf(other));
});

/** Ids of the articles that a notice of an upload takes down. */
async function killedBy(names: string[], key = `${FOLDER}/kill.txt`) {
  const notice = { version: null, names, source: null, url: null, place: [] };
  const { notification } = removalOf({ key });
  const uploadedAt = notification.eventTime;
  const upload = { notification: { ...notification, bucket: BUCKET, key }, uploadedAt };
  return (await killNamed([notice], upload, store)).articleIds;
}
const { articleId } = versionOf(stated);
const isLive = async () => (await store.article(articleId))?.live;

describe('killNamed', () => {
  it.each([
    ['headline', headline],
    ['headline in capitals, without punctuation', headline.toUpperCase().replace(/[^\p{L}\p{N}]+/gu, ' ')],
  ])('takes down the article that a notice names by its %s', async (_, name) => {
    expect(await killedBy(['something else', name])).toEqual([articleId]);
    expect(await store.article(articleId)).toMatchObject({ live: false, killed: true });
  });

  it.each([
    ['the id', 'nw-7'],
    ['the address', 'https://northern-wire.example/blast'],
  ])('knows it by %s too, beside words that find it', async (_, name) => {
    expect(await killedBy([name, headline.split(' ').slice(0, 5).join(' ')])).toEqual([articleId]);
  });

  it.each<[string, string[], string | undefined]>([
    ['of another folder', [headline], 'stranger/kill.txt'],
    ['that names other words', [JSON.parse(other.body).headline], undefined],
    ['that names part of the headline', [headline.slice(0, -6)], undefined],
    ['that names nothing', [], undefined],
  ])('takes nothing down for a notice %s', async (_, names, key) => {
    expect([await killedBy(names, key), await isLive()]).toEqual([[], true]);
  });

  it('finds nothing to take down the second time', async () => {
    await killedBy([headline]);
    expect(await killedBy([headline])).toEqual([]);
  });
});
