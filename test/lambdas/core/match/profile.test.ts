import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import { profile, withArticle } from '../../../../lambdas/core/match/profile';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE, marketFire } from '../support';

const DAY = 24 * 60 * 60 * 1000;

const wire = digestOf('wire', MARKET_FIRE.wire);
const radio = digestOf('radio', MARKET_FIRE.radio);
const ferry = digestOf('ferry', FERRY_AGROUND);

const daysLater = (digest: Digest, days: number): Digest => ({
  ...digest,
  publishedAt: new Date(Date.parse(digest.publishedAt) + days * DAY).toISOString(),
});

describe('profile', () => {
  it('is a function of the set of articles', () => {
    const digests = [...marketFire(), ferry];
    const expected = profile('E', digests);
    fc.assert(
      fc.property(fc.shuffledSubarray(digests, { minLength: digests.length }), (shuffled) => {
        expect(profile('E', shuffled)).toEqual(expected);
      }),
    );
  });

  it('spans the times of its articles', () => {
    expect(profile('E', [radio, wire])).toMatchObject({
      articles: 2,
      first: wire.publishedAt,
      last: radio.publishedAt,
    });
  });

  it('of one article more is that of all, as long as nothing is pruned', () => {
    const short = ['Quay', 'Silo', 'Mill'].map((name, index) =>
      daysLater(
        digestOf(name, {
          headline: `${name} burns`,
          text: `The ${name} of the old harbour burned down in one night, said its keeper.`,
        }),
        index,
      ),
    );
    expect(short.reduce(withArticle, profile('E', []))).toEqual(profile('E', short));
  });

  it('of one article more keeps its size, its span and its count', () => {
    const members = Array.from({ length: 200 }, (_, index) =>
      daysLater(digestOf(`a${index}`, { text: filler(`of ${index}`, 150) }), index % 7),
    );
    const grown = members.reduce(withArticle, profile('E', []));
    const { articles, first, last } = profile('E', members);
    expect(grown).toMatchObject({ articles, first, last });
    expect(JSON.stringify(grown).length).toBeLessThan(10_000);
  });

  it('keeps its size however many articles there are', () => {
    const members = Array.from({ length: 200 }, (_, index) =>
      digestOf(`a${index}`, { text: filler(`of ${index}`, 150) }),
    );
    expect(JSON.stringify(profile('E', members)).length).toBeLessThan(10_000);
  });
});
