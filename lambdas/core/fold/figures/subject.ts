import { grouped } from '../event/event-places';
import { type Assertion, readingKey, type Statement } from './statements';
import { added, byKey, type Count, type Tally, tallyOf } from './tally';

/** What an event's articles say about one metric. */
export interface Subject {
  metric: string;
  unit: string;
  /** Most corroborated first. */
  readings: ReadingTally[];
  voters: Voter[];
}

/** The count of one reading, with the articles among those that state it whose ids are known. */
export interface ReadingTally extends Count {
  articleIds: string[];
}

/** Origins that make the same claims about one metric. Each origin has one vote. */
export interface Voter {
  claims: readonly Assertion[];
  origins: number;
}

/**
 * What is said about each metric, from the statements of the folded articles and the counts of all articles. Where the
 * counts lack a statement, as those of a large event may, only the folded articles are counted.
 */
export function subjectsOf(statements: readonly Statement[], tally: Tally): Subject[] {
  const counts = new Map([...byKey(tallyOf(statements)), ...byKey(tally)]);
  const sorted = [...counts].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, count]) => count);
  const counted = grouped(sorted, ({ claim }) => claim.metric);
  const stated = grouped(statements, ({ claim }) => claim.metric);
  return [...counted].map(([metric, own]) => subjectOf(own, stated.get(metric) ?? []));
}

function subjectOf(counts: readonly Count[], statements: readonly Statement[]): Subject {
  const { metric, unit } = (counts[0] as Count).claim;
  const filter = filterFor(counts);
  const counting = statements.flatMap((statement) => {
    const claim = filter(statement.claim);
    return claim ? [{ ...statement, claim }] : [];
  });
  const byReading = grouped(counting, ({ claim }) => readingKey(claim));
  const readings = readingsOf(counts, filter).map((reading) => {
    const folded = byReading.get(readingKey(reading.claim)) ?? [];
    const articleIds = [reading.articleId, ...folded.map(({ article }) => article.articleId)];
    const origins = new Set(folded.map(({ origin }) => origin)).size;
    return {
      reading: { ...reading, articleIds: [...new Set(articleIds)] },
      unknown: reading.origins - origins,
    };
  });
  const known = grouped(counting, ({ origin }) => origin).values();
  const voters = [...known].map((own) => ({ claims: own.map(({ claim }) => claim), origins: 1 }));
  for (const { reading, unknown } of readings)
    if (unknown > 0) voters.push({ claims: [reading.claim], origins: unknown });
  return { metric, unit, readings: readings.map(({ reading }) => reading), voters };
}

/** Returns a claim as it counts beside the others of its metric, or undefined if it does not count. */
type ClaimFilter = (claim: Assertion) => Assertion | undefined;

/**
 * Numbers that follow from others count only if no article states one. People mentioned one by one mean "at least" so
 * many, unless that is the only number or other claims say exactly so many.
 */
function filterFor(counts: readonly Count[]): ClaimFilter {
  const claims = counts.map(({ claim }) => claim);
  const isStated = claims.some(({ kind }) => kind === 'stated');
  const counting = claims.filter(({ kind }) => !isStated || kind !== 'derived');
  const values = new Set(counting.map(({ value }) => value));
  const firm = counting.filter(({ kind, bound }) => kind !== 'individuals' && bound === 'exact');
  const certain = new Set(firm.map(({ value }) => value));
  return (claim) => {
    if (claim.kind !== 'individuals') return isStated && claim.kind === 'derived' ? undefined : claim;
    return values.size === 1 || certain.has(claim.value) ? claim : { ...claim, bound: 'at least' };
  };
}

function readingsOf(counts: readonly Count[], filter: ClaimFilter): Count[] {
  const readings = new Map<string, Count>();
  for (const count of counts) {
    const claim = filter(count.claim);
    if (!claim) continue;
    const known = readings.get(readingKey(claim));
    readings.set(readingKey(claim), { ...(known ? added(known, count) : count), claim });
  }
  return [...readings.values()].sort(byOrigins);
}

function byOrigins(a: Count, b: Count): number {
  return (
    b.origins - a.origins ||
    b.articles - a.articles ||
    b.claim.value - a.claim.value ||
    (readingKey(a.claim) < readingKey(b.claim) ? -1 : 1)
  );
}
