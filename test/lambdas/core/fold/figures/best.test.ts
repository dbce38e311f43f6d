import fc from 'fast-check';
import type { ClaimKind } from '../../../../../lambdas/core/digest/claims/claim';
import type { Bound } from '../../../../../lambdas/core/digest/english/modifiers';
import { bestOf } from '../../../../../lambdas/core/fold/figures/reconcile';
import type { Voter } from '../../../../../lambdas/core/fold/figures/subject';

type Vote = [bound: Bound, value: number, high?: number];

const voter = ([bound, value, high]: Vote, origins = 1, kind: ClaimKind = 'stated'): Voter => ({
  claims: [{ metric: 'rescued', unit: 'person', kind, bound, value, ...(high !== undefined && { high }) }],
  origins,
});

const voters: fc.Arbitrary<Voter[]> = fc.array(
  fc
    .tuple(fc.constantFrom<Bound[]>('exact', 'at least', 'up to'), fc.nat(9), fc.integer({ min: 1, max: 4 }))
    .map(([bound, value, origins]) => voter([bound, value], origins)),
  { minLength: 1, maxLength: 8 },
);

describe('the best value', () => {
  it.each<[Vote[], number, number]>([
    [[['exact', 3]], 3, 0.75],
    [
      [
        ['exact', 3],
        ['exact', 3],
      ],
      3,
      0.833,
    ],
    [
      [
        ['exact', 3],
        ['exact', 3],
        ['exact', 4],
      ],
      3,
      0.625,
    ],
    [
      [
        ['exact', 3],
        ['exact', 4],
      ],
      3,
      0.5,
    ],
    [
      [
        ['exact', 2],
        ['exact', 3],
        ['exact', 9],
      ],
      3,
      0.375,
    ],
    [
      [
        ['at least', 2],
        ['exact', 5],
        ['at least', 4],
      ],
      5,
      0.875,
    ],
    [
      [
        ['about', 100],
        ['exact', 104],
        ['exact', 150],
      ],
      104,
      0.625,
    ],
    [
      [
        ['range', 20, 30],
        ['exact', 25],
        ['exact', 26],
      ],
      25,
      0.625,
    ],
    [
      [
        ['up to', 40],
        ['exact', 38],
        ['exact', 45],
      ],
      38,
      0.625,
    ],
    [
      [
        ['up to', 5],
        ['exact', 6],
      ],
      6,
      0.5,
    ],
    [
      [
        ['more than', 20],
        ['more than', 25],
      ],
      25,
      0.833,
    ],
  ])('of %j is %d, with a confidence of %d', (votes, value, confidence) => {
    const all = votes.map((vote) => voter(vote));
    expect(bestOf(all, 0)).toEqual({ value, confidence });
  });

  it('counts people told of one by one for their own number only', () => {
    const told = voter(['at least', 1], 1, 'individuals');
    expect(bestOf([told, told, voter(['exact', 2])], 0)).toEqual({ value: 1, confidence: 0.625 });
  });

  it('is one that somebody states, the same for every order of voters and however they are counted', () => {
    fc.assert(
      fc.property(voters, (all) => {
        const best = bestOf(all, 0);
        const single = all.flatMap((one) =>
          Array.from({ length: one.origins }, () => ({ ...one, origins: 1 })),
        );
        expect(all.flatMap(({ claims }) => claims.map(({ value }) => value))).toContain(best.value);
        expect(bestOf([...all].reverse(), 0)).toEqual(best);
        expect(bestOf(single, 0)).toEqual(best);
      }),
    );
  });

  it('is surer the more agree, less sure the more is in doubt, and never certain', () => {
    const confidenceOf = (origins: number, doubts: number) =>
      bestOf([voter(['exact', 3], origins)], doubts).confidence;
    const confidences = [1, 2, 4, 8, 100].map((origins) => confidenceOf(origins, 0));
    expect(confidences).toEqual([...new Set(confidences)].sort((a, b) => a - b));
    expect(confidences.at(-1)).toBeLessThan(1);
    expect(confidenceOf(2, 1)).toBeLessThan(confidenceOf(2, 0));
  });
});
