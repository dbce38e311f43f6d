import type { Bound, Scope } from '../digest/claims/claim';

/** What is published about one event. Times are ISO 8601 in UTC. */
export interface EventRecord {
  /** A ULID that bears the publication time of the report that opened the event. */
  eventId: string;
  /** Grows by one with every change. */
  version: number;
  /** A retracted event has no articles left; a merged one continues in `mergedInto`. */
  status: 'live' | 'merged' | 'retracted';
  mergedInto?: string;
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
  firstReportedAt: string;
  lastReportedAt: string;
  /** Event time of the upload that brought this version. */
  updatedAt: string;
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
  /** The value that most origins bear out; confidence is their share. */
  best: { value: number; confidence: number };
  /** Words for people, where a sum accounts for a difference: '539 drones + 11 missiles = 550'. */
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

/** How the readings of a figure stand to each other. */
export type Standing = 'single' | 'agreed' | 'compatible' | 'conflicting' | 'explained';

/** One value of a figure, with the articles that state it. */
export interface Reading {
  value: number;
  /** Upper end, where the bound is 'range'. */
  high?: number;
  bound: Bound;
  articles: string[];
  origins: number;
  /** Verbatim sentence of one of the articles. */
  sentence: string;
  firstReportedAt: string;
  lastReportedAt: string;
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

/** Something reported at a time. */
export interface TimelineEntry {
  at: string;
  text: string;
  articleId: string;
}

/** What the articles of an event determine of its record; the rest comes with its commit. */
export type RecordBody = Omit<EventRecord, 'eventId' | 'version' | 'status' | 'mergedInto' | 'updatedAt'>;
