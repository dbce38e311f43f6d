import type { Digest } from '../digest/digest';
import { type Counts, countArticles } from './counts';
import { statementsOf } from './figures/statements';
import type { Origins } from './origins';
import { changedTally, type Tally, tallyOf } from './tally';

/** What is counted of all of an event's articles. */
export interface Totals {
  counts: Counts;
  tally: Tally;
}

/** Articles with what is known of whose copies they are; one that is nobody's copy is its own origin. */
interface Members {
  digests: readonly Digest[];
  origins: Origins;
}

/** The totals of articles, all of them known. */
export function totalsOf(digests: readonly Digest[], origins: Origins): Totals {
  const counted = digests.map((digest) => ({
    ...digest,
    isOriginal: isOriginal(digest, origins),
  }));
  return { counts: countArticles(counted), tally: tallyOf(statementsOf(digests, origins)) };
}

/**
 * The totals of an event that an article comes into, of whose other articles only some are known: what these
 * state and whose copies they are, before and after.
 */
export function changedTotals(totals: Totals, joining: Digest, before: Members, after: Members): Totals {
  const originals = ({ digests, origins }: Members) =>
    digests.filter((digest) => isOriginal(digest, origins)).length;
  const counts = countArticles([{ ...joining, isOriginal: false }], totals.counts);
  const more = originals(after) - originals(before);
  return {
    counts: { ...counts, origins: totals.counts.origins + more },
    tally: changedTally(
      totals.tally,
      statementsOf(before.digests, before.origins),
      statementsOf(after.digests, after.origins),
    ),
  };
}

function isOriginal({ articleId }: Digest, origins: Origins): boolean {
  return origins.get(articleId) === articleId;
}
