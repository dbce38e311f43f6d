import { byPublication, type Digest } from '../digest/digest';
import { fitting, type RecordBody } from './event/event-record';
import { findOrigins, type Origins } from './event/origins';
import { foldFigures } from './figures/figures';
import { type Totals, totalsOf } from './figures/tally';
import { chooseHeadline } from './headline';
import { foldNames } from './names/names';
import { summarise } from './summary/summary';
import { foldTimeline } from './timeline';

/**
 * Bytes of a record's lists as JSON beside figures and background, so that no record exceeds 32 KB. They bind
 * only where texts are hostile or of three bytes a character.
 */
const MAX_BYTES = { summary: 3_500, names: 1_600, timeline: 4_500 };

/** What an event's articles come to. */
export interface Folded {
  record: RecordBody;
  origins: Origins;
}

/** Folds articles into their event's record: a function of their digests alone, whatever their order. */
export function fold(digests: readonly Digest[]): Folded {
  const origins = findOrigins(digests);
  return { record: foldSample(digests, origins, totalsOf(digests, origins)), origins };
}

/**
 * The record of an event whose texts come from some of its articles and whose counts are those of all.
 * `origins` are those found among the given ones.
 */
export function foldSample(
  digests: readonly Digest[],
  origins: Origins,
  { counts, tally }: Totals,
): RecordBody {
  const members = [...digests].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const originals = members.filter(({ articleId }) => origins.get(articleId) === articleId);
  const { people, organisations, places } = foldNames(members);
  const { figures, background } = foldFigures(members, origins, tally);
  return {
    headline: chooseHeadline(originals),
    summary: fitting(summarise(originals, figures), MAX_BYTES.summary),
    figures,
    background,
    people: fitting(people, MAX_BYTES.names),
    organisations: fitting(organisations, MAX_BYTES.names),
    places: fitting(places, MAX_BYTES.names),
    timeline: fitting(foldTimeline(originals), MAX_BYTES.timeline),
    ...counts,
  };
}

/**
 * Articles that a record's texts and figures are folded from: the fold's time grows with their square, and
 * what 20 independent reports agree on, more will not change.
 */
export const FOLDED_ARTICLES = 20;

/**
 * Those articles of an event that its record is folded from: where there are more, the first and the last
 * ones.
 */
export function sampleOf(digests: readonly Digest[]): Digest[] {
  if (digests.length <= FOLDED_ARTICLES) return [...digests];
  const sorted = [...digests].sort(byPublication);
  return [...sorted.slice(0, FOLDED_ARTICLES / 2), ...sorted.slice(-FOLDED_ARTICLES / 2)];
}
