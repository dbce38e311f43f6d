import type { Instant } from '../article';
import type { EventRecord, RecordBody, Standing } from '../fold/event/event-record';
import { LIMITS } from '../read/document/limits';

/** A change of one event's record, as other services are told of it. */
export type Change =
  | { type: 'EventOpened'; detail: EventOpened }
  | { type: 'EventUpdated'; detail: EventUpdated }
  | { type: 'EventsMerged'; detail: EventsMerged }
  | { type: 'EventRetracted'; detail: EventRetracted };

/** What every detail says. */
export interface Announced {
  /** The form of this detail. Members may be added to a form; one that is taken away or means something else makes a new. */
  schemaVersion: 1;
  /** The event whose record changed, a ULID. */
  eventId: string;
  /** Of this event the greater is the later. Versions without a change that a reader sees are not told of. */
  version: number;
  /** Event time of the upload that brought this version. */
  updatedAt: Instant;
}

/**
 * There is an event that was not there before. Of a version above 1 it was there once and had been retracted, or had no
 * article to begin with.
 */
export interface EventOpened extends Announced {
  headline: string;
  articles: number;
  origins: number;
  sources: string[];
  /** Most corroborated first. */
  figures: StatedFigure[];
  leftOut: LeftOut;
}

/** A record says something else than before. */
export interface EventUpdated extends Announced {
  /** As it is now. */
  headline: string;
  /** The attributes of the record that differ in any way; there is at least one. */
  changed: (keyof RecordBody)[];
  /** What is told of them here; the rest is in the record. */
  changes: {
    headline?: BeforeAndAfter<string>;
    articles?: BeforeAndAfter<number>;
    origins?: BeforeAndAfter<number>;
    sources?: { added: string[]; removed: string[] };
    /** Those that came, that went, and whose best value, confidence or standing changed. */
    figures?: FigureChange[];
  };
  leftOut: LeftOut;
}

/** Two events are one. The articles of the one follow one by one, each an update of the other. */
export interface EventsMerged extends Announced {
  /** The event that leads to the other from now on, for good: the `eventId`. */
  from: string;
  /** The event that takes its place. */
  into: string;
}

/** An event has no articles left. A late one may open it again. */
export interface EventRetracted extends Announced {
  /** As it was. */
  headline: string;
}

/** How much of lists found no room in the detail. */
interface LeftOut {
  figures: number;
  sources: number;
}

interface BeforeAndAfter<T> {
  before: T;
  after: T;
}

/** What is counted, and in what. */
interface FigureName {
  metric: string;
  unit: string;
}

/** The best value of a figure, how likely it is to be right, from 0 to 1, and how its readings stand to each other. */
export interface BestValue {
  value: number;
  confidence: number;
  standing: Standing;
}

/** A figure as the record has it. */
export interface StatedFigure extends FigureName, BestValue {}

/**
 * What became of a figure: it is new, its best value changed, only confidence or standing changed ('reassessed'), or the
 * record lists it no longer.
 */
export interface FigureChange extends FigureName {
  change: 'new' | 'changed' | 'reassessed' | 'gone';
  /** Absent where it is new. */
  before?: BestValue;
  /** Absent where it is gone. */
  after?: BestValue;
}

/** What every detail says of the version that it tells of. */
export function announced({
  eventId,
  version,
  updatedAt,
}: Pick<EventRecord, 'eventId' | 'version' | 'updatedAt'>): Announced {
  return { schemaVersion: 1, eventId, version, updatedAt };
}

/**
 * Bytes of a detail's lists as JSON. With three headlines of 3,000 bytes each, which is 500 characters in escapes, a detail
 * stays under 24 KB: ten, as many as EventBridge takes in one request, then fit into the 256 KB that it may have, and each
 * is charged as one event, which is for 64 KB. They never bind but for hostile texts: the figures of a record come to 30 at
 * most, and its sources to 1,500 bytes.
 */
export const DETAIL_BYTES = { figures: 10_000, sources: 2_000 } as const;

/** A record's headline. Cut at the length that no article's exceeds, so that it is a detail's bound and cuts none. */
export function shortHeadline({ headline }: Pick<EventRecord, 'headline'>): string {
  return headline.slice(0, LIMITS.headlineCharacters);
}
