import type { Instant } from '../../article';
import type { Bound } from '../../digest/english/modifiers';
import type { Scope } from '../../digest/english/scope';
import type { DayPart } from '../../digest/moments/moments';

/** The published record of one event: what its articles report, merged. All times are ISO 8601 in UTC unless stated. */
export interface EventRecord {
  /** ULID of the event. It never changes; its time part is the publication time of the report that opened the event. */
  eventId: string;
  /**
   * Version of the record: 1 for the first, one more with every commit. Two versions may say the same otherwise, for
   * instance when a copy was replaced by another one.
   */
  version: number;
  /** 'retracted' once all articles of the event are withdrawn; a later article makes it 'live' again. */
  status: 'live' | 'retracted';
  /**
   * Verbatim headline of the newest take of one of the independent reports, without parts that belong to its page, like
   * the outlet's name or 'WATCH:'. If none has a headline, the first sentence of one.
   */
  headline: string;
  /**
   * Verbatim sentences of the newest takes of the independent reports, in reading order: at most 4, with at most 90 words
   * together. May be empty.
   */
  summary: SummarySentence[];
  /** Numbers that the articles state about the event, one entry per metric, most corroborated first. */
  figures: Figure[];
  /** Numbers in the articles that are not about this event, most corroborated first; at most 12. */
  background: BackgroundFigure[];
  /** People that the articles name, those in the most articles first; at most 15. */
  people: Name[];
  /** Organisations that the articles name, those in the most articles first; at most 15. */
  organisations: Name[];
  /** Places that the articles name, those in the most articles first; at most 15. */
  places: Name[];
  /**
   * Dated happenings in the newest takes of the independent reports, oldest first; at most 12. If none dates a happening,
   * the first sentence of each report at its publication time.
   */
  timeline: TimelineEntry[];
  /** Publication time of the earliest article. An article that states none counts with the time of its upload. */
  firstReportedAt: Instant;
  /** Publication time of the latest article. An article that states none counts with the time of its upload. */
  lastReportedAt: Instant;
  /**
   * Time of the upload that opened the event: the `eventTime` of its S3 notification, or the time of its replay. If two
   * events turn out to be one, the one opened first stays and the other is merged into it.
   */
  openedAt: Instant;
  /** Time of the upload that led to this version: the `eventTime` of its S3 notification, or the time of its replay. */
  updatedAt: Instant;
  /** Number of articles, near-duplicates included. */
  articles: number;
  /** Number of independent reports: copies and later takes of one text count as one with it. */
  origins: number;
  /** Outlets of the articles, each once, sorted; at most 64. Articles that state no outlet add none. */
  sources: string[];
  /** Languages of the articles, each once, sorted, as ISO 639-1 codes: ['en', 'uk']. */
  languages: string[];
}

/** What is published under the id of an event that was merged into another. Read the other one instead, for good. */
export interface MergedRecord extends Pick<EventRecord, 'eventId' | 'version' | 'openedAt' | 'updatedAt'> {
  status: 'merged';
  /** `eventId` of the event that takes this one's place, which may have been merged in turn. */
  mergedInto: string;
}

/** A verbatim sentence of an article. */
export interface SummarySentence {
  text: string;
  /** Article that `text` is quoted from. */
  articleId: string;
  /** Number of independent reports that have a sentence much like it, the quoted one included. */
  origins: number;
}

/** One metric of an event with every value that the articles report for it. */
export interface Figure {
  /** What is counted: 'injured', 'drones launched'. */
  metric: string;
  /** Singular noun of what is counted or measured: 'person', 'drone', 'dollar', 'percent'. */
  unit: string;
  standing: Standing;
  /**
   * The best value: the reported one that most independent reports state or allow in their newest takes, and the
   * estimated probability that it is right, from 0 to 1. In a shooting a model chooses 'killed' and 'injured' together.
   */
  best: { value: number; confidence: number };
  /**
   * How differing readings relate, in English for people to read; absent if there is nothing to explain. Examples: '539
   * drones + 11 missiles = 550', 'rose from 14 (6 Oct 05:00) to 52 (6 Oct 13:00)', 'corrected from 24 (9 Nov 10:00) to 19
   * (10 Nov 12:00)', '23 and 26 exclude each other; at least 23 excludes neither'. Times are UTC.
   */
  explanation?: string;
  /** The reported values, most corroborated first, then those that later ones have replaced; at most 8. */
  readings: Reading[];
}

