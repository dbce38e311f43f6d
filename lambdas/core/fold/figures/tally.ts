import { type Digest, publicationKey } from '../../digest/digest';
import { inverseDocumentFrequency } from '../../language/background';
import { stems } from '../../language/stem';
import { sentenceOf } from '../event/event-places';
import { jsonBytes, type RecordBody } from '../event/event-record';
import type { Origins } from '../event/origins';
import { type Assertion, readingKey, type Statement, statementsOf } from './statements';

/** What all articles of an event that state one thing come to. */
export interface Count {
  claim: Assertion;
  articles: number;
  origins: number;
  /** Publication times of the first and the last of the articles, ISO 8601. */
  first: string;
  last: string;
  /** Whether all of them state when they were published. */
  dated: boolean;
  /** The first of them that states when, what it sorts by, and its sentence. */
  articleId: string;
  order: string;
  sentence: string;
}

/** Counts of what an event's articles state about it, those of the highest priority first. */
export type Tally = Count[];

/**
 * Counts kept of a large event, about 5 kB packed. Which ones is decided by what is counted and never by how
 * often, so that one that is kept was kept from the first article on, in whatever order they came: its counts
 * are exact.
 */
const MAX_COUNTS = 96;

/** Metrics that come before all others. */
const FIRST = ['killed', 'injured', 'missing'];

/** Metrics are named in English. */
const METRIC_LANGUAGE = 'en';

/** The counts of statements. */
export function tallyOf(statements: readonly Statement[]): Tally {
  const counts = new Map<string, Count>();
  const origins = new Map<string, Set<string>>();
  for (const statement of statements) {
    const key = keyOf(statement.claim);
    const known = counts.get(key);
    const seen = origins.get(key) ?? new Set();
    const isNew = !seen.has(statement.origin);
    origins.set(key, seen.add(statement.origin));
    const one = countOf(statement, isNew ? 1 : 0);
    counts.set(key, known ? joined(known, one) : one);
  }
  return [...counts.values()];
}

/** Two counts of one thing by different articles, as one. */
export function joined(a: Count, b: Count): Count {
  const [earlier, later] = a.order < b.order ? [a, b] : [b, a];
  return {
    ...earlier,
    articles: a.articles + b.articles,
    origins: a.origins + b.origins,
    first: a.first < b.first ? a.first : b.first,
    last: a.last > b.last ? a.last : b.last,
    dated: earlier.dated && later.dated,
  };
}

/**
 * A tally after some articles have changed: `before` and `after` are what these state, `after` with the
 * articles that came in. Times only widen, as no article goes.
 */
export function changedTally(tally: Tally, before: readonly Statement[], after: readonly Statement[]): Tally {
  const counts = byKey(tally);
  const former = byKey(tallyOf(before));
  for (const [key, count] of byKey(tallyOf(after))) {
    const known = counts.get(key);
    counts.set(key, known ? joined(known, difference(count, former.get(key))) : count);
  }
  return [...counts.values()];
}

/** The counts that a head keeps: casualties, then other people, then what general text speaks of most. */
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

/** The counts of a tally by what they count. */
export function byKey(tally: Tally): Map<string, Count> {
  return new Map(tally.map((count) => [keyOf(count.claim), count]));
}

/** Tells what is counted apart. */
function keyOf(claim: Assertion): string {
  return `${readingKey(claim)}|${claim.kind}|${claim.place ?? ''}`;
}

function countOf({ claim: { sentence, ...claim }, article }: Statement, origins: number): Count {
  const { articleId, publishedAt, dated } = article;
  const told = sentenceOf(sentence, article);
  return {
    claim,
    articles: 1,
    origins,
    first: publishedAt,
    last: publishedAt,
    dated,
    articleId,
    order: publicationKey(article),
    sentence: told,
  };
}

function difference(count: Count, former: Count | undefined): Count {
  if (!former) return count;
  return {
    ...count,
    articles: count.articles - former.articles,
    origins: count.origins - former.origins,
  };
}

function priorityOf({ metric, unit }: Assertion): number {
  if (FIRST.includes(metric)) return -2;
  if (unit === 'person') return -1;
  const idf = inverseDocumentFrequency(METRIC_LANGUAGE);
  const weights = stems(metric, METRIC_LANGUAGE).map(idf);
  return weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
}

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

/** What a record says of all of an event's articles, however few of them its texts come from. */
type Counts = Pick<
  RecordBody,
  'articles' | 'origins' | 'firstReportedAt' | 'lastReportedAt' | 'sources' | 'languages'
>;

/** What is counted of an article. */
interface CountedArticle {
  publishedAt: string;
  source: string | null;
  language: string;
  isOriginal: boolean;
}

/** Outlets and languages listed; the counts beside them stay exact. */
const MAX_LISTED = 64;

/** Bytes of either list as JSON, and of one name: longer ones, as hostile articles may have, are left out. */
const MAX_BYTES = { sources: 1_500, languages: 300, name: 100 };

/** The counts of some articles, added to those of others. */
function countArticles(articles: readonly CountedArticle[], others?: Counts): Counts {
  const times = articles.map(({ publishedAt }) => publishedAt);
  if (others && others.articles > 0) times.push(others.firstReportedAt, others.lastReportedAt);
  times.sort();
  return {
    articles: (others?.articles ?? 0) + articles.length,
    origins: (others?.origins ?? 0) + articles.filter(({ isOriginal }) => isOriginal).length,
    firstReportedAt: times[0] ?? '',
    lastReportedAt: times.at(-1) ?? '',
    sources: listed([...(others?.sources ?? []), ...articles.map(({ source }) => source)], MAX_BYTES.sources),
    languages: listed(
      [...(others?.languages ?? []), ...articles.map(({ language }) => language)],
      MAX_BYTES.languages,
    ),
  };
}

/** The first names by order that fit: the same however many at a time they come. */
function listed(values: (string | null)[], bytes: number): string[] {
  const known = [...new Set(values)].filter((value) => value !== null).sort();
  const taken: string[] = [];
  let used = 0;
  for (const value of known) {
    const size = jsonBytes(value);
    if (size > MAX_BYTES.name) continue;
    used += size + 1;
    if (used > bytes || taken.length === MAX_LISTED) break;
    taken.push(value);
  }
  return taken;
}
