import fc from 'fast-check';
import type { Digest } from '../../../../lambdas/core/digest/digest';
import { EVENT_WINDOW_DAYS, match } from '../../../../lambdas/core/match/match';
import type { Candidate } from '../../../../lambdas/core/match/pair-features';
import { profile } from '../../../../lambdas/core/match/profile';
import { digestOf, FERRY_AGROUND, filler, MARKET_FIRE, marketFire } from '../support';

const DAY = 24 * 60 * 60 * 1000;

const wire = digestOf('wire', MARKET_FIRE.wire);
const courier = digestOf('courier', MARKET_FIRE.courier);
const radio = digestOf('radio', MARKET_FIRE.radio);
const ferry = digestOf('ferry', FERRY_AGROUND);

const daysLater = (digest: Digest, days: number): Digest => ({
  ...digest,
  publishedAt: new Date(Date.parse(digest.publishedAt) + days * DAY).toISOString(),
});

/** An event under which half of an article's looked-up weight was found. */
const event = (eventId: string, members: Digest[], share = 0.5): Candidate => ({
  event: profile(eventId, members),
  share,
});

/** How likely an article joins an event that is the only one found; 0 where it does not. */
const likelihood = (digest: Digest, members: Digest[], share = 0.5): number => {
  const unlike = members.map((member) => ({ ...member, sketch: [] }));
  const matched = match(digest, [event('E', unlike, share)]);
  return matched.kind === 'joins' ? matched.probability : 0;
};

