import type { Claim } from '../../../lambdas/core/digest/claims/claim';
import type { Digest } from '../../../lambdas/core/digest/digest';
import { eventIdOf } from '../../../lambdas/ingest/event/ids';
import { type MemberChange, nextHead } from '../../../lambdas/ingest/event/next-head';
import { fromHead } from '../../../lambdas/store/dynamodb/items';
import type { Member } from '../../../lambdas/store/event-store';
import { itemOf, NOTHING_KNOWN, sequencer, UPLOADED_AT } from '../../../testing/articles';
import { digestOf, filler } from '../core/support';

/** What any record must fit into, in bytes of JSON. */
const RECORD_BYTES = 32 * 1024;

/** What DynamoDB takes as one item. */
const ITEM_BYTES = 400 * 1024;

const EVENT = eventIdOf({
  ...{ articleId: 'article', headline: '', sketch: [] },
  publishedAt: '2026-11-10T06:00:00.000Z',
});
const CLAIMS = 40;

/** Three bytes a character, and never the same twice. */
const wide = (name: string, length: number) => `${name} ${'ა'.repeat(length)}`.slice(0, length);

/** A digest as large as any article can make it, which shares nothing with another but what it counts. */
function hostileDigest(index: number): Digest {
  const id = `ARTICLE${index}`.padEnd(20, 'X');
  const digest = digestOf(id, {
    text: filler(id, 200),
    publishedAt: new Date(1.79e12 + index * 6e4).toISOString(),
  });
  const claims = Array.from({ length: CLAIMS }, (_, at): Claim => {
    const things = wide(`${at}`, 60);
    const [metric, unit] = at < 12 ? ['killed', 'person'] : [`${things} destroyed`, things];
    const scope = at > 30 ? { scope: 'earlier' as const } : {};
    return {
      metric,
      unit,
      value: index * CLAIMS + at,
      bound: 'exact',
      kind: 'stated',
      sentence: at,
      ...scope,
    };
  });
  return {
    ...digest,
    headline: wide(`${index}`, 500),
    source: wide(`${index} "outlet"`, 1_000),
    sentences: Array.from({ length: CLAIMS }, (_, at) => wide(`${index} ${at}`, 500)),
    lead: 6,
    claims,
    names: Array.from({ length: 20 }, (_, at) => ({
      name: wide(`N${index} ${at}`, 60),
      kind: (['person', 'organisation', 'place'] as const)[at % 3] as 'person',
      count: 1,
    })),
  };
}

function memberOf(digest: Digest): Member {
  const { articleId } = digest;
  const from = { bucket: 'articles', key: articleId, ...NOTHING_KNOWN };
  const lineage = { nearDuplicateOf: null, copyOf: null };
  return { articleId, digest, from, ...lineage, sequencer: sequencer(1), revision: 1, version: 1 };
}

/** The change that brings a member. */
function changeOf({ articleId, digest, from }: Member): MemberChange {
  const article = itemOf({ articleId, digest, from, notification: { sequencer: sequencer(1) } }, EVENT);
  return { eventId: EVENT, article, digest, time: UPLOADED_AT };
}

describe('a record', () => {
  it.each([2, 20, 200])('of %d hostile articles stays under 32 KB', (articles) => {
    const members = Array.from({ length: articles }, (_, index) => memberOf(hostileDigest(index)));
    const [last, ...others] = members.toReversed() as [Member, ...Member[]];
    const before = nextHead(changeOf(others[0] as Member), { head: null, members: others, complete: true });
    const known = others.filter(({ articleId }) => before.sample?.includes(articleId) ?? true);
    const head = nextHead(changeOf(last), { head: before, members: known, complete: !before.sample });
    const { eventId, version, status, openedAt, updatedAt, record } = head;
    const bytes = Buffer.byteLength(
      JSON.stringify({ eventId, version, status, openedAt, updatedAt, ...record }),
    );
    expect(bytes).toBeLessThan(RECORD_BYTES);
    expect(record).toMatchObject({ articles, origins: articles });
    expect(record.figures.length).toBeGreaterThan(0);
    expect(record.background.length).toBeGreaterThan(0);
    const { matching, pending } = fromHead(head) as { matching: Uint8Array; pending: Uint8Array };
    expect(bytes + matching.length + pending.length).toBeLessThan(ITEM_BYTES);
  });
});
