import type { Digest } from '../../../lambdas/core/digest/digest';
import { match } from '../../../lambdas/core/match/match';
import { type EventProfile, profile } from '../../../lambdas/core/match/profile';
import { versionOf } from '../../../test/support/articles';
import type { Sample } from '../../../test/support/samples';

/** The share of an article's terms by which an event is taken to be found: few unlike events are found by as much. */
const SHARE = 0.3;

/** A story as matching sees it: one report, and the event of all its reports. */
interface Seen {
  digest: Digest;
  event: EventProfile;
}

/**
 * The first stories that matching tells apart, each alone with each: what it may take for one event in some order, though
 * nobody writes at the same time, says nothing of how events are kept.
 * @param reports how many reports a story has
 * @throws Error where there are too few such stories
 */
export function toldApart(stories: readonly Sample[], count: number, reports: number): Sample[] {
  const chosen: { story: Sample; seen: Seen }[] = [];
  for (const story of stories) {
    if (chosen.length === count) break;
    const seen = seenAs(story, reports);
    if (!chosen.some((other) => isTakenFor(seen, other.seen) || isTakenFor(other.seen, seen)))
      chosen.push({ story, seen });
  }
  if (chosen.length < count) throw new Error(`Only ${chosen.length} of ${count} stories are told apart.`);
  return chosen.map(({ story }) => story);
}

function seenAs(story: Sample, reports: number): Seen {
  const digest = versionOf(story).digest as Digest;
  return { digest, event: profile('', Array<Digest>(reports).fill(digest)) };
}

function isTakenFor({ digest }: Seen, { event }: Seen): boolean {
  return match(digest, [{ event, share: SHARE }]).kind !== 'opens';
}
