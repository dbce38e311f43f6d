import type { Instant } from '../article';
import type { EventRecord, RecordBody, Standing } from '../fold/event/event-record';
import { LIMITS } from '../read/document/limits';

/** A change of one event's record, as announced to other services. */
export type Change =
  | { type: 'EventOpened'; detail: EventOpened }
  | { type: 'EventUpdated'; detail: EventUpdated }
  | { type: 'EventsMerged'; detail: EventsMerged }
  | { type: 'EventRetracted'; detail: EventRetracted };

/** The fields that every detail has. */
export interface Announced {
  /** Version of this format. New fields may appear in it; removing a field or changing its meaning makes a new version. */
  schemaVersion: 1;
  /** ULID of the event whose record changed. */
  eventId: string;
  /**
   * Version of the record. Of two details about one event, the higher version is the later state: keep it and drop the
   * other. Versions have gaps, as one in which readers see no change is not announced.
   */
  version: number;
  /** Time of the upload that led to this version: the `eventTime` of its S3 notification, or the time of its replay. */
  updatedAt: Instant;
}

/**
 * An event is live that was not live before. If its version is above 1, it was retracted before, or it began without an
 * article.
 */
export interface EventOpened extends Announced {
  /** Headline of the record. */
  headline: string;
  /** Number of articles, near-duplicates included. */
  articles: number;
  /** Number of independent reports: near-duplicates of one text count once. */
  origins: number;
  /** Outlets of the articles, sorted. */
  sources: string[];
  /** The record's figures without their readings, most corroborated first. */
  figures: StatedFigure[];
  leftOut: LeftOut;
}

/** The record of a live event changed. */
export interface EventUpdated extends Announced {
  /** Headline of the record now, changed or not. */
  headline: string;
  /** Names of the record's attributes that differ in any way; at least one. */
  changed: (keyof RecordBody)[];
  /** Details of some of the attributes in `changed`; for all others, read the record. */
  changes: {
    headline?: BeforeAndAfter<string>;
    articles?: BeforeAndAfter<number>;
    origins?: BeforeAndAfter<number>;
    sources?: { added: string[]; removed: string[] };
    /** Figures that appeared or disappeared, and those whose best value, confidence or standing changed. */
    figures?: FigureChange[];
  };
  leftOut: LeftOut;
}

/** An event was merged into another, as both are the same. Its articles follow one by one, each an update of the other. */
export interface EventsMerged extends Announced {
  /** The event that was merged, for good; the same as `eventId`. */
  from: string;
  /** The event that takes its place. */
  into: string;
}

/** All articles of an event are withdrawn. A later article may open it again. */
export interface EventRetracted extends Announced {
  /** Headline of the record before. */
  headline: string;
}

/** Number of list items that did not fit into the detail; the record has them. */
interface LeftOut {
  figures: number;
  sources: number;
}

interface BeforeAndAfter<T> {
  before: T;
  after: T;
}

interface FigureName {
  /** What is counted: 'injured', 'drones launched'. */
  metric: string;
  /** Singular noun of what is counted or measured: 'person', 'drone'. */
  unit: string;
}

/** What a change states of a figure: its best value only, not its readings. */
export interface BestValue {
  value: number;
  /** Estimated probability that the value is right, from 0 to 1. */
  confidence: number;
  standing: Standing;
}

/** A figure of the record with its best value. */
export interface StatedFigure extends FigureName, BestValue {}

/** How a figure changed. */
export interface FigureChange extends FigureName {
  /**
   * 'changed': the best value is another. 'reassessed': the best value is the same, but its confidence or the figure's
   * standing is another. 'gone': the record lists the figure no longer.
   */
  change: 'new' | 'changed' | 'reassessed' | 'gone';
  /** Absent if the figure is new. */
  before?: BestValue;
  /** Absent if the figure is gone. */
  after?: BestValue;
}

/** The common fields of a detail about one version of a record. */
export function announced({
  eventId,
  version,
  updatedAt,
}: Pick<EventRecord, 'eventId' | 'version' | 'updatedAt'>): Announced {
  return { schemaVersion: 1, eventId, version, updatedAt };
}

/**
 * Max bytes of a detail's lists as JSON. With three headlines of 3,000 bytes each (500 characters in escapes) a detail
 * stays under 24 KB. Ten of them, the most that EventBridge takes in one request, then fit into the 256 KB of a request,
 * and each is charged as one event, which covers 64 KB. Only hostile texts reach these limits: a record has at most 30
 * figures, and its sources take at most 1,500 bytes.
 */
export const DETAIL_BYTES = { figures: 10_000, sources: 2_000 } as const;

/** A record's headline, bounded in length. No article's headline is longer, so this cuts none. */
export function shortHeadline({ headline }: Pick<EventRecord, 'headline'>): string {
  return headline.slice(0, LIMITS.headlineCharacters);
}
