import { inWords } from './spans';
import type { ReadingTally, Subject } from './subject';

/** Totals up to this are sums of something by chance too often, but for those of casualties. */
const CHANCE = 10;

/** Readings of a metric that are tried, the most corroborated ones, and numbers beside one that are. */
const MAX_READINGS = 16;
const MAX_PARTS = 40;

/** Sums told of a figure. */
const MAX_TOLD = 3;

/**
 * Wholes that are their parts together: what is launched is intercepted or gets through, who is shot dies or
 * is hurt.
 */
const OUTCOMES: readonly { whole: string; parts: readonly [string, string] }[] = [
  { whole: 'launched', parts: ['intercepted', 'got through'] },
  { whole: 'shot', parts: ['killed', 'injured'] },
];

/**
 * Metrics of people with which some reports count the dead: "26 hurt" where another says 23 hurt and 3 dead.
 */
const WITH_THE_DEAD = ['injured', 'shot'];

/** What sums say about the readings of a metric. */
export interface Sums {
  /** Readings that are no rivals: they count something else along. */
  totals: Set<ReadingTally>;
  /** "539 drones + 11 missiles = 550" */
  words: string[];
}

interface Part {
  metric: string;
  account: ReadingTally;
}

/**
 * The readings of a subject that are sums of a smaller one and of one or two numbers of the same happening:
 * 539 drones and 550 drones agree if an article that says 539 also says that 11 missiles were launched. What
 * bears a reading out without making another wrong, as 478 intercepted and 72 that got through do with 550,
 * is told in words only. Where a total is itself part of another, as of 14, 15 and 16 beside 1, all are sums
 * by chance and none is one.
 */
export function sumsOf(subject: Subject, subjects: readonly Subject[]): Sums {
  const others = subjects.filter(({ metric }) => metric !== subject.metric);
  const exact = exactOf(subject);
  const beside = others.filter(({ metric }) => isSameHappening(subject.metric, metric)).flatMap(partsOf);
  const sums = exact.flatMap((total) => countedTogether(subject, total, beside) ?? []);
  const outcomes = exact.flatMap((total) => outcomesOf(subject, total, others) ?? []);
  const totals = new Set(sums.map(({ total }) => total));
  if (sums.some(({ part }) => totals.has(part)))
    return { totals: new Set(), words: outcomes.slice(0, MAX_TOLD) };
  return { totals, words: [...sums.map(({ words }) => words), ...outcomes].slice(0, MAX_TOLD) };
}

interface Sum {
  part: ReadingTally;
  total: ReadingTally;
  words: string;
}

function countedTogether(subject: Subject, total: ReadingTally, beside: readonly Part[]): Sum | undefined {
  if (total.claim.value <= CHANCE && !WITH_THE_DEAD.includes(subject.metric)) return undefined;
  for (const part of exactOf(subject)) {
    const missing = total.claim.value - part.claim.value;
    if (missing <= 0) continue;
    const together = beside.filter(({ account }) => isSaidTogether(account, part)).slice(0, MAX_PARTS);
    const found = addends(missing, together);
    if (!found || found.some((each) => isToldApart(each, total, beside))) continue;
    const words = inWordsOf([{ metric: subject.metric, account: part }, ...found], total, nounOf);
    return { part, total, words };
  }
  return undefined;
}

/** Whether those who tell the total give another number for a part: then they count it apart, and not in the total. */
function isToldApart({ metric, account }: Part, total: ReadingTally, beside: readonly Part[]): boolean {
  return beside.some(
    (other) => other.metric === metric && other.account !== account && isSaidTogether(other.account, total),
  );
}

function partsOf(subject: Subject): Part[] {
  return exactOf(subject).map((account) => ({ metric: subject.metric, account }));
}

/** One or two numbers of different metrics, said together, that make a sum. */
function addends(sum: number, parts: readonly Part[]): Part[] | undefined {
  const single = parts.find(({ account }) => account.claim.value === sum);
  if (single || sum <= CHANCE) return single && [single];
  for (const first of parts) {
    const rest = sum - first.account.claim.value;
    const second = parts.find(
      ({ metric, account }) =>
        metric !== first.metric && account.claim.value === rest && isSaidTogether(account, first.account),
    );
    if (second) return [first, second];
  }
  return undefined;
}

function outcomesOf(subject: Subject, total: ReadingTally, others: readonly Subject[]): string | undefined {
  const outcome = OUTCOMES.find(({ whole }) => subject.metric.endsWith(whole));
  if (!outcome) return undefined;
  const [some, rest] = outcome.parts.map((end) =>
    others.filter(({ metric }) => metric.endsWith(end)).flatMap(partsOf),
  );
  for (const first of some ?? []) {
    const second = rest?.find(
      ({ account }) =>
        first.account.claim.value + account.claim.value === total.claim.value &&
        [first.account, total].some((other) => isSaidTogether(account, other)),
    );
    if (second) return inWordsOf([first, second], total, (metric) => metric);
  }
  return undefined;
}

function exactOf({ accounts }: Subject): ReadingTally[] {
  return accounts.filter(({ claim }) => claim.bound === 'exact' && claim.value > 0).slice(0, MAX_READINGS);
}

function isSaidTogether(a: ReadingTally, b: ReadingTally): boolean {
  return a.articleIds.some((articleId) => b.articleIds.includes(articleId));
}

/** Whether two metrics tell the same of different things: "drones launched" and "missiles launched". */
function isSameHappening(metric: string, other: string): boolean {
  if (WITH_THE_DEAD.includes(metric)) return other === 'killed';
  return metric.includes(' ') && other.includes(' ') && metric.split(' ').at(-1) === other.split(' ').at(-1);
}

function nounOf(metric: string): string {
  return metric.replace(/ (?:got )?\S+$/, '');
}

function inWordsOf(parts: readonly Part[], total: ReadingTally, name: (metric: string) => string): string {
  const sum = parts.map(({ metric, account }) => `${inWords(account.claim)} ${name(metric)}`).join(' + ');
  return `${sum} = ${inWords(total.claim)}`;
}