describe('match', () => {
  it('opens an event where there is none', () => {
    expect(match(wire, [])).toEqual({ kind: 'opens' });
  });

  it('joins an independent report to its event', () => {
    const candidates = [event('E1', [ferry], 0.1), event('E2', [wire, radio])];
    expect(match(courier, candidates)).toEqual({
      kind: 'joins',
      eventId: 'E2',
      probability: expect.any(Number),
    });
  });

  it('opens an event for a report of something else', () => {
    expect(match(ferry, [event('E1', marketFire(), 0.1)])).toEqual({ kind: 'opens' });
  });

  it('joins nothing that says of a few terms only what it is of, nor anything to that', () => {
    const brief = (terms: number): Digest => ({
      ...wire,
      sketch: [],
      views: { ...wire.views, body: wire.views.body.slice(0, terms) },
    });
    expect(match(brief(4), [event('E1', marketFire())])).toMatchObject({ kind: 'joins' });
    expect(match(brief(3), [event('E1', marketFire())])).toEqual({ kind: 'opens' });
    expect(match(wire, [event('E1', [brief(4)])])).toMatchObject({ kind: 'joins' });
    expect(match(wire, [event('E1', [brief(3)])])).toEqual({ kind: 'opens' });
    expect(match(brief(3), [event('E1', [brief(3)])])).toEqual({ kind: 'opens' });
    const copy = { ...brief(3), sketch: wire.sketch };
    expect(match(copy, [event('E1', [wire])])).toEqual({ kind: 'copy', eventId: 'E1' });
  });

  it('finds the event of a text that is copied', () => {
    const copy = digestOf('copy', MARKET_FIRE.copy);
    expect(match(copy, [event('E1', [wire])])).toEqual({ kind: 'copy', eventId: 'E1' });
  });

  it('prefers the event of a copied text to a likelier one', () => {
    const copy = digestOf('copy', MARKET_FIRE.copy);
    const likelier = { ...courier, views: copy.views, publishedAt: copy.publishedAt };
    const copied = daysLater({ ...wire, views: ferry.views }, -30);
    expect(likelihood(copy, [likelier])).toBeGreaterThan(likelihood(copy, [copied]));
    expect(match(copy, [event('E1', [likelier]), event('E2', [copied])])).toEqual({
      kind: 'copy',
      eventId: 'E2',
    });
  });

  it('prefers the likelier of two events', () => {
    const other = digestOf('other', { ...FERRY_AGROUND, publishedAt: MARKET_FIRE.courier.publishedAt });
    const mixed = event('E1', [wire, other, ferry]);
    expect(match(courier, [mixed, event('E2', [wire, radio])])).toMatchObject({ eventId: 'E2' });
  });

  it('prefers the older of two events that are as likely', () => {
    const twins = [event('E2', [wire]), event('E1', [wire])];
    expect(match(wire, twins)).toEqual({ kind: 'copy', eventId: 'E1' });
    const same = { ...wire, sketch: [] };
    expect(match(same, twins)).toMatchObject({ kind: 'joins', eventId: 'E1' });
  });

  it('neither joins nor copies beyond the window on either side', () => {
    for (const days of [EVENT_WINDOW_DAYS + 0.01, -EVENT_WINDOW_DAYS - 0.01]) {
      expect(match(daysLater(wire, days), [event('E1', [wire])])).toEqual({ kind: 'opens' });
    }
    expect(match(daysLater(wire, EVENT_WINDOW_DAYS), [event('E1', [wire])])).toEqual({
      kind: 'copy',
      eventId: 'E1',
    });
  });

  it('takes a window that is shorter', () => {
    const candidates = [event('E1', [wire])];
    expect(match(daysLater(wire, 7), candidates, { windowDays: 7 })).toEqual({ kind: 'copy', eventId: 'E1' });
    expect(match(daysLater(wire, 7.01), candidates, { windowDays: 7 })).toEqual({ kind: 'opens' });
  });

  it('does not mind the order of the candidates', () => {
    const events = [[wire], [wire, radio], [ferry], [courier, radio], [ferry, radio]];
    const candidates = events.map((members, index) => event(`E${index}`, members));
    const digests = [wire, courier, radio, ferry];
    fc.assert(
      fc.property(
        fc.constantFrom(...digests),
        fc.shuffledSubarray(candidates, { minLength: 1 }),
        (digest, shuffled) => {
          const sorted = [...shuffled].sort((a, b) => (a.event.eventId < b.event.eventId ? -1 : 1));
          expect(match(digest, shuffled)).toEqual(match(digest, sorted));
        },
      ),
    );
  });

  it('leaves the list of candidates as it was', () => {
    const candidates = [event('E2', [wire]), event('E1', [ferry])];
    match(courier, candidates);
    expect(candidates.map((candidate) => candidate.event.eventId)).toEqual(['E2', 'E1']);
  });

  it('is the less likely to join the more days have passed', () => {
    const likelihoods = [0, 1, 7, 60].map((days) => likelihood(daysLater(courier, days), [wire, radio]));
    expect(likelihoods).toEqual([...likelihoods].sort((a, b) => b - a));
    expect(likelihoods[3]).toBeLessThan(likelihoods[0] as number);
  });

  it('is the likelier to join the more an article resembles its event', () => {
    const at = MARKET_FIRE.wire.publishedAt;
    const likelihoods = [
      likelihood(digestOf('a', { ...MARKET_FIRE.courier, publishedAt: at }), [wire, radio]),
      likelihood(digestOf('a', { ...MARKET_FIRE.courier, publishedAt: at }), [wire, ferry], 0.3),
      likelihood(digestOf('a', { ...FERRY_AGROUND, publishedAt: at }), [wire], 0.02),
    ];
    expect(likelihoods).toEqual([...likelihoods].sort((a, b) => b - a));
    expect(likelihoods[2]).toBe(0);
  });

  it('opens an event where the resemblance is to a crowd that no one report resembles', () => {
    const reports = [MARKET_FIRE.wire, FERRY_AGROUND].map((report, index) => digestOf(`r${index}`, report));
    const drifted = profile('E1', reports);
    const centroid = {
      ...drifted,
      body: wire.views.body,
      lead: [],
      headline: [],
      openings: [],
      articles: 40,
      sketches: [],
    };
    expect(match(courier, [{ event: centroid, share: 0.3 }])).toEqual({ kind: 'opens' });
  });

  it('takes an article without a term, and an event without one', () => {
    const empty = {
      ...wire,
      sketch: [],
      views: { body: [], lead: [], headline: [], names: [], numbers: [], days: [] },
    };
    expect(match(empty, [event('E', [wire], 0)]).kind).toBe('opens');
    expect(match(wire, [event('E', [empty], 0)]).kind).toBe('opens');
  });

  it('takes the names of object properties for terms like any other', () => {
    const text = `The __proto__ constructor toString valueOf hasOwnProperty stood in Protville. ${filler('odd', 20)}`;
    const odd = digestOf('odd', { text });
    const plain = digestOf('other', { text: filler('plain', 40) });
    expect(likelihood(odd, [odd])).toBeGreaterThan(likelihood(odd, [plain], 0));
  });
});
