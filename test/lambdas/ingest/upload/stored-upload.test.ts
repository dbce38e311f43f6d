import { LIMITS } from '../../../../lambdas/core/read/document/limits';
import { StoredUpload } from '../../../../lambdas/ingest/upload/stored-upload';
import type { ArticleSource } from '../../../../lambdas/store/article-source';
import { BUCKET, sequencer, UPLOADED_AT } from '../../../../testing/articles';
import { holding } from '../../../../testing/held-source';

const NOTIFICATION = { bucket: BUCKET, key: 'a.txt', eventTime: UPLOADED_AT, sequencer: sequencer(1) };
const TEXT = 'The ferry to Skerrow ran aground on Friday with ninety people on board.';

/** A source that writes down which versions are opened and how many objects are let go unread. */
function watched(body: string | null, bytes?: number) {
  const [opened, held] = [[] as (string | undefined)[], holding(body)];
  const seen = { opened, discarded: 0 };
  const source: ArticleSource = {
    async open(bucket, key, etag) {
      opened.push(etag);
      const object = await held.open(bucket, key, etag);
      const discard = () => void seen.discarded++;
      return object && { ...object, bytes: bytes ?? object.bytes, discard };
    },
  };
  return { source, seen };
}

const idsIn = async (upload: StoredUpload) => {
  const found: string[] = [];
  for await (const one of upload.articles(0, new Set()))
    found.push('article' in one ? one.articleId : one.rejection.code);
  return found;
};

describe('StoredUpload', () => {
  it('reads the object that it opened, and then the same version again', async () => {
    const { source, seen } = watched(TEXT);
    const upload = await StoredUpload.open(NOTIFICATION, source);
    const first = await idsIn(upload);
    expect(await idsIn(upload)).toEqual(first);
    expect(first).toHaveLength(1);
    upload.close();
    expect(seen).toEqual({ opened: [undefined, upload.etag], discarded: 0 });
  });

  it('reads what a list names from a place in it on, whatever else it reads by now', async () => {
    const lines = ['Skerrow', 'Tolverne', 'Hallow', 'Brannoch'].map((town) =>
      JSON.stringify({ id: town, text: TEXT.replace('Skerrow', town) }),
    );
    const open = () => StoredUpload.open(NOTIFICATION, watched(lines.join('\n')).source);
    const all = await idsIn(await open());
    const listed = async (articleIds: string[], from: number, position: number) => {
      const found: [string, number, number][] = [];
      for await (const { articleId, index, position: at } of (await open()).resume(
        articleIds,
        from,
        position,
      ))
        found.push([articleId, index, at]);
      return found;
    };
    const [first, second, third, fourth] = all as [string, string, string, string];
    expect(await listed(all, 2, 2)).toEqual([
      [third, 2, 3],
      [fourth, 3, 4],
    ]);
    expect(await listed(all, 2, 0)).toEqual(await listed(all, 2, 2));
    expect(await listed([first, 'READ OTHERWISE', second, fourth], 1, 1)).toEqual([
      [second, 2, 2],
      [fourth, 3, 4],
    ]);
  });

  it('refuses an embargoed article at the time of the notification, and reads it at that of a later one', async () => {
    const body = JSON.stringify({ text: TEXT, embargoedUntil: '2026-12-01T18:00:00Z' });
    const readAt = async (eventTime: string) =>
      idsIn(await StoredUpload.open({ ...NOTIFICATION, eventTime }, watched(body).source));
    expect(await readAt('2026-12-01T17:59:59.999Z')).toEqual(['embargoed']);
    expect(await readAt('2026-12-01T18:00:00.000Z')).not.toEqual(['embargoed']);
  });

  it('reads no further than to the last that a list names', async () => {
    const lines = ['Skerrow', 'Tolverne', 'Hallow'].map((id) => JSON.stringify({ id, text: TEXT }));
    const upload = await StoredUpload.open(NOTIFICATION, watched(lines.join('\n')).source);
    const [first] = await idsIn(upload);
    const parsed = jest.spyOn(JSON, 'parse');
    for await (const { index } of upload.resume([first as string], 0, 0)) expect(index).toBe(0);
    const read = parsed.mock.calls.filter(([text]) => lines.includes(text));
    parsed.mockRestore();
    expect(read).toHaveLength(1);
  });

  it('holds nothing where the object is gone, whatever comes later', async () => {
    const { source, seen } = watched(null);
    const upload = await StoredUpload.open(NOTIFICATION, source);
    expect([upload.etag, await idsIn(upload), seen.opened.length]).toEqual([null, [], 1]);
  });

  it('lets go of an object that nobody read', async () => {
    const { source, seen } = watched(TEXT);
    (await StoredUpload.open(NOTIFICATION, source)).close();
    expect(seen.discarded).toBe(1);
  });

  it('rejects an object that is too large, unread', async () => {
    const { source, seen } = watched(TEXT, LIMITS.uploadBytes + 1);
    expect(await idsIn(await StoredUpload.open(NOTIFICATION, source))).toEqual(['too-large']);
    expect(seen.discarded).toBe(1);
  });
});
