import fc from 'fast-check';
import type { Digest } from '../../../../../lambdas/core/digest/digest';
import { findOrigins, speaks } from '../../../../../lambdas/core/fold/event/origins';
import { fold } from '../../../../../lambdas/core/fold/fold';
import { isNearDuplicate } from '../../../../../lambdas/core/match/near-duplicate';
import { digestOf, filler, marketFire, membersArbitrary } from '../../support';

const at = (hour: number) => new Date(Date.UTC(2026, 10, 16, hour)).toISOString();

/** The origin of each article by its id. */
const originals = (members: readonly Digest[]) =>
  new Map([...findOrigins(members)].map(([id, { origin }]) => [id, origin]));

describe('findOrigins', () => {
  it('gives a copy the article that it copies, and every other itself', () => {
    expect(originals(marketFire())).toEqual(
      new Map([
        ['wire', 'wire'],
        ['copy', 'wire'],
        ['courier', 'courier'],
        ['radio', 'radio'],
      ]),
    );
    const { copy } = Object.fromEntries(findOrigins(marketFire()));
    expect(copy).toEqual({ origin: 'wire', take: 'wire', rank: 0, isNewest: true });
  });

  it('takes the earliest for the original, and of equally early ones the smaller id', () => {
    const text = filler('any', 80);
    const members = [
      digestOf('a', { text, publishedAt: at(9) }),
      digestOf('c', { text, publishedAt: at(7) }),
      digestOf('b', { text, publishedAt: at(7) }),
    ];
    expect(new Set(originals(members).values())).toEqual(new Set(['b']));
  });

  it('follows copies of copies, whichever of them came first', () => {
    const parts = [0, 1, 2, 3, 4, 5].map((part) => filler(`part ${part}`, 40));
    const texts = [parts.slice(0, 4), parts.slice(1, 5), parts.slice(2, 6)].map((list) => list.join(' '));
    fc.assert(
      fc.property(fc.shuffledSubarray([7, 8, 9], { minLength: 3 }), (order) => {
        const members = texts.map((text, index) =>
          digestOf(`a${index}`, { text, publishedAt: at(order[index] as number) }),
        );
        const [first, second, third] = members as [Digest, Digest, Digest];
        expect([
          isNearDuplicate(first, second),
          isNearDuplicate(second, third),
          isNearDuplicate(first, third),
        ]).toEqual([true, true, false]);
        expect(new Set(originals(members).values())).toEqual(new Set([`a${order.indexOf(7)}`]));
      }),
    );
  });

  it('gives every article an original that is its own and no later', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const origins = originals(members);
        const byId = new Map(members.map((member) => [member.articleId, member]));
        for (const [article, original] of origins) {
          expect(origins.get(original)).toBe(original);
          expect(`${byId.get(original)?.publishedAt}` <= `${byId.get(article)?.publishedAt}`).toBe(true);
        }
      }),
      { numRuns: 50 },
    );
  });

  it('gives two articles of which one copies the other the same original', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const origins = originals(members);
        const pairs = members.flatMap((a) => members.map((b) => [a, b] as const));
        for (const [a, b] of pairs.filter(([a, b]) => isNearDuplicate(a, b))) {
          expect(origins.get(a.articleId)).toBe(origins.get(b.articleId));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('lets one article speak for each origin: the first of its newest take', () => {
    fc.assert(
      fc.property(membersArbitrary, (members) => {
        const origins = findOrigins(members);
        const lineages = [...origins.values()];
        const speakers = members.filter((member) => speaks(member, origins));
        expect(speakers.map(({ articleId }) => origins.get(articleId)?.origin).sort()).toEqual(
          [...new Set(lineages.map(({ origin }) => origin))].sort(),
        );
        for (const { origin, rank, isNewest } of lineages) {
          const ranks = lineages.filter((other) => other.origin === origin).map((other) => other.rank);
          expect(isNewest).toBe(rank === Math.max(...ranks));
        }
      }),
      { numRuns: 50 },
    );
  });

  it('does not depend on the order of the members', () => {
    fc.assert(
      fc.property(membersArbitrary, fc.nat(), (members, seed) => {
        const from = seed % (members.length || 1);
        const turned = [...members.slice(from), ...members.slice(0, from)].reverse();
        expect(findOrigins(turned)).toEqual(findOrigins(members));
      }),
      { numRuns: 50 },
    );
  });

  it('counts the same origins once a copy is withdrawn, and one less without the only report', () => {
    const members = marketFire();
    const without = (id: string) => fold(members.filter((member) => member.articleId !== id)).record.origins;
    expect([without('copy'), without('wire'), without('radio')]).toEqual([3, 3, 2]);
  });
});
