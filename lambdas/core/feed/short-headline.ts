import type { EventRecord } from '../fold/event-record';
import { LIMITS } from '../read/limits';

/** A record's headline. Cut at the length that no article's exceeds, so that it is a detail's bound and cuts none. */
export function shortHeadline({ headline }: Pick<EventRecord, 'headline'>): string {
  return headline.slice(0, LIMITS.headlineCharacters);
}
