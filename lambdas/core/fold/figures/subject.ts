import { grouped } from '../event/event-places';
import { hasReplaced } from './replaced';
import { excludes } from './spans';
import { type Assertion, readingKey, type Statement } from './statements';
import { added, byKey, type Correction, type Count, supersededOf, type Tally, tallyOf } from './tally';

/** What an event's articles say about one metric. */
export interface Subject {
  metric: string;
  unit: string;
  /** Those that some origin states now, the most corroborated first. */
  readings: ReadingTally[];
  /** Those that the newest takes of their origins no longer state, or that a correction takes back. */
  former: ReadingTally[];
  /** What takes numbers back, by the readings that replace them. */
  corrections: CorrectedReading[];
  voters: Voter[];
}

/** A reading with the number that it corrects. */
interface CorrectedReading extends Correction {
  reading: ReadingTally;
}

/** The count of one reading, with the articles among those that state it whose ids are known. */
export interface ReadingTally extends Count {
  articleIds: string[];
  /** Publication time of the last article that states it now; of a former reading that of the first one. */
  until: string;
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
    return { ...reading, ...timesOf(reading, folded), articleIds: [...new Set(articleIds)] };
  });
  const stated = readings.flatMap((reading) =>
    (reading.corrections ?? []).map((correction) => ({ ...correction, reading })),
  );
  const votersWith = (corrections: readonly CorrectedReading[]) => [
    ...knownVoters(counting, corrections),
    ...readings.flatMap((reading) => unknownVoters(reading, byReading, corrections)),
  ];
  const corrected = votersWith(stated);
  // two reports that each correct the other would leave nothing
  const [voters, corrections] = corrected.length > 0 ? [corrected, stated] : [votersWith([]), []];
  const voted = new Set(voters.flatMap(({ claims }) => claims.map(readingKey)));
  const isCurrent = ({ claim }: ReadingTally) => voted.has(readingKey(claim));
  const [current, former] = [readings.filter(isCurrent), readings.filter((each) => !isCurrent(each))];
  return { metric, unit, readings: current, former, corrections, voters };
}

/** A statement as it counts beside the others of its metric. */
type CountedStatement = Omit<Statement, 'claim'> & { claim: Assertion };

/** The origins of the folded articles, with what they state now. */
function knownVoters(
  statements: readonly CountedStatement[],
  corrections: readonly CorrectedReading[],
): Voter[] {
  const current = statements.filter(
    ({ claim, article, isCurrent }) => isCurrent && !isCorrected(claim, article.publishedAt, corrections),
  );
  const byOrigin = grouped(current, ({ origin }) => origin).values();
  return [...byOrigin].map((own) => ({ claims: own.map(({ claim }) => claim), origins: 1 }));
}

/** Until when a reading was stated, and whether by dated articles: late copies of a replaced take do not count. */
function timesOf(reading: Count, folded: readonly CountedStatement[]): Pick<ReadingTally, 'until' | 'dated'> {
  if (unknownOrigins(reading, folded) > 0) return { until: reading.last, dated: reading.dated };
  const current = folded.filter(({ isCurrent }) => isCurrent).map(({ article }) => article);
  if (current.length === 0)
    return { until: reading.first, dated: folded.some(({ article }) => article.dated) };
  const [last = reading.last] = current
    .map(({ publishedAt }) => publishedAt)
    .sort()
    .reverse();
  return { until: last, dated: current.every(({ dated }) => dated) };
}

/** The origins of a reading that are not among the folded articles. */
function unknownVoters(
  reading: ReadingTally,
  folded: ReadonlyMap<string, CountedStatement[]>,
  corrections: readonly CorrectedReading[],
): Voter[] {
  const origins = unknownOrigins(reading, folded.get(readingKey(reading.claim)) ?? []);
  const isVoting = origins > 0 && !isCorrected(reading.claim, reading.first, corrections);
  return isVoting ? [{ claims: [reading.claim], origins }] : [];
}

function unknownOrigins(reading: Count, folded: readonly CountedStatement[]): number {
  const current = folded.filter(({ isCurrent }) => isCurrent);
  return reading.origins - supersededOf(reading) - new Set(current.map(({ origin }) => origin)).size;
}

/** Whether a correction takes a number back that was published before it, or so soon after that it only lingers. */
function isCorrected(
  claim: Assertion,
  publishedAt: string,
  corrections: readonly CorrectedReading[],
): boolean {
  return corrections.some(({ former, since, reading }) => {
    if (!hasReplaced(since, publishedAt) || readingKey(claim) === readingKey(reading.claim)) return false;
    return former === 'earlier' ? excludes(claim, reading.claim) : claim.value === former;
  });
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
