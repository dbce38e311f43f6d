import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import type { UploadItem } from '../../lambdas/store/event-store';

/** An event's record. */
export interface FoundEvent {
  event: EventRecord;
  /** The id that was asked for, where that event was merged into this one. */
  redirectedFrom?: string;
}

/**
 * The event of an article, or why there is none: it was withdrawn, is being placed at this moment, or is unknown: never
 * uploaded, not read yet, rejected, or withdrawn more than 30 days ago.
 */
export type ArticleEvent =
  | ({ status: 'found' } & FoundEvent)
  | { status: 'withdrawn' }
  | { status: 'under way' }
  | { status: 'unknown' };

/** An event of a listing. */
export interface ListedEvent {
  event: EventRecord;
  /** Has the listing go on behind this event, in whatever process and whenever. */
  cursor: string;
}

/** A live article of an event. */
export interface EventArticle {
  articleId: string;
  /** The object, and what the document states of itself. */
  from: { bucket: string; key: string } & Partial<
    Record<'ownId' | 'url' | 'byline' | 'modifiedAt' | 'rights', string>
  >;
  headline: string;
  /** Its outlet, where that is known. */
  source: string | null;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** The earliest article of its origin, where that is another. */
  nearDuplicateOf: string | null;
}

/** An article of a listing. */
export interface ListedArticle {
  article: EventArticle;
  /** Has the listing go on behind this article. */
  cursor: string;
}

/** What became of the newest version of an upload that was handled. */
export interface UploadStatus
  extends Pick<
    UploadItem,
    'bucket' | 'key' | 'status' | 'articles' | 'copies' | 'copied' | 'rejected' | 'rejections' | 'boilerplate'
  > {
  /** ISO 8601, UTC; not told of a single article that was accepted. */
  updatedAt?: string;
}
