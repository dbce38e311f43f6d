import { encodeTime } from 'ulid';
import { POSTINGS_PER_TERM, type Search } from '../../lambdas/core/match/candidates';

/** The inverted index in memory: for each term the ids of the events found by it, ascending. */
export class Postings {
  private readonly events = new Map<string, string[]>();

  add(eventId: string, terms: readonly string[]): void {
    for (const term of terms) {
      const listed = this.events.get(term);
      if (!listed) this.events.set(term, [eventId]);
      else {
        const at = lowerBound(listed, eventId);
        if (listed[at] !== eventId) listed.splice(at, 0, eventId);
      }
    }
  }

  /** The events found under each term, newest first, as many as the table would give. */
  found({ terms, from, to }: Search): Map<string, string[]> {
    const first = encodeTime(Math.max(0, Date.parse(from)), 10);
    const last = `${encodeTime(Math.max(0, Date.parse(to)), 10)}~`;
    return new Map(terms.map((term) => [term, newest(this.events.get(term) ?? [], first, last)]));
  }
}

function newest(listed: readonly string[], first: string, last: string): string[] {
  const end = lowerBound(listed, last);
  const start = Math.max(lowerBound(listed, first), end - POSTINGS_PER_TERM);
  return listed.slice(start, end).reverse();
}

/** The index of the first id that is not smaller. */
function lowerBound(listed: readonly string[], eventId: string): number {
  let low = 0;
  let high = listed.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((listed[middle] as string) < eventId) low = middle + 1;
    else high = middle;
  }
  return low;
}
