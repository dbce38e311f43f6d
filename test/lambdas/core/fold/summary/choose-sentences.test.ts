import fc from 'fast-check';
import {
  choose,
  coverageWithin,
  expectations,
  MODEL,
} from '../../../../../lambdas/core/fold/summary/choose-sentences';
import { type Passage, type Passages, readPassages } from '../../../../../lambdas/core/fold/summary/passages';
import { overlapAmong } from '../../../../../lambdas/core/fold/summary/summary';
import { marketFire, membersArbitrary } from '../../support';

const events = membersArbitrary.map(readPassages);

/** An event, and some of its passages in reading order. */
const choices = events.chain((event) =>
  fc.tuple(fc.constant(event), fc.subarray(event.passages), fc.integer({ min: 1, max: 80 })),
);

const coverage = (event: Passages, words: number) => coverageWithin(words, expectations(MODEL, event));
const everything = Number.MAX_SAFE_INTEGER;
const lengthOf = (chosen: readonly Passage[]) => chosen.reduce((sum, { length }) => sum + length, 0);

describe('expectations', () => {
  it('are chances, and none where the sentences do not say it so often', () => {
    fc.assert(
      fc.property(events, (event) => {
        const chances = expectations(MODEL, event);
        for (const { id, count } of event.grams) {
          const own = [...chances.slice(4 * id, 4 * id + 4)];
          expect(
            own.every((chance, times) => (times < count ? chance > 0 && chance < 1 : chance === 0)),
          ).toBe(true);
        }
      }),
      { numRuns: 20 },
    );
  });
});

describe('coverage', () => {
  it('grows with every passage, and less the more is said already', () => {
    fc.assert(
      fc.property(choices, ([event, chosen]) => {
        const worth = coverage(event, everything);
        const [first, ...rest] = chosen;
        if (!first) return;
        expect(worth(chosen)).toBeGreaterThanOrEqual(worth(rest) - 1e-9);
        expect(worth(chosen)).toBeLessThanOrEqual(worth(rest) + worth([first]) + 1e-9);
      }),
    );
  });

  it('is that of the words before the cut', () => {
    fc.assert(
      fc.property(choices, ([event, chosen, words]) => {
        const cut = coverage(event, words)(chosen);
        const whole = coverage(event, everything)(chosen);
        if (lengthOf(chosen) <= words) expect(cut).toBeCloseTo(whole, 9);
        else expect(cut).toBeLessThan(whole);
      }),
    );
  });

  it('leaves no trace of what it was asked before', () => {
    fc.assert(
      fc.property(choices, ([event, chosen, words]) => {
        const worth = coverage(event, words);
        const first = worth(chosen);
        worth(event.passages);
        expect(worth(chosen)).toBe(first);
      }),
    );
  });
});

describe('choose', () => {
  it('takes only what is allowed, each once, in reading order', () => {
    fc.assert(
      fc.property(choices, ([event, , words]) => {
        const allows = (some: readonly Passage[]) => lengthOf(some) <= words;
        const chosen = choose(event.passages, { worth: coverage(event, everything), allows });
        expect(allows(chosen)).toBe(true);
        expect(new Set(chosen).size).toBe(chosen.length);
        const places = chosen.map(({ position, article }) => 100 * position + article);
        expect(places).toEqual([...places].sort((a, b) => a - b));
      }),
      { numRuns: 20 },
    );
  });

  it('comes near the best of all choices', () => {
    const event = readPassages(marketFire());
    const worth = coverage(event, everything);
    const allows = (some: readonly Passage[]) => lengthOf(some) <= 60;
    const subsets: Passage[][] = [[]];
    for (const passage of event.passages)
      subsets.push(...subsets.map((some) => [...some, passage]).filter(allows));
    const best = Math.max(...subsets.map(worth));
    expect(subsets.length).toBeGreaterThan(100);
    expect(worth(choose(event.passages, { worth, allows }))).toBeGreaterThan(0.95 * best);
  });

  it('leaves nothing out that is allowed and would gain', () => {
    fc.assert(
      fc.property(events, fc.integer({ min: 1, max: 80 }), ({ passages, ...event }, words) => {
        // Of more than 24 passages only the most promising are weighed.
        const few = passages.slice(0, 20);
        const worth = coverage({ passages, ...event }, everything);
        const allows = (some: readonly Passage[]) => lengthOf(some) <= words;
        const chosen = choose(few, { worth, allows });
        for (const other of few) {
          const more = [...chosen, other];
          if (!chosen.includes(other) && allows(more)) expect(worth(more)).toBeLessThanOrEqual(worth(chosen));
        }
      }),
      { numRuns: 15 },
    );
  });
});

describe('overlap', () => {
  it('is a share, whole with itself', () => {
    fc.assert(
      fc.property(events, ({ passages }) => {
        const overlap = overlapAmong(passages);
        for (const a of passages) {
          if (a.forms.some(({ term }) => term.idf >= 0.7)) expect(overlap(a, a)).toBeCloseTo(1, 9);
          for (const b of passages) {
            expect(overlap(a, b)).toBeGreaterThanOrEqual(0);
            expect(overlap(a, b)).toBeLessThanOrEqual(1 + 1e-9);
          }
        }
      }),
      { numRuns: 15 },
    );
  });
});
