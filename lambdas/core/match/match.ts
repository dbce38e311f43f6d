import type { Digest } from '../digest/digest';
import { gapInDays, joinScore } from './join-score';
import { isNearDuplicate } from './near-duplicate';
import type { EventProfile } from './profile';

/**
 * Score from which an article joins an event. Lower merges look-alikes of one week, higher parts follow-ups from their
 * event; docs/benchmarks.md has the figures at this value.
 */
const JOIN_THRESHOLD = 0.28;

/** Days after its last report in which an event takes a new one. */
export const EVENT_WINDOW_DAYS = 60;

/** What becomes of an article. */
export type Match =
  | { kind: 'copy'; eventId: string }
  | { kind: 'joins'; eventId: string; score: number }
  | { kind: 'opens' };

/**
 * Decides where an article belongs: with a text that it copies, else in the most likely event, else in a new one.
 * Equal candidates are told apart by their ids: the older one wins.
 */
export function match(digest: Digest, candidates: readonly EventProfile[]): Match {
  const open = candidates
    .filter((event) => gapInDays(digest.publishedAt, event) <= EVENT_WINDOW_DAYS)
    .sort((a, b) => (a.eventId < b.eventId ? -1 : 1));
  const copied = open.find((event) =>
    event.sketches.some((sketch) => isNearDuplicate(digest.sketch, sketch)),
  );
  if (copied) return { kind: 'copy', eventId: copied.eventId };
  let best: Match = { kind: 'opens' };
  let highest = JOIN_THRESHOLD;
  for (const event of open) {
    const score = joinScore(digest, event);
    if (score > highest) [best, highest] = [{ kind: 'joins', eventId: event.eventId, score }, score];
  }
  return best;
}
