import { type Digest, publicationKey } from '../../digest/digest';
import { inverseDocumentFrequency } from '../../language/background';
import { stems } from '../../language/stem';
import { grouped, sentenceOf } from '../event/event-places';
import type { Origins } from '../event/origins';
import { type Counts, countArticles, countOriginals, type Members } from './counts';
import { type Assertion, readingKey, type Statement, statementsOf } from './statements';

/** What is counted over all of an event's articles. */
export interface Totals {
  counts: Counts;
  tally: Tally;
}

/** Counts of what an event's articles state about it, those of the highest priority first. */
export type Tally = Count[];

/** The count of all articles of an event that state one thing. */
export interface Count {
  claim: Assertion;
  articles: number;
  /** Origins of which any take states it. */
  origins: number;
  /** Those of which a newer take states another number; absent if none. */
  superseded?: number;
  /** What the claim corrects, according to these articles, at most {@link MAX_CORRECTIONS}; absent if nothing. */
  corrections?: Correction[];
  /** Publication times of the first and the last of the articles, ISO 8601. */
  first: string;
  last: string;
  /** Whether all of the articles state when they were published. */
  dated: boolean;
  /** The first article by stated publication, its sort key (see `publicationKey`), and its sentence. */
  articleId: string;
  order: string;
  sentence: string;
}

/** A number that articles take back for another one. */
export interface Correction {
  /** The number, or 'earlier' for whatever was reported before. */
  former: number | 'earlier';
  /** Publication time of the first article that says so, ISO 8601. */
  since: string;
}

/** Max corrections of one count: a toll is corrected once or twice. */
const MAX_CORRECTIONS = 4;

/** The totals of an event, from all of its articles. */
export function totalsOf(digests: readonly Digest[], origins: Origins): Totals {
  const counts = countArticles(digests, countOriginals({ digests, origins }));
  return { counts, tally: tallyOf(statementsOf(digests, origins)) };
}

/**
 * The totals of a large event that an article joins. Of the other articles only some are known: `before` and `after` are
 * these without and with the joining one, each with its origins.
 */
export function changedTotals(totals: Totals, joining: Digest, before: Members, after: Members): Totals {
  return {
    counts: countArticles([joining], countOriginals(after) - countOriginals(before), totals.counts),
    tally: changedTally(
      totals.tally,
      statementsOf(before.digests, before.origins),
      statementsOf(after.digests, after.origins),
    ),
  };
}

/**
 * Max counts in the head of a large event, about 5 KB packed. They are chosen by what is counted, never by how often.
 * So a count that is kept was kept from the first article on, in any order of arrival, and is exact.
 */
const MAX_COUNTS = 96;

/** The counts that the head of a large event keeps: casualties, other people, then what general text mentions most. */
export function boundedTally(tally: Tally): Tally {
  if (tally.length <= MAX_COUNTS) return tally;
  const priorities = new Map<string, number>();
  const priority = (claim: Assertion) => {
    const kind = `${claim.metric}|${claim.unit}`;
    const known = priorities.get(kind) ?? priorityOf(claim);
    priorities.set(kind, known);
    return known;
  };
  return tally
    .map((count) => ({ count, priority: priority(count.claim) }))
    .sort((a, b) => a.priority - b.priority || (keyOf(a.count.claim) < keyOf(b.count.claim) ? -1 : 1))
    .slice(0, MAX_COUNTS)
    .map(({ count }) => count);
}

/** Counts statements by what they state. */
export function tallyOf(statements: readonly Statement[]): Tally {
  return [...grouped(statements, ({ claim }) => keyOf(claim)).values()].map((own) => {
    const origins = originsOf(own);
    const superseded = origins - originsOf(own.filter(({ isCurrent }) => isCurrent));
    const total = own.map(countOf).reduce(added);
    return { ...total, origins, ...(superseded > 0 && { superseded }) };
  });
}

function originsOf(statements: readonly Statement[]): number {
  return new Set(statements.map(({ origin }) => origin)).size;
}

/**
 * A tally after some articles changed. `before` and `after` are the statements of these articles, `after` with those of the
 * articles that came in. Times only widen, because no article leaves.
 */
export function changedTally(tally: Tally, before: readonly Statement[], after: readonly Statement[]): Tally {
  const counts = byKey(tally);
  const former = byKey(tallyOf(before));
  for (const [key, count] of byKey(tallyOf(after))) {
    const known = counts.get(key);
    counts.set(key, known ? added(known, difference(count, former.get(key))) : count);
  }
  return [...counts.values()];
}

/** Adds two counts of one thing by different articles. */
export function added(a: Count, b: Count): Count {
  const [earlier, later] = a.order < b.order ? [a, b] : [b, a];
  return {
    ...earlier,
    superseded: supersededOf(a) + supersededOf(b) || undefined,
    corrections: mergedCorrections(a, b),
    articles: a.articles + b.articles,
    origins: a.origins + b.origins,
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
    dated: earlier.dated && later.dated,
  };
}

/** Number of origins of a count of which a newer take states another number. */
export function supersededOf({ superseded = 0 }: Count): number {
  return superseded;
}

/** The counts of a tally by what they count. */
export function byKey(tally: Tally): Map<string, Count> {
  return new Map(tally.map((count) => [keyOf(count.claim), count]));
}

function keyOf(claim: Assertion): string {
  return `${readingKey(claim)}|${claim.kind}|${claim.place ?? ''}`;
}

function countOf({ claim: { sentence, corrects, ...claim }, article }: Statement): Count {
  const { articleId, publishedAt, dated } = article;
  return {
    claim,
    articles: 1,
    origins: 1,
    ...(corrects !== undefined && { corrections: [{ former: corrects, since: publishedAt }] }),
    first: publishedAt,
    last: publishedAt,
    dated,
    articleId,
    order: publicationKey(article),
    sentence: sentenceOf(sentence, article),
  };
}

/** The corrections of both, each since the first article that makes it. */
function mergedCorrections(a: Count, b: Count): Correction[] | undefined {
  if (!a.corrections || !b.corrections) return a.corrections ?? b.corrections;
  const sorted = [...a.corrections, ...b.corrections].sort((one, other) =>
    one.since < other.since ? -1 : 1,
  );
  const formers = [...new Set(sorted.map(({ former }) => former))];
  const first = (former: Correction['former']) => sorted.find((each) => each.former === former) as Correction;
  return formers.slice(0, MAX_CORRECTIONS).map(first);
}

function difference(count: Count, former: Count | undefined): Count {
  if (!former) return count;
  return {
    ...count,
    articles: count.articles - former.articles,
    origins: count.origins - former.origins,
    superseded: supersededOf(count) - supersededOf(former),
  };
}

/** Metrics that come before all others. */
const FIRST = ['killed', 'injured', 'missing'];

/** Metrics are named in English, whatever the language of the articles. */
const METRIC_LANGUAGE = 'en';

/** Lower comes first. Inverse document frequencies, for metrics of things, are never negative. */
function priorityOf({ metric, unit }: Assertion): number {
  if (FIRST.includes(metric)) return -2;
  if (unit === 'person') return -1;
  const idf = inverseDocumentFrequency(METRIC_LANGUAGE);
  const weights = stems(metric, METRIC_LANGUAGE).map(idf);
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}
