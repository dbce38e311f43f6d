import type { Rejection } from '../../core/read/document/rejection';
import type { EventStore } from '../../store/event-store';
import type { Retries } from '../retry/retries';

/** What became of one notification. */
export interface Outcome {
  bucket: string;
  key: string;
  /** When it was uploaded or removed (ISO 8601, UTC); null of a replay, and where all of it was done before. */
  uploadedAt: string | null;
  /** Articles that the upload holds. */
  articles: number;
  /** How many of those that were placed are near-duplicates of others. */
  copies: number;
  rejected: number;
  /** The first of what was rejected. */
  rejections: Rejection[];
  /** Lines of boilerplate that were taken out of the articles. */
  boilerplate: number;
  /** Events that changed. */
  events: string[];
  /** Articles that this delivery found no event for, so that they opened one. */
  opened: number;
  /** Articles that this delivery brought into an event of others. */
  joined: number;
  /** Whether time was up before all was placed, so that another delivery goes on. */
  isContinued: boolean;
}

/** How the handler tells what it did; nothing of an article's text is told. */
export interface Reports {
  done(outcome: Outcome, store: EventStore, retries: Retries): void | Promise<void>;
  /** One article is placed or withdrawn; for a progress bar. */
  placed?(): void;
  /** A message was not handled; after its last delivery also what kept one of its uploads from being parked. */
  failed(failure: Failure): void;
  /** An upload was parked. */
  parked?(): void;
  /** A batch is over. */
  ended?(): void;
}

/** Why a message was not handled. */
export interface Failure {
  messageId: string;
  /** Keys of its uploads; none where it tells of none. */
  keys: readonly string[];
  error: unknown;
  retries: Retries;
  /** Whether it goes to the dead letters and not back to the queue. */
  isLast: boolean;
}

/** Reports that are told to several, one after another. */
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
