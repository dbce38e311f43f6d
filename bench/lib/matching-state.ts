import { decodeTime } from 'ulid';
import type { Digest } from '../../lambdas/core/digest/digest';
import { candidates, indexTerms, lookupFor, type TermLookup } from '../../lambdas/core/match/candidates';
import type { Candidate } from '../../lambdas/core/match/pair-features';
import { type EventProfile, profile, withArticle } from '../../lambdas/core/match/profile';
import { eventIdOf } from '../../lambdas/ingest/event/ids';
import { Postings } from '../../lambdas/store/memory/memory-event-store';

/** The profiles and postings of events in memory, without records: for training and for measuring retrieval. */
export class MatchingState {
  private readonly profiles = new Map<string, EventProfile>();
  private readonly terms = new Map<string, string[]>();
  private readonly postings = new Postings();

  /** The events posted under each term of a search. */
  found(search: TermLookup): Map<string, string[]> {
    return this.postings.found(search);
  }

  candidates(digest: Digest): Candidate[] {
    const leads = candidates(digest, this.found(lookupFor(digest)), decodeTime);
    return leads.map(({ eventId, share }) => ({ event: this.profile(eventId), share }));
  }

  profile(eventId: string): EventProfile {
    return this.profiles.get(eventId) ?? profile(eventId, []);
  }

  /**
   * Adds an article to an event.
   * @param joined the event; null opens one
   * @returns the event's id
   */
  add(digest: Digest, joined: string | null): string {
    const eventId = joined ?? eventIdOf(digest);
    const event = withArticle(this.profile(eventId), digest);
    const terms = indexTerms(event, this.terms.get(eventId) ?? []);
    this.profiles.set(eventId, event);
    this.terms.set(eventId, terms);
    this.postings.add(eventId, terms);
    return eventId;
  }
}
