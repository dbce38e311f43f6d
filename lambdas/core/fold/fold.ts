import { byPublication, type Digest } from '../digest/digest';
import { fitting, type RecordBody } from './event/event-record';
import { findOrigins, type Origins, speaks } from './event/origins';
import { foldFigures } from './figures/figures';
import { type Totals, totalsOf } from './figures/tally';
import { chooseHeadline } from './headline';
import { foldNames } from './names/names';
import { summarise } from './summary/summary';
import { foldTimeline } from './timeline';

/**
 * Max bytes of a record's lists as JSON. With those of figures, background, sources and languages they keep every record
 * under 32 KB. Only hostile texts, or texts of three bytes a character, reach them.
 */
const MAX_BYTES = { summary: 3_500, names: 1_600, timeline: 4_500 };

export interface Folded {
  record: RecordBody;
  origins: Origins;
}

/** Folds an event's articles into its record. The result depends on their digests alone, not on their order. */
export function fold(digests: readonly Digest[]): Folded {
  const origins = findOrigins(digests);
  return { record: foldSample(digests, origins, totalsOf(digests, origins)), origins };
}

/**
 * The record of an event of which the given articles may be only a sample: texts and figures come from these, counts and
 * tally from all of its articles. `origins` are those found among the given articles.
 */
export function foldSample(
  digests: readonly Digest[],
  origins: Origins,
  { counts, tally }: Totals,
): RecordBody {
  const members = [...digests].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const reports = members.filter((member) => speaks(member, origins));
  const { people, organisations, places } = foldNames(members, origins);
  const { figures, background } = foldFigures(members, origins, tally);
  return {
    headline: chooseHeadline(reports, figures),
    summary: fitting(summarise(reports, figures), MAX_BYTES.summary),
    figures,
    background,
    people: fitting(people, MAX_BYTES.names),
    organisations: fitting(organisations, MAX_BYTES.names),
    places: fitting(places, MAX_BYTES.names),
    timeline: fitting(foldTimeline(reports), MAX_BYTES.timeline),
    ...counts,
  };
}

/**
 * Max articles that a record's texts and figures are folded from. The time of folding grows with their square, and more
 * articles do not change what 20 independent reports agree on.
 */
export const FOLDED_ARTICLES = 20;

/**
 * The articles that an event's record is folded from: all or, of more than {@link FOLDED_ARTICLES}, that many by
 * publication, half of them the first and half the last. The first reports say what happened, the last what is known now.
 */
export function sampleOf(digests: readonly Digest[]): Digest[] {
  if (digests.length <= FOLDED_ARTICLES) return [...digests];
  const sorted = [...digests].sort(byPublication);
  return [...sorted.slice(0, FOLDED_ARTICLES / 2), ...sorted.slice(-FOLDED_ARTICLES / 2)];
}