/** A number in the articles that is not about this event: of another place or time, a previous record, or only possible. */
export interface BackgroundFigure {
  /** What is counted: 'killed', 'drones launched'. */
  metric: string;
  /** Singular noun of what is counted or measured: 'person', 'drone'. */
  unit: string;
  value: number;
  /** Upper end, present only if `bound` is 'range'. */
  high?: number;
  bound: Bound;
  /** Why the number is not the event's own. 'elsewhere': it is of a place that is not the event's. */
  scope: Scope | 'elsewhere';
  /** The place that the statement names, if any. */
  place?: string;
  /** Verbatim sentence, or headline, of the first article in `articles`. */
  sentence: string;
  /** Ids of articles that state the number, earliest stated publication first; at most 6. */
  articles: string[];
}

/**
 * How the readings of a figure relate. 'single': only one independent report states a value. 'agreed': all state the same
 * exact value. 'compatible': some value satisfies all, as 26 does '26' and 'at least 23'. 'developing': the number
 * changed while it was reported: later takes or corrections have replaced some readings, or a count rose or fell.
 * 'explained': sums account for the differences. 'conflicting': none of these.
 */
export type Standing = 'single' | 'agreed' | 'compatible' | 'developing' | 'explained' | 'conflicting';

/** One reported value of a figure, with the articles that state it. '23' and 'at least 23' are two readings. */
export interface Reading {
  value: number;
  /** Upper end, present only if `bound` is 'range'. */
  high?: number;
  bound: Bound;
  /**
   * Ids of articles that state the value, at most 12; `articleCount` counts all. The first has the earliest stated
   * publication.
   */
  articles: string[];
  /** Number of articles that state the value. */
  articleCount: number;
  /** Number of independent reports of which any take states the value. */
  origins: number;
  /** Verbatim sentence, or headline, of the first article in `articles`. */
  sentence: string;
  /** Publication time of the earliest article that states the value. */
  firstReportedAt: Instant;
  /** Publication time of the latest article that states the value. */
  lastReportedAt: Instant;
}

/** A person, organisation or place, merged across spellings. */
export interface Name {
  /** The most used full spelling: one of several words, not beginning with an initial, if there is any. */
  name: string;
  /** Other spellings, most used first; at most 8. */
  variants: string[];
  /** Number of articles that have any of the spellings, among those (at most 20) that the record's texts come from. */
  articles: number;
  /** What articles call the bearer, most reported first; at most 4. Different roles may be a disagreement. */
  roles?: Role[];
}

/** A role as reported. */
export interface Role {
  /** Verbatim: 'former U.S. President'. */
  role: string;
  /** Ids of the articles that give it, sorted. */
  articles: string[];
}

/** A dated happening or, if no article dates one, a report at its publication time. */
export interface TimelineEntry {
  /**
   * When it happened as the article states it, without time zone: '2026-11-10T04:10', or only the day, '2026-11-10'. Of a
   * report: its publication time, ISO 8601 in UTC with milliseconds, '2026-11-10T04:10:00.000Z'.
   */
  at: string;
  /** Part of the day, if the article states that and no clock time. */
  part?: DayPart;
  /** Verbatim sentence of the article. */
  text: string;
  /** Article that `text` is quoted from. */
  articleId: string;
  /** Number of independent reports that mention the happening. */
  origins: number;
}

/** The part of a record that is folded from an event's articles; the rest comes with the commit. */
export type RecordBody = Omit<EventRecord, 'eventId' | 'version' | 'status' | 'openedAt' | 'updatedAt'>;

/** The attributes of {@link RecordBody} in the record's order. */
export const RECORD_ATTRIBUTES = {
  headline: true,
  summary: true,
  figures: true,
  background: true,
  people: true,
  organisations: true,
  places: true,
  timeline: true,
  firstReportedAt: true,
  lastReportedAt: true,
  articles: true,
  origins: true,
  sources: true,
  languages: true,
} as const satisfies Record<keyof RecordBody, true>;

const encoder = new TextEncoder();

/** Number of bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * Takes items in order while they fit into `bytes` of JSON, each with a comma, and skips those too large for the room
 * that is left. Once less than `least` bytes are left, no further item is generated.
 */
export function fitting<T>(items: Iterable<T>, bytes: number, least = 0): T[] {
  let left = bytes;
  const taken: T[] = [];
  for (const item of items) {
    const size = jsonBytes(item) + 1;
    if (size > left) continue;
    taken.push(item);
    left -= size;
    if (left < least) break;
  }
  return taken;
}
