import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import { gapInDays, joinScore } from '../../../../lambdas/core/match/join-score';
import { EVENT_WINDOW_DAYS, match } from '../../../../lambdas/core/match/match';
import { profile } from '../../../../lambdas/core/match/profile';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE, marketFire, membersArbitrary } from '../support';

const DAY = 24 * 60 * 60 * 1000;

const wire = digestOf('wire', MARKET_FIRE.wire);
const courier = digestOf('courier', MARKET_FIRE.courier);
const radio = digestOf('radio', MARKET_FIRE.radio);
const ferry = digestOf('ferry', FERRY_AGROUND);

const daysLater = (digest: Digest, days: number): Digest => ({
  ...digest,
  publishedAt: new Date(Date.parse(digest.publishedAt) + days * DAY).toISOString(),
});

describe('match', () => {
  it('opens an event where there is none', () => {
    expect(match(wire, [])).toEqual({ kind: 'opens' });
  });

  it('joins an independent report to its event', () => {
    const candidates = [profile('E1', [ferry]), profile('E2', [wire, radio])];
    expect(match(courier, candidates)).toEqual({ kind: 'joins', eventId: 'E2', score: expect.any(Number) });
  });

  it('opens an event for a report of something else', () => {
    expect(match(ferry, [profile('E1', marketFire())])).toEqual({ kind: 'opens' });
  });

  it('finds the event of a text that is copied', () => {
    const copy = digestOf('copy', MARKET_FIRE.copy);
    expect(match(copy, [profile('E1', [wire])])).toEqual({ kind: 'copy', eventId: 'E1' });
  });

  it('prefers the event of a copied text to a likelier one', () => {
    const copy = digestOf('copy', MARKET_FIRE.copy);
    const likelier = profile('E1', [{ ...courier, views: copy.views, publishedAt: copy.publishedAt }]);
    const copied = profile('E2', [daysLater({ ...wire, views: ferry.views }, -30)]);
    expect(joinScore(copy, likelier)).toBeGreaterThan(joinScore(copy, copied));
    expect(match(copy, [likelier, copied])).toEqual({ kind: 'copy', eventId: 'E2' });
  });

  it('prefers the likelier of two events', () => {
    const other = digestOf('other', { ...FERRY_AGROUND, publishedAt: MARKET_FIRE.courier.publishedAt });
    const mixed = profile('E1', [wire, other, ferry]);
    expect(match(courier, [mixed, profile('E2', [wire, radio])])).toMatchObject({ eventId: 'E2' });
  });

  it('prefers the older of two events that are as likely', () => {
    const twins = [profile('E2', [wire]), profile('E1', [wire])];
    expect(match(courier, twins)).toMatchObject({ kind: 'joins', eventId: 'E1' });
    expect(match(wire, twins)).toEqual({ kind: 'copy', eventId: 'E1' });
  });

  it('neither joins nor copies beyond the window on either side', () => {
    for (const days of [EVENT_WINDOW_DAYS + 0.01, -EVENT_WINDOW_DAYS - 0.01]) {
      expect(match(daysLater(wire, days), [profile('E1', [wire])])).toEqual({ kind: 'opens' });
    }
    expect(match(daysLater(wire, EVENT_WINDOW_DAYS), [profile('E1', [wire])])).toEqual({
      kind: 'copy',
      eventId: 'E1',
    });
  });

  it('does not mind the order of the candidates', () => {
    const events = [[wire], [wire, radio], [ferry], [courier, radio], [ferry, radio]];
    const candidates = events.map((members, index) => profile(`E${index}`, members));
    const digests = [wire, courier, radio, ferry];
    fc.assert(
      fc.property(
        fc.constantFrom(...digests),
        fc.shuffledSubarray(candidates, { minLength: 1 }),
        (digest, shuffled) => {
          const sorted = [...shuffled].sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
          expect(match(digest, shuffled)).toEqual(match(digest, sorted));
        },
      ),
    );
  });

  it('leaves the list of candidates as it was', () => {
    const candidates = [profile('E2', [wire]), profile('E1', [ferry])];
    match(courier, candidates);
    expect(candidates.map((candidate) => candidate.eventId)).toEqual(['E2', 'E1']);
  });
});

describe('joinScore', () => {
  it('is a probability', () => {
    fc.assert(
      fc.property(membersArbitrary, membersArbitrary, (members, digests) => {
        for (const digest of digests) {
          const score = joinScore(digest, profile('E', members.length > 0 ? members : [wire]));
          expect(score).toBeGreaterThan(0);
          expect(score).toBeLessThan(1);
        }
      }),
      { numRuns: 20 },
    );
  });

  it('falls with the days between a report and an event that it resembles', () => {
    const event = profile('E', [wire, radio]);
    fc.assert(
      fc.property(
        fc.double({ min: 0, max: 60, noNaN: true }),
        fc.double({ min: 0.01, max: 30, noNaN: true }),
        (days, more) => {
          const [sooner, later] = [daysLater(courier, days), daysLater(courier, days + more)];
          expect(joinScore(later, event)).toBeLessThanOrEqual(joinScore(sooner, event));
        },
      ),
    );
    expect(joinScore(daysLater(courier, 20), event)).toBeLessThan(joinScore(courier, event));
  });

  it('is the same for the same days before and after', () => {
    const event = profile('E', [wire]);
    expect(joinScore(daysLater(wire, 3), event)).toBeCloseTo(joinScore(daysLater(wire, -3), event), 12);
  });

  it('rises with likeness', () => {
    const at = MARKET_FIRE.wire.publishedAt;
    const event = profile('E', [wire]);
    const scores = [MARKET_FIRE.copy, MARKET_FIRE.courier, FERRY_AGROUND].map((report) =>
      joinScore(digestOf('a', { ...report, publishedAt: at }), event),
    );
    expect(scores).toEqual([...scores].sort((a, b) => b - a));
  });

  it('is a number for an article without a term', () => {
    const empty = { ...wire, views: { body: [], lead: [], names: [] } };
    expect(joinScore(empty, profile('E', [wire]))).toBeGreaterThan(0);
    expect(joinScore(wire, profile('E', [empty]))).toBeGreaterThan(0);
  });

  it('takes the names of object properties for terms like any other', () => {
    const text = `The __proto__ constructor toString valueOf hasOwnProperty stood in Protville. ${filler('odd', 20)}`;
    const odd = digestOf('odd', { text });
    const event = profile('E', [digestOf('other', { text: filler('plain', 40) })]);
    expect(joinScore(odd, profile('E', [odd]))).toBeGreaterThan(joinScore(odd, event));
  });
});

describe('gapInDays', () => {
  it.each([
    ['2026-11-10T00:00:00.000Z', 0],
    ['2026-11-12T00:00:00.000Z', 0],
    ['2026-11-14T12:00:00.000Z', 0.5],
    ['2026-11-07T00:00:00.000Z', 3],
  ])('of %s from an event of 10 to 14 November is %d', (at, days) => {
    const event = { first: '2026-11-10T00:00:00.000Z', last: '2026-11-14T00:00:00.000Z' };
    expect(gapInDays(at, event)).toBe(days);
  });
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

  it('keeps its size however many articles there are', () => {
    const members = Array.from({ length: 200 }, (_, index) =>
      digestOf(`a${index}`, { text: filler(`of ${index}`, 150) }),
    );
    expect(JSON.stringify(profile('E', members)).length).toBeLessThan(8_000);
  });
});
