import { byPublication, type Digest } from '../digest/digest';
import type { Moment } from '../digest/moments/moments';
import { inverseDocumentFrequency } from '../language/background';
import { stems } from '../language/stem';
import type { TimelineEntry } from './event/event-record';

/** Entries of a timeline: what a reader takes in, in 4 KB. Of more reports those between the first and the last ones are left out. */
const MAX_ENTRIES = 12;

/**
 * What happened when, oldest first: the dated happenings that independent reports tell of, those that several tell of before
 * others and spread over the days. Where no report dates any, what each independent report says first, at its publication.
 */
export function foldTimeline(originals: readonly Digest[]): TimelineEntry[] {
  const dated = originals.filter((digest) => digest.dated);
  const happenings = foldHappenings(dated, MAX_ENTRIES);
  return happenings.length > 0 ? happenings : firstSentences(dated);
}

function firstSentences(dated: readonly Digest[]): TimelineEntry[] {
  const entries = dated
    .filter((digest) => digest.sentences.length > 0)
    .sort(byPublication)
    .map(({ publishedAt, sentences, articleId }) => ({
      at: publishedAt,
      text: sentences[0] as string,
      articleId,
      origins: 1,
    }));
  if (entries.length <= MAX_ENTRIES) return entries;
  return [...entries.slice(0, MAX_ENTRIES / 2), ...entries.slice(-MAX_ENTRIES / 2)];
}

/** Share of the lighter sentence's weight found in the other from which two of one day tell of one happening ... */
const SAME_WORDS = 0.3;

/** ... and from which they do where both tell the hour, or the part of the day, and these are no further apart than ... */
const SAME_HOUR_WORDS = 0.15;

/** ... this many hours: "late on Monday" may be half past eight. */
const SAME_HOURS = 3;

/** Hours by which two clock times of one happening differ at most. */
const SAME_CLOCK_HOURS = 1;

/** Days before the first report: what a single report tells of from before them is the event's background. */
const BACKGROUND_DAYS = 14;

/** Sentences that lean on the one before them. */
const DEPENDENT = /^(?:he|she|it|they|there|this|these|those|that|his|her|their|but|and|also|meanwhile)\b/i;

/** Where a time without a clock time stands among those of its day that have one. */
const ASSUMED_CLOCK: Record<NonNullable<Moment['part']> | 'day', string> = {
  overnight: '00:00',
  early: '03:00',
  morning: '08:00',
  day: '12:00',
  afternoon: '15:00',
  evening: '19:00',
  night: '22:00',
};

const HOUR = 60 * 60 * 1000;
const DAY = 24 * HOUR;

/** A sentence of an article that dates a happening. */
interface DatedSentence {
  at: string;
  part?: Moment['part'];
  text: string;
  articleId: string;
  publishedAt: string;
  /** Weights of its stems. */
  weights: Map<string, number>;
  total: number;
}

/** The dated happenings that independent reports tell of, each once, oldest first. */
function foldHappenings(originals: readonly Digest[], atMost: number): TimelineEntry[] {
  const firstReport = Math.min(...originals.map(({ publishedAt }) => Date.parse(publishedAt)));
  const entries = happenings(originals.flatMap(tellings))
    .map(toEntry)
    .filter(({ at, origins }) => origins > 1 || firstReport - Date.parse(at) <= BACKGROUND_DAYS * DAY);
  return widespread(entries).slice(0, atMost).sort(byTime);
}

function tellings({ articleId, publishedAt, language, sentences, moments }: Digest): DatedSentence[] {
  const idf = inverseDocumentFrequency(language);
  return moments.map(({ sentence, ...time }) => {
    const text = sentences[sentence] ?? '';
    const weights = new Map(stems(text, language).map((term) => [term, idf(term)]));
    const total = [...weights.values()].reduce((sum, weight) => sum + weight, 0);
    return { ...time, text, articleId, publishedAt, weights, total };
  });
}

/** Tellings grouped by what they tell of, the one that tells it best at the head of each group. */
function happenings(all: DatedSentence[]): DatedSentence[][] {
  const groups: DatedSentence[][] = [];
  for (const telling of all.sort(byClarity)) {
    const same = groups.find(([best]) => best && isSame(best, telling));
    if (same) same.push(telling);
    else groups.push([telling]);
  }
  return groups;
}

/** What stands on its own first, then what tells the time of day, then what was published earlier. */
function byClarity(a: DatedSentence, b: DatedSentence): number {
  return (
    Number(DEPENDENT.test(a.text)) - Number(DEPENDENT.test(b.text)) ||
    Number(tellsHour(b)) - Number(tellsHour(a)) ||
    compare(a.publishedAt, b.publishedAt) ||
    compare(a.articleId, b.articleId) ||
    compare(a.text, b.text)
  );
}

/** Whether two tellings are of one day, in like words, and not of clock times too far apart. */
function isSame(a: DatedSentence, b: DatedSentence): boolean {
  if (a.at.slice(0, 10) !== b.at.slice(0, 10)) return false;
  const hours = Math.abs(Date.parse(`${clockOf(a)}Z`) - Date.parse(`${clockOf(b)}Z`)) / HOUR;
  if (isClock(a.at) && isClock(b.at) && hours > SAME_CLOCK_HOURS) return false;
  const isSameHour = tellsHour(a) && tellsHour(b) && hours <= SAME_HOURS;
  return overlap(a, b) >= (isSameHour ? SAME_HOUR_WORDS : SAME_WORDS);
}

function overlap(a: DatedSentence, b: DatedSentence): number {
  let shared = 0;
  for (const [stem, weight] of a.weights) if (b.weights.has(stem)) shared += weight;
  return shared / Math.max(1, Math.min(a.total, b.total));
}

function toEntry(tellings: DatedSentence[]): TimelineEntry {
  const { at, part, text, articleId } = tellings[0] as DatedSentence;
  const origins = new Set(tellings.map((telling) => telling.articleId)).size;
  return { at, ...(part && { part }), text, articleId, origins };
}

/** The most corroborated first; of equals the first of each day, then the second ones. */
function widespread(entries: TimelineEntry[]): TimelineEntry[] {
  const sorted = [...entries].sort((a, b) => b.origins - a.origins || byTime(a, b));
  const seen = new Map<string, number>();
  const ranked = sorted.map((entry) => {
    const day = entry.at.slice(0, 10);
    const rank = seen.get(day) ?? 0;
    seen.set(day, rank + 1);
    return { entry, rank };
  });
  return ranked
    .sort((a, b) => b.entry.origins - a.entry.origins || a.rank - b.rank || byTime(a.entry, b.entry))
    .map(({ entry }) => entry);
}

function byTime(a: TimelineEntry, b: TimelineEntry): number {
  return compare(clockOf(a), clockOf(b)) || compare(a.articleId, b.articleId) || compare(a.text, b.text);
}

function tellsHour({ at, part }: DatedSentence): boolean {
  return isClock(at) || part !== undefined;
}

function isClock(at: string): boolean {
  return at.length > 'YYYY-MM-DD'.length;
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function clockOf({ at, part }: Pick<TimelineEntry, 'at' | 'part'>): string {
  return isClock(at) ? at : `${at}T${ASSUMED_CLOCK[part ?? 'day']}`;
}
