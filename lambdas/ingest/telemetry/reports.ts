import type { Rejection } from '../../core/read/document/rejection';
import type { EventStore } from '../../store/event-store';
import type { Retries } from '../retry/count-retries';

/** What became of one notification. */
export interface Outcome {
  bucket: string;
  key: string;
  /** When it was uploaded or removed (ISO 8601, UTC); null for a replay, or if all of it was done before. */
  uploadedAt: string | null;
  /** Number of articles that the upload holds. */
  articles: number;
  /** Number of those placed so far that are copies of other articles. */
  copies: number;
  /** Number of parts that gave no article. */
  rejected: number;
  /** The first 100 of these, with the reason. */
  rejections: Rejection[];
  /** Ids of the articles that its notices took back; absent if it has none. */
  killed?: readonly string[];
  boilerplate: number;
  /** Ids of events that changed. */
  events: string[];
  /** Number of articles that opened and that joined an event in this delivery. */
  opened: number;
  joined: number;
  /** Whether time was up before all was placed, so that another delivery continues. */
  isContinued: boolean;
}

/** Why a message was not handled. */
export interface Failure {
  messageId: string;
  /** Keys of its uploads; empty if the message could not be parsed. */
  keys: readonly string[];
  error: unknown;
  retries: Retries;
  /** Whether the message becomes a dead letter instead of going back to the queue. */
  isLast: boolean;
}

/** Where the handler reports what it did. Reports contain nothing of an article's text. */
export interface Reports {
  /** A notification was handled, or as much of it as there was time for. */
  done(outcome: Outcome, store: EventStore, retries: Retries): void | Promise<void>;
  /** One article was placed or withdrawn; for a progress bar. */
  placed?(): void;
  /** A message was not handled. Also called for each upload of it that could not be parked after its last delivery. */
  failed(failure: Failure): void;
  parked?(): void;
  ended?(): void;
}

/** Combines several reports into one that calls them in order. */
export function allReports(...all: readonly Reports[]): Required<Reports> {
  return {
    async done(outcome, store, retries) {
      for (const reports of all) await reports.done(outcome, store, retries);
    },
    placed: () => all.forEach((reports) => void reports.placed?.()),
    failed: (failure) => all.forEach((reports) => void reports.failed(failure)),
    parked: () => all.forEach((reports) => void reports.parked?.()),
    ended: () => all.forEach((reports) => void reports.ended?.()),
  };
}
