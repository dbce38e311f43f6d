import { POSTINGS_PER_TERM } from '../../../lambdas/core/match/candidates';
import type { EventStore, Head } from '../../../lambdas/store/event-store';
import { NOTHING_KNOWN } from '../../../testing/articles';
import { portEllery } from '../../../testing/samples';
import { articleItem, documentItem, eventAt, fresh, headOf, member, uploadItem } from './fixtures';

/** Later than any posting of these tests expires, in seconds. */
const FAR = 4_000_000_000;

const YEAR = { from: '2026-01-01T00:00:00.000Z', to: '2026-12-31T00:00:00.000Z' };

/** A notice that takes an article of a list back. */
const NOTICE = {
  version: { documentId: 'urn:1', order: '2' },
  names: ['Weir gives way'],
  ...{ source: null, url: null, place: ['id', '1'] },
};

const [original, , , , business] = portEllery();

/** Terms to be found by, and no names. */
const termed = (terms: readonly string[]) => ({ terms, names: [] });

/** What every store of events does. Tests share one store, so each makes its own names. */
export function contractOfEventStore(store: () => EventStore): void {
  describe('article items', () => {
    it.each([
      ['begun', articleItem({ leaving: [eventAt('2026-11-09T00:00:00Z')] })],
      ['done', articleItem({ unfinishedSince: null })],
      ['withdrawn', articleItem({ live: false, eventId: null, unfinishedSince: null })],
      ['taken down', articleItem({ live: false, eventId: null, unfinishedSince: null, killed: true })],
      ['superseded', articleItem({ live: false, eventId: null, documentKey: 'D1', leftDocument: 'D0' })],
      ['that states nothing of itself', articleItem({ from: { bucket: 'b', key: 'k', ...NOTHING_KNOWN } })],
    ])('come back as they were put: one %s', async (_, item) => {
      expect(await store().putArticle(item)).toBe(true);
      expect(await store().article(item.articleId)).toEqual(item);
    });

    it('are null where there is none', async () => {
      expect(await store().article(fresh('nobody'))).toBeNull();
    });

    it('are written by the next writer only', async () => {
      const first = articleItem();
      const second = { ...first, writes: 2, eventId: null };
      expect(await store().putArticle(second)).toBe(false);
      expect(await store().article(first.articleId)).toBeNull();
      expect(await store().putArticle(first)).toBe(true);
      for (const stale of [
        { ...second, writes: 1 },
        { ...second, writes: 3 },
      ]) {
        expect(await store().putArticle(stale)).toBe(false);
        expect(await store().article(first.articleId)).toEqual(first);
      }
      expect(await store().putArticle(second)).toBe(true);
      expect(await store().article(first.articleId)).toEqual(second);
    });
  });

  describe('document items', () => {
    it('come back as they were put', async () => {
      for (const item of [documentItem(), documentItem({ versions: [] })]) {
        expect(await store().putDocument(item)).toBe(true);
        expect(await store().document(item.documentKey)).toEqual(item);
      }
    });

    it('are null where there is none', async () => {
      expect(await store().document(fresh('nothing'))).toBeNull();
    });

    it('are written by the next writer only', async () => {
      const first = documentItem();
      const second = { ...first, writes: 2, versions: [] };
      expect(await store().putDocument(second)).toBe(false);
      expect(await store().putDocument(first)).toBe(true);
      expect(await store().putDocument({ ...second, writes: 1 })).toBe(false);
      expect(await store().putDocument({ ...second, writes: 3 })).toBe(false);
      expect(await store().document(first.documentKey)).toEqual(first);
      expect(await store().putDocument(second)).toBe(true);
      expect(await store().document(first.documentKey)).toEqual(second);
    });
  });

  describe('upload items', () => {
    it.each([
      ['with a notice', uploadItem({ notices: [NOTICE], killed: [] })],
      ['that has taken articles back', uploadItem({ killed: ['A1', 'A2'] })],
      ['under way', uploadItem()],
      ['rejected', uploadItem({ status: 'rejected', articles: 0, list: null, previous: [], etag: null })],
      ['whose key begins and ends with slashes', uploadItem({ key: '//a//b//' })],
    ])('come back as they were put: one %s', async (_, item) => {
      expect(await store().putUpload(item)).toBe(true);
      expect(await store().upload(item.bucket, item.key)).toEqual(item);
    });

    it('are null where there is none', async () => {
      expect(await store().upload('articles', fresh('nothing'))).toBeNull();
    });

    it('are written by the next writer only', async () => {
      const first = uploadItem();
      const second = { ...first, writes: 2, status: 'accepted' as const };
      expect(await store().putUpload(second)).toBe(false);
      expect(await store().putUpload(first)).toBe(true);
      expect(await store().putUpload({ ...second, writes: 1 })).toBe(false);
      expect(await store().putUpload({ ...second, writes: 3 })).toBe(false);
      expect(await store().upload(first.bucket, first.key)).toEqual(first);
      expect(await store().putUpload(second)).toBe(true);
      expect(await store().upload(first.bucket, first.key)).toEqual(second);
    });
  });

  describe('lists of articles', () => {
    const idsOf = (many: number) => Array.from({ length: many }, (_, n) => `ARTICLE${n}`);

    it.each([0, 1, 20_000, 50_001])('come back in order: %d', async (many) => {
      const key = fresh('list');
      await store().putList('articles', key, '0A#1', idsOf(many));
      expect(await store().list('articles', key, '0A#1')).toEqual(idsOf(many));
    });

    it('are told apart by bucket, key and name', async () => {
      const key = fresh('list');
      await store().putList('articles', key, '0A#1', ['A']);
      await store().putList('articles', key, '0A#12', ['B']);
      expect(await store().list('articles', key, '0A#1')).toEqual(['A']);
      expect(await store().list('articles', key, '0A')).toEqual([]);
      expect(await store().list('others', key, '0A#1')).toEqual([]);
    });

    it('are deleted with all parts where their names come before one, and only there', async () => {
      const key = fresh('list');
      for (const name of ['09#z', '0A#1', '0B#0'])
        await store().putList('articles', key, name, idsOf(25_000));
      await store().dropLists('articles', key, '0A#1');
      const left = await Promise.all(
        ['09#z', '0A#1', '0B#0'].map((name) => store().list('articles', key, name)),
      );
      expect(left.map(({ length }) => length)).toEqual([0, 25_000, 25_000]);
    });
  });

  describe('heads', () => {
    it.each([
      ['of seven reports', headOf(portEllery())],
      ['that all reports have left', headOf([], { pending: [member(null)] })],
      ['that was found by other names', headOf(undefined, { oldNames: ['ada quill', 'bo renner'] })],
    ])('come back as they were put: one %s', async (_, head) => {
      expect(await store().putHead(head)).toBe(true);
      expect(await store().head(head.eventId)).toEqual(head);
    });

    it('come back as they were put: one merged into another', async () => {
      const { eventId, openedAt, updatedAt } = headOf();
      const times = { openedAt, updatedAt, oldEntries: 'ABCD' };
      const merged = { eventId, version: 1, status: 'merged' as const, mergedInto: fresh('EVENT'), ...times };
      expect(await store().putHead(merged)).toBe(true);
      expect(await store().head(eventId)).toEqual(merged);
    });

    it('are null where there is none', async () => {
      expect(await store().head(eventAt('2026-11-01T00:00:00Z'))).toBeNull();
    });

    it('are written by the next writer only', async () => {
      const first = headOf();
      const second = { ...first, version: 2, terms: ['quay'] };
      expect(await store().putHead(second)).toBe(false);
      expect(await store().putHead(first)).toBe(true);
      expect(await store().putHead({ ...second, version: 1 })).toBe(false);
      expect(await store().putHead({ ...second, version: 3 })).toBe(false);
      expect(await store().head(first.eventId)).toEqual(first);
      expect(await store().putHead(second)).toBe(true);
      expect(await store().head(first.eventId)).toEqual(second);
    });

    it('are written by one of many who write at once', async () => {
      const head = headOf();
      const rivals = Array.from({ length: 5 }, (_, n) => ({
        ...head,
        updatedAt: `2026-11-10T14:05:0${n}.000Z`,
      }));
      const answers = await Promise.all(rivals.map((rival) => store().putHead(rival)));
      expect(answers.filter((answer) => answer)).toHaveLength(1);
      expect(await store().head(head.eventId)).toEqual(rivals[answers.indexOf(true)]);
    });
  });

  describe('members', () => {
    const sorted = async (eventId: string) =>
      (await store().members(eventId)).sort((a, b) => (a.articleId < b.articleId ? -1 : 1));

    it('come back as the head that settles them has them, withdrawn ones included', async () => {
      const pending = [
        member(original ?? null, { nearDuplicateOf: 'another' }),
        member(business ?? null),
        member(null, { revision: 4 }),
      ];
      const head = headOf(undefined, { pending });
      await store().writeMembers(head);
      expect(await sorted(head.eventId)).toEqual(pending);
    });

    it('are none of an event that nobody settled', async () => {
      expect(await store().members(eventAt('2026-11-01T00:00:00Z'))).toEqual([]);
    });

    it('say whether this call wrote the last of them', async () => {
      const [first, last] = [member(original ?? null), member(business ?? null)];
      const head = headOf(undefined, { pending: [first, last] });
      expect(await store().writeMembers(head)).toBe(true);
      expect(await store().writeMembers(head)).toBe(false);
      const later = { ...head, version: 2, pending: [{ ...last, digest: null, version: 2 }] };
      expect(await store().writeMembers(later)).toBe(true);
      expect(await store().writeMembers({ ...head, pending: [] })).toBe(true);
    });

    it('are never overwritten by an earlier version of their event, nor by the same one', async () => {
      const now = member(null, { version: 2, revision: 2 });
      const head = headOf(undefined, { version: 2, pending: [now] });
      await store().writeMembers(head);
      const late = member(original ?? null, { articleId: now.articleId, version: 1 });
      const other = member(business ?? null, { version: 1 });
      await store().writeMembers({ ...head, version: 1, pending: [late, other] });
      await store().writeMembers({ ...head, pending: [{ ...late, version: 2 }] });
      expect(await sorted(head.eventId)).toEqual([now, other]);
    });

    it('are overwritten by a later version', async () => {
      const first = member(original ?? null);
      const head = headOf(undefined, { pending: [first] });
      await store().writeMembers(head);
      const next = { ...first, digest: null, version: 2, revision: 2 };
      await store().writeMembers({ ...head, version: 2, pending: [next] });
      expect(await store().members(head.eventId)).toEqual([next]);
    });

    it('stand before their event does, unless a commit or a later placement has written them', async () => {
      const eventId = eventAt('2026-11-10T14:05:00Z');
      const first = member(original ?? null, { revision: 2 });
      const staged = { ...first, version: 0 };
      await store().stageMember(eventId, first);
      await store().stageMember(eventId, { ...first, digest: null, revision: 1 });
      await store().stageMember(eventId, { ...first, digest: null });
      expect(await store().members(eventId)).toEqual([staged]);
      await store().stageMember(eventId, { ...first, revision: 3 });
      expect(await store().members(eventId)).toEqual([{ ...staged, revision: 3 }]);
      const committed = { ...first, digest: null, revision: 4 };
      await store().writeMembers({ ...headOf(), eventId, pending: [committed] });
      await store().stageMember(eventId, { ...first, revision: 5 });
      expect(await store().members(eventId)).toEqual([committed]);
    });

    it('become the copies of others, and nothing else of them changes', async () => {
      const copies = Array.from({ length: 60 }, () => member(original ?? null, { nearDuplicateOf: 'gone' }));
      const head = headOf(undefined, { pending: copies });
      await store().writeMembers(head);
      const [heir, ...others] = copies.map(({ articleId }) => articleId) as [string, ...string[]];
      const pending = [
        { articleId: heir, nearDuplicateOf: null, copyOf: null },
        ...others.map((articleId) => ({ articleId, nearDuplicateOf: heir, copyOf: heir })),
        member(null, { version: 2 }),
      ];
      await store().writeMembers({ ...head, version: 2, pending });
      const expected = copies.map((copy) => {
        const original = copy.articleId === heir ? null : heir;
        return { ...copy, nearDuplicateOf: original, copyOf: original, version: 2 };
      });
      const found = await store().members(head.eventId, [heir, ...others]);
      expect(found.sort((a, b) => (a.articleId < b.articleId ? -1 : 1))).toEqual(expected);
    });

    it('do not become copies where they are not there, or a later version was written', async () => {
      const later = member(null, { version: 3, revision: 3 });
      const head = headOf(undefined, { version: 3, pending: [later] });
      await store().writeMembers(head);
      const pending = [later.articleId, 'nobody'].map((articleId) => ({
        articleId,
        nearDuplicateOf: 'another',
        copyOf: 'another',
      }));
      await store().writeMembers({ ...head, version: 2, pending });
      expect(await store().members(head.eventId)).toEqual([later]);
    });

    it('are given by their ids, those that there are', async () => {
      const pending = Array.from({ length: 40 }, () => member(original ?? null));
      const head = headOf(undefined, { pending });
      await store().writeMembers(head);
      const wanted = pending.slice(5, 35).map(({ articleId }) => articleId);
      const found = await store().members(head.eventId, [...wanted, 'nobody']);
      expect(found.map(({ articleId }) => articleId).sort()).toEqual([...wanted].sort());
      expect(await store().members(head.eventId, ['nobody'])).toEqual([]);
    });

    it('are all given, however many an event has', async () => {
      const pending = Array.from({ length: 20 }, () => member(original ?? null));
      const head = headOf(undefined, { pending });
      await store().writeMembers(head);
      expect(await sorted(head.eventId)).toEqual(pending);
    });
  });

  describe('postings', () => {
    it('give the events of each term, newest first, and none for a term that nobody posted', async () => {
      const [quay, silo, none] = [fresh('quay'), fresh('σιλό'), fresh('none')];
      const old = eventAt('2026-03-01T00:00:00Z');
      const young = eventAt('2026-05-01T00:00:00Z');
      await store().indexEvent(young, termed([quay, silo]), 1, FAR);
      await store().indexEvent(old, termed([quay]), 1, FAR);
      const found = await store().eventsByTerm({ terms: [quay, silo, none], ...YEAR });
      expect([...found]).toEqual([
        [quay, [young, old]],
        [silo, [young]],
        [none, []],
      ]);
    });

    it('give events from the first to the last millisecond that is asked for', async () => {
      const term = fresh('quay');
      const times = ['01-31T23:59:59.999', '02-01T00:00:00.000', '02-02T00:00:00.000', '02-02T00:00:00.001'];
      const events = times.map((time) => eventAt(`2026-${time}Z`));
      for (const event of events) await store().indexEvent(event, termed([term]), 1, FAR);
      const range = { from: '2026-02-01T00:00:00.000Z', to: '2026-02-02T00:00:00.000Z' };
      const found = await store().eventsByTerm({ terms: [term], ...range });
      expect(found.get(term)).toEqual([events[2], events[1]]);
    });

    it(`give the ${POSTINGS_PER_TERM} newest events of a term that more share`, async () => {
      const term = fresh('fire');
      const events = Array.from({ length: POSTINGS_PER_TERM + 2 }, (_, n) =>
        eventAt(new Date(Date.UTC(2026, 3, 1 + n)).toISOString()),
      );
      await Promise.all(events.map((event) => store().indexEvent(event, termed([term]), 1, FAR)));
      const found = await store().eventsByTerm({ terms: [term], ...YEAR });
      expect(found.get(term)).toEqual(events.slice(2).reverse());
    });

    it('are the same when posted again, and may be none or many at once', async () => {
      const terms = Array.from({ length: 30 }, () => fresh('term'));
      const event = eventAt('2026-04-01T00:00:00Z');
      await store().indexEvent(event, termed([]), 1, FAR);
      await store().indexEvent(event, termed(terms), 1, FAR);
      await store().indexEvent(event, termed(terms), 1, FAR);
      const found = await store().eventsByTerm({ terms, ...YEAR });
      expect([...found]).toEqual(terms.map((term) => [term, [event]]));
    });

    it('are deleted with one event, unless a later version of it has put them', async () => {
      const [quay, silo, crane] = [fresh('quay'), fresh('silo'), fresh('crane')];
      const [event, other] = [eventAt('2026-04-01T00:00:00Z'), eventAt('2026-04-02T00:00:00Z')];
      await store().indexEvent(event, termed([quay, silo, crane]), 2, FAR);
      await store().indexEvent(event, termed([silo]), 4, FAR);
      await store().indexEvent(other, termed([quay]), 1, FAR);
      await store().unindexEvent(event, { terms: [quay, silo, fresh('none')], names: [fresh('nobody')] }, 3);
      const found = await store().eventsByTerm({ terms: [quay, silo, crane], ...YEAR });
      expect([...found]).toEqual([
        [quay, [other]],
        [silo, [event]],
        [crane, [event]],
      ]);
    });

    it('are deleted however many they are, and can be put again', async () => {
      const terms = Array.from({ length: 120 }, () => fresh('term'));
      const event = eventAt('2026-04-01T00:00:00Z');
      await store().indexEvent(event, termed(terms), 1, FAR);
      await store().unindexEvent(event, termed(terms), 1);
      await store().indexEvent(event, termed(terms.slice(0, 2)), 2, FAR);
      const found = await store().eventsByTerm({ terms, ...YEAR });
      expect([...found.values()].flat()).toEqual([event, event]);
    });
  });

  describe('profiles', () => {
    it('are those of the live events among the ones asked for', async () => {
      const live = [headOf(), headOf(portEllery())];
      const retracted = headOf([]);
      for (const head of [...live, retracted]) await store().putHead(head);
      const unknown = eventAt('2026-04-01T00:00:00Z');
      const wanted = [live[0], retracted, live[1]].map((head) => head?.eventId ?? '');
      const profiles = await store().profiles([unknown, ...wanted]);
      expect(profiles).toEqual(new Map(live.map((head) => [head.eventId, head.profile])));
    });

    it('are those that merged events lead to, however many lie between', async () => {
      const [end, ...merged] = Array.from({ length: 4 }, () => headOf());
      await store().putHead(end as Head);
      for (const [index, { eventId, openedAt, updatedAt }] of merged.entries()) {
        const mergedInto = (merged[index - 1] ?? end)?.eventId as string;
        await store().putHead({
          eventId,
          version: 1,
          status: 'merged',
          openedAt,
          updatedAt,
          mergedInto,
          oldEntries: '',
        });
      }
      const retracted = headOf([]);
      const { eventId, openedAt, updatedAt } = headOf();
      await store().putHead(retracted);
      const mergedInto = retracted.eventId;
      await store().putHead({
        eventId,
        version: 1,
        status: 'merged',
        openedAt,
        updatedAt,
        mergedInto,
        oldEntries: '',
      });
      const ids = merged.map((head) => head.eventId);
      expect(await store().profiles([...ids, eventId])).toEqual(new Map(ids.map((id) => [id, end?.profile])));
    });

    it('are none where none are asked for', async () => {
      expect(await store().profiles([])).toEqual(new Map());
    });
  });
}
