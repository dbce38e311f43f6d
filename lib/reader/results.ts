import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import type { UploadItem } from '../../lambdas/store/event-store';

/** The record of an event. */
export interface FoundEvent {
  event: EventRecord;
  /** The requested id, if that event was merged into this one. */
  redirectedFrom?: string;
}

/**
 * The event of an article, or why there is none. 'withdrawn': its upload no longer holds it. 'under way': it is being
 * placed. 'unknown': never uploaded, not read yet, rejected, or withdrawn more than 30 days ago.
 */
export type ArticleEvent =
  | ({ status: 'found' } & FoundEvent)
  | { status: 'withdrawn' }
  | { status: 'under way' }
  | { status: 'unknown' };

/** An event of a listing. */
export interface ListedEvent {
  event: EventRecord;
  /** Continues the listing after this event, in any process and at any time. */
  cursor: string;
}

/** A live article of an event. */
export interface EventArticle {
  articleId: string;
  /** The uploaded object, and what the document states about itself. */
  from: { bucket: string; key: string } & Partial<
    Record<'ownId' | 'url' | 'byline' | 'modifiedAt' | 'rights', string>
  >;
  headline: string;
  /** Outlet, if known. */
  source: string | null;
  /** ISO 8601, UTC. */
  publishedAt: string;
  /** Id of the earliest article of the same origin; null if that is this article. */
  nearDuplicateOf: string | null;
}

/** An article of a listing. */
export interface ListedArticle {
  article: EventArticle;
  /** Continues the listing after this article. */
  cursor: string;
}

/** Status of the newest handled version of an upload. */
export interface UploadStatus
  extends Pick<
    UploadItem,
    'bucket' | 'key' | 'status' | 'articles' | 'copies' | 'copied' | 'rejected' | 'rejections' | 'boilerplate'
  > {
  /** ISO 8601, UTC; absent for a single accepted article. */
  updatedAt?: string;
}
