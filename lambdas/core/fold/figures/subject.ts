import { grouped } from '../event/event-places';
import { type Assertion, readingKey, type Statement } from './statements';
import { byKey, type Count, joined, type Tally, tallyOf } from './tally';

/** What an event's articles say of one metric. */
export interface Subject {
  metric: string;
  unit: string;
  /** Most corroborated first. */
  accounts: ReadingTally[];
  voters: Voter[];
}

/** One reading: what the articles that state it come to, and those of them that are known by their ids. */
export interface ReadingTally extends Count {
  articleIds: string[];
}

/** Origins that state the same of one metric; each has one vote. */
export interface Voter {
  claims: readonly Assertion[];
  origins: number;
}

/** What a claim counts as beside the others of its metric; undefined where it does not count. */
type ClaimFilter = (claim: Assertion) => Assertion | undefined;

/**
 * What is said of each metric, from statements of the articles that are folded and the counts of all
 * articles. Where the counts lack what is stated, as those of a large event may, the folded articles alone
 * are counted.
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
  const telling = tellingOf(counts);
  const told = statements.flatMap((statement) => {
    const claim = telling(statement.claim);
    return claim ? [{ ...statement, claim }] : [];
  });
  const byReading = grouped(told, ({ claim }) => readingKey(claim));
  const accounts = accountsOf(counts, telling).map((account) => {
    const folded = byReading.get(readingKey(account.claim)) ?? [];
    const articleIds = [account.articleId, ...folded.map(({ article }) => article.articleId)];
    const origins = new Set(folded.map(({ origin }) => origin)).size;
    return {
      account: { ...account, articleIds: [...new Set(articleIds)] },
      unknown: account.origins - origins,
    };
  });
  const known = grouped(told, ({ origin }) => origin).values();
  const voters = [...known].map((own) => ({ claims: own.map(({ claim }) => claim), origins: 1 }));
  for (const { account, unknown } of accounts)
    if (unknown > 0) voters.push({ claims: [account.claim], origins: unknown });
  return { metric, unit, accounts: accounts.map(({ account }) => account), voters };
}

function accountsOf(counts: readonly Count[], telling: ClaimFilter): Count[] {
  const accounts = new Map<string, Count>();
  for (const count of counts) {
    const claim = telling(count.claim);
    if (!claim) continue;
    const known = accounts.get(readingKey(claim));
    accounts.set(readingKey(claim), { ...(known ? joined(known, count) : count), claim });
  }
  return [...accounts.values()].sort(byOrigins);
}

function byOrigins(a: Count, b: Count): number {
  return (
    b.origins - a.origins ||
    b.articles - a.articles ||
    b.claim.value - a.claim.value ||
    (readingKey(a.claim) < readingKey(b.claim) ? -1 : 1)
  );
}

/**
 * Numbers that follow from others count where nobody states one. People told of one by one are at least so
 * many, unless that is the only number there is or somebody states it.
 */
function tellingOf(counts: readonly Count[]): ClaimFilter {
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
