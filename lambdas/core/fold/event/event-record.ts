import type { Instant } from '../../article';
import type { Bound, Scope } from '../../digest/claims/claim';
import type { DayPart } from '../../digest/moments/moments';

/** What is published about an event that turned out to be another: its place is taken by that one for good. */
export interface MergedRecord extends Pick<EventRecord, 'eventId' | 'version' | 'openedAt' | 'updatedAt'> {
  status: 'merged';
  mergedInto: string;
}

/** What is published about one event. Times are ISO 8601 in UTC. */
export interface EventRecord {
  /** A ULID that bears the publication time of the report that opened the event. */
  eventId: string;
  /** Grows by one with every change. */
  version: number;
  /** A retracted event has no articles left. */
  status: 'live' | 'retracted';
  /** Verbatim headline of one of its articles. */
  headline: string;
  summary: SummarySentence[];
  /** Most corroborated first. */
  figures: Figure[];
  /** Numbers that are not the event's own, kept apart from its figures. */
  background: BackgroundFigure[];
  people: Name[];
  organisations: Name[];
  places: Name[];
  timeline: TimelineEntry[];
  firstReportedAt: Instant;
  lastReportedAt: Instant;
  /** Event time of the upload that opened it: of two events that are one, the first opened stays. */
  openedAt: Instant;
  /** Event time of the upload that brought this version. */
  updatedAt: Instant;
  /** Counts of all articles, and of those that are nobody's near-duplicate. */
  articles: number;
  origins: number;
  sources: string[];
  /** ISO 639-1 codes. */
  languages: string[];
}

/** A verbatim sentence of an article and how many origins say the like. */
export interface SummarySentence {
  text: string;
  articleId: string;
  origins: number;
}

/** A measured claim with everything that was said about it. */
export interface Figure {
  /** What is counted: 'injured', 'drones launched'. */
  metric: string;
  /** Singular: 'person', 'drone'. */
  unit: string;
  standing: Standing;
  /** The value that the origins bear out best, and how likely it is to be right, from 0 to 1. */
  best: { value: number; confidence: number };
  /**
   * Words for people where readings differ: '539 drones + 11 missiles = 550', 'rose from 3 (16 Nov 06:30) to 5 (17 Nov
   * 07:00)', '23 and 26 exclude each other; at least 23 excludes neither'. Times are UTC.
   */
  explanation?: string;
  /** Most corroborated first. */
  readings: Reading[];
}

/** A number that articles state beside the event's own: of another place or time, or only possible. */
export interface BackgroundFigure {
  metric: string;
  unit: string;
  value: number;
  high?: number;
  bound: Bound;
  scope: Scope | 'elsewhere';
  place?: string;
  /** Verbatim sentence of the first of the articles. */
  sentence: string;
  articles: string[];
}

/**
 * How the readings of a figure stand to each other: one origin speaks, all say the same, some value satisfies all, the
 * count went on while it was reported, sums account for what differs, or none of these.
 */
export type Standing = 'single' | 'agreed' | 'compatible' | 'developing' | 'explained' | 'conflicting';

/** One value of a figure, with the articles that state it. */
export interface Reading {
  value: number;
  /** Upper end, where the bound is 'range'. */
  high?: number;
  bound: Bound;
  /** The first article that states it, and others; `articleCount` counts all. */
  articles: string[];
  articleCount: number;
  origins: number;
  /** Verbatim sentence, or headline, of the first of the articles. */
  sentence: string;
  firstReportedAt: Instant;
  lastReportedAt: Instant;
}

/** A name with the ways it is spelt. */
export interface Name {
  name: string;
  variants: string[];
  articles: number;
  /** What articles call its bearer, the most reported first; unlike ones may be a disagreement. */
  roles?: Role[];
}

/** A role as reported: 'former U.S. President'. */
export interface Role {
  role: string;
  articles: string[];
}

/** Something that happened, or where no report dates any happening, a report at its publication. */
export interface TimelineEntry {
  /**
   * The time of a happening as told, of no stated zone: '2026-11-10T04:10', or the day, '2026-11-10'. Of a report when it was
   * published, ISO 8601 in UTC, with milliseconds and 'Z'.
   */
  at: string;
  /** The part of the day, where a happening's clock time is not told. */
  part?: DayPart;
  /** Verbatim sentence of the article. */
  text: string;
  articleId: string;
  /** Independent reports that tell of it. */
  origins: number;
}

/** What the articles of an event determine of its record; the rest comes with its commit. */
export type RecordBody = Omit<EventRecord, 'eventId' | 'version' | 'status' | 'openedAt' | 'updatedAt'>;

/** What an event's articles determine of its record, by name, in the record's order. */
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

/** Bytes of a value as JSON in UTF-8. */
export function jsonBytes(value: unknown): number {
  return encoder.encode(JSON.stringify(value)).length;
}

/**
 * The items that fit into so many bytes as JSON, each taken where there is still room for it. Where less than
 * `least` is left, no more are asked for.
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
