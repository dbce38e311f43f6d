import type { EventProfile } from '../core/match/profile';

/** What is read of a merged event: where it leads. */
export interface Merged {
  mergedInto: string;
}

/** The profiles that ids lead to, through events that were merged into others; ids that lead nowhere are left out. */
export function followMerges(
  eventIds: readonly string[],
  heads: ReadonlyMap<string, EventProfile | Merged>,
): Map<string, EventProfile> {
  const found = new Map<string, EventProfile>();
  for (const eventId of eventIds) {
    let head = heads.get(eventId);
    for (let left = heads.size; head && 'mergedInto' in head && left > 0; left--)
      head = heads.get(head.mergedInto);
    if (head && !('mergedInto' in head)) found.set(eventId, head);
  }
  return found;
}
