import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import {
  candidates,
  INDEXED_TERMS,
  indexTerms,
  lookupFor,
  MAX_CANDIDATES,
  POSTINGS_PER_TERM,
} from '../../../../lambdas/core/match/candidates';
import { EVENT_WINDOW_DAYS } from '../../../../lambdas/core/match/match';
import { profile } from '../../../../lambdas/core/match/profile';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE, marketFire } from '../support';

const wire = digestOf('wire', MARKET_FIRE.wire);
const ferry = digestOf('ferry', FERRY_AGROUND);
const terms = lookupFor(wire).terms;

/** Ids of the candidates, where all events opened when the article was published. */
const candidatesOf = (digest: Digest, found: Map<string, string[]>): string[] =>
  candidates(digest, found, () => Date.parse(digest.publishedAt)).map(({ eventId }) => eventId);

describe('lookupFor', () => {
  it('looks a few distinct terms up, heaviest first', () => {
    expect(terms.length).toBeGreaterThan(2);
    expect(new Set(terms).size).toBe(terms.length);
    expect(terms).toContain('dunmarrow');
  });

  it('reaches as far ahead as an event takes reports', () => {
    const { from, to } = lookupFor(wire);
    const at = Date.parse(wire.publishedAt);
    expect(Date.parse(to) - at).toBe(EVENT_WINDOW_DAYS * 24 * 60 * 60 * 1000);
    expect(at - Date.parse(from)).toBeGreaterThanOrEqual(Date.parse(to) - at);
  });

  it('reaches less far where an event takes reports for less long', () => {
    const short = lookupFor(wire, { windowDays: 7 });
    expect(Date.parse(short.to) - Date.parse(wire.publishedAt)).toBe(7 * 24 * 60 * 60 * 1000);
    expect(short.from > lookupFor(wire).from).toBe(true);
    expect(short.terms).toEqual(terms);
  });

  it('finds an event by the terms that its reports share', () => {
    const indexed = indexTerms(profile('E', marketFire()), []);
    for (const digest of marketFire()) {
      expect(lookupFor(digest).terms.filter((term) => indexed.includes(term)).length).toBeGreaterThan(0);
    }
    expect(lookupFor(ferry).terms.filter((term) => indexed.includes(term))).toEqual([]);
  });
});

describe('candidates', () => {
  const [first, second, third] = terms as [string, string, string];

  it('are none where nothing was found', () => {
    expect(candidatesOf(wire, new Map())).toEqual([]);
    expect(candidatesOf(wire, new Map([[first, []]]))).toEqual([]);
  });

  it('are the events that share most terms first', () => {
    const found = new Map([
      [first, ['E1', 'E2']],
      [second, ['E2', 'E3']],
      [third, ['E2', 'E1']],
    ]);
    expect(candidatesOf(wire, found)).toEqual(['E2', 'E1', 'E3']);
  });

  it('count a term less the more events share it', () => {
    const crowd = Array.from({ length: POSTINGS_PER_TERM - 1 }, (_, index) => `X${index}`);
    const found = new Map([
      [first, ['E1', ...crowd]],
      [second, ['E2']],
    ]);
    expect(candidatesOf(wire, found)[0]).toBe('E2');
  });

  it('are the fresher first of two that share as much', () => {
    const found = new Map([[first, ['E1', 'E2']]]);
    const openedAt = (eventId: string) =>
      Date.parse(wire.publishedAt) - (eventId === 'E1' ? 30 : 2) * 86_400_000;
    expect(candidates(wire, found, openedAt).map(({ eventId }) => eventId)).toEqual(['E2', 'E1']);
  });

  it('have shares from 0 to 1, and 1 where all terms find one event alone', () => {
    const found = new Map(terms.map((term) => [term, ['E1']]));
    const [only] = candidates(wire, found, () => 0);
    expect(only?.share).toBeCloseTo(1, 10);
  });

  it('heed no term that the article does not have', () => {
    expect(candidatesOf(wire, new Map([['zeppelin', ['E1']]]))).toEqual([]);
  });

  it('are few, distinct and among those found, in whatever order these come', () => {
    const events = fc.uniqueArray(
      fc.constantFrom(
        '__proto__',
        'constructor',
        'E1',
        'E2',
        'E3',
        ...Array.from({ length: 12 }, (_, index) => `E${index + 4}`),
      ),
    );
    const found = fc.array(fc.tuple(fc.constantFrom(...terms), events)).map((list) => new Map(list));
    fc.assert(
      fc.property(found, (map) => {
        const chosen = candidatesOf(wire, map);
        expect(chosen.length).toBe(Math.min(MAX_CANDIDATES, new Set([...map.values()].flat()).size));
        expect(new Set(chosen).size).toBe(chosen.length);
        const reversed = new Map([...map].reverse().map(([term, ids]) => [term, [...ids].reverse()]));
        expect(candidatesOf(wire, reversed)).toEqual(chosen);
      }),
    );
  });
});

describe('indexTerms', () => {
  const digests = [...marketFire(), ferry];

  it('are a few distinct terms of the event, a new event’s heaviest first', () => {
    const indexed = indexTerms(profile('E', [wire]), []);
    expect(indexed).toHaveLength(INDEXED_TERMS);
    expect(new Set(indexed).size).toBe(INDEXED_TERMS);
    expect(indexed.slice(0, terms.length)).toEqual(terms);
  });

  it('stay as they are while the event does', () => {
    const event = profile('E', digests);
    const indexed = indexTerms(event, []);
    expect(indexTerms(event, indexed)).toEqual(indexed);
  });

  it('keep more of what they were than a fresh choice would, when a report joins', () => {
    const before = indexTerms(profile('E', [wire]), []);
    const grown = profile('E', [wire, digestOf('courier', MARKET_FIRE.courier)]);
    const kept = indexTerms(grown, before).filter((term) => before.includes(term));
    const fresh = indexTerms(grown, []).filter((term) => before.includes(term));
    expect(kept.length).toBeGreaterThan(fresh.length);
  });

  it('drop what the event is no longer about', () => {
    const stale = ['zeppelin', ...indexTerms(profile('E', [ferry]), []).slice(0, 5)];
    const indexed = indexTerms(profile('E', marketFire()), stale);
    expect(indexed.filter((term) => stale.includes(term))).toEqual([]);
  });

  it('hold the names of object properties like any other term', () => {
    const text =
      'Protville constructor toString valueOf hasOwnProperty isPrototypeOf. '.repeat(4) + filler('odd', 3);
    const indexed = indexTerms(profile('E', [digestOf('a', { text })]), ['__proto__']);
    expect(indexed).toEqual(expect.arrayContaining(['constructor', 'tostring', 'hasownproperty']));
    expect(indexed).not.toContain('__proto__');
  });
});
