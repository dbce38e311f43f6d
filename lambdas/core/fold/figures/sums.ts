import { inWords } from './spans';
import type { ReadingTally, Subject } from './subject';

/** What sums say about the readings of a metric. */
export interface Sums {
  /** Readings that are not rivals because they include something else. */
  totals: Set<ReadingTally>;
  /** "539 drones + 11 missiles = 550" */
  words: string[];
}

const MAX_NAMED = 3;

/**
 * Finds the readings of a subject that are sums of a smaller reading and of one or two numbers of the same happening. 539
 * drones and 550 drones agree if an article that says 539 also says that 11 missiles were launched. A sum that supports a
 * reading without making another one wrong, as 478 intercepted and 72 that got through support 550, is given in words only.
 * If a total is itself a part of another, as of 14, 15 and 16 beside 1, all are sums by chance and none counts.
 */
export function sumsOf(subject: Subject, subjects: readonly Subject[]): Sums {
  const others = subjects.filter(({ metric }) => metric !== subject.metric);
  const exact = exactOf(subject);
  const beside = others.filter(({ metric }) => isSameHappening(subject.metric, metric)).flatMap(partsOf);
  const sums = exact.flatMap((total) => countedTogether(subject, total, beside) ?? []);
  const outcomes = exact.flatMap((total) => outcomesOf(subject, total, others) ?? []);
  const totals = new Set(sums.map(({ total }) => total));
  if (sums.some(({ part }) => totals.has(part)))
    return { totals: new Set(), words: outcomes.slice(0, MAX_NAMED) };
  return { totals, words: [...sums.map(({ words }) => words), ...outcomes].slice(0, MAX_NAMED) };
}

interface Part {
  metric: string;
  reading: ReadingTally;
}

interface Sum {
  part: ReadingTally;
  total: ReadingTally;
  words: string;
}

/** Totals up to this are too often sums of something by chance, except those of casualties. */
const CHANCE = 10;

/** Max readings of a metric that are tried, the most corroborated ones, and max parts tried beside one: they bound time. */
const MAX_READINGS = 16;
const MAX_PARTS = 40;

/** Metrics of people that some reports count with the dead: "26 hurt" where others say 23 hurt and 3 dead. */
const WITH_THE_DEAD = ['injured', 'shot'];

function countedTogether(subject: Subject, total: ReadingTally, beside: readonly Part[]): Sum | undefined {
  if (total.claim.value <= CHANCE && !WITH_THE_DEAD.includes(subject.metric)) return undefined;
  for (const part of exactOf(subject)) {
    const missing = total.claim.value - part.claim.value;
    if (missing <= 0) continue;
    const together = beside.filter(({ reading }) => isSaidTogether(reading, part)).slice(0, MAX_PARTS);
    const found = addends(missing, together);
    if (!found || found.some((each) => isCountedApart(each, total, beside))) continue;
    const words = inWordsOf([{ metric: subject.metric, reading: part }, ...found], total, nounOf);
    return { part, total, words };
  }
  return undefined;
}

/** Whether articles with the total give another number for a part: then they count it apart, not in the total. */
function isCountedApart({ metric, reading }: Part, total: ReadingTally, beside: readonly Part[]): boolean {
  return beside.some(
    (other) => other.metric === metric && other.reading !== reading && isSaidTogether(other.reading, total),
  );
}

/** One or two numbers of different metrics, stated together, that make a sum. */
function addends(sum: number, parts: readonly Part[]): Part[] | undefined {
  const single = parts.find(({ reading }) => reading.claim.value === sum);
  if (single || sum <= CHANCE) return single && [single];
  for (const first of parts) {
    const rest = sum - first.reading.claim.value;
    const second = parts.find(
      ({ metric, reading }) =>
        metric !== first.metric && reading.claim.value === rest && isSaidTogether(reading, first.reading),
    );
    if (second) return [first, second];
  }
  return undefined;
}

/** Metrics whose parts add up to a whole: what is launched is intercepted or gets through, who is shot dies or is hurt. */
const OUTCOMES: readonly { whole: string; parts: readonly [string, string] }[] = [
  { whole: 'launched', parts: ['intercepted', 'got through'] },
  { whole: 'shot', parts: ['killed', 'injured'] },
];

function outcomesOf(subject: Subject, total: ReadingTally, others: readonly Subject[]): string | undefined {
  const outcome = OUTCOMES.find(({ whole }) => subject.metric.endsWith(whole));
  if (!outcome) return undefined;
  const [some, rest] = outcome.parts.map((end) =>
    others.filter(({ metric }) => metric.endsWith(end)).flatMap(partsOf),
  );
  for (const first of some ?? []) {
    const second = rest?.find(
      ({ reading }) =>
        first.reading.claim.value + reading.claim.value === total.claim.value &&
        [first.reading, total].some((other) => isSaidTogether(reading, other)),
    );
    if (second) return inWordsOf([first, second], total, (metric) => metric);
  }
  return undefined;
}

function partsOf(subject: Subject): Part[] {
  return exactOf(subject).map((reading) => ({ metric: subject.metric, reading }));
}

function exactOf({ readings }: Subject): ReadingTally[] {
  return readings.filter(({ claim }) => claim.bound === 'exact' && claim.value > 0).slice(0, MAX_READINGS);
}

function isSaidTogether(a: ReadingTally, b: ReadingTally): boolean {
  return a.articleIds.some((articleId) => b.articleIds.includes(articleId));
}

/** Whether two metrics say the same about different things: "drones launched" and "missiles launched". */
function isSameHappening(metric: string, other: string): boolean {
  if (WITH_THE_DEAD.includes(metric)) return other === 'killed';
  return metric.includes(' ') && other.includes(' ') && metric.split(' ').at(-1) === other.split(' ').at(-1);
}

function nounOf(metric: string): string {
  return metric.replace(/ (?:got )?\S+$/, '');
}

function inWordsOf(parts: readonly Part[], total: ReadingTally, name: (metric: string) => string): string {
  const sum = parts.map(({ metric, reading }) => `${inWords(reading.claim)} ${name(metric)}`).join(' + ');
  return `${sum} = ${inWords(total.claim)}`;
}
