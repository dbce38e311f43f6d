import type { EventProfile } from '../core/match/profile';

/** What is read of a merged event: the id of the event that it was merged into. */
export interface Merged {
  mergedInto: string;
}

/** The profiles that ids lead to, directly or by mergers. Ids that lead to none are left out. */
export function followMerges(
  eventIds: readonly string[],
  heads: ReadonlyMap<string, EventProfile | Merged>,
): Map<string, EventProfile> {
  const profiles = new Map<string, EventProfile>();
  for (const eventId of eventIds) {
    let head = heads.get(eventId);
    for (let left = heads.size; head && 'mergedInto' in head && left > 0; left--)
      head = heads.get(head.mergedInto);
    if (head && !('mergedInto' in head)) profiles.set(eventId, head);
  }
  return profiles;
}
