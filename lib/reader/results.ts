import type { EventRecord } from '../../lambdas/core/fold/event/event-record';
import type { UploadItem } from '../../lambdas/store/upload-item';

/** The record of an event. */
export interface FoundEvent {
  event: EventRecord;
  /** The requested id, if that event was merged into this one. */
  redirectedFrom?: string;
}

/**
 * The event of an article, or why there is none. 'withdrawn': its upload no longer holds it. 'under way': it is being
 * placed. 'superseded': another upload of its feed holds a newer version of its document. 'unknown': never uploaded, not read yet, rejected, or withdrawn more than 30 days ago.
 */
export type ArticleEvent =
  | ({ status: 'found' } & FoundEvent)
  | { status: 'withdrawn' }
  | { status: 'superseded' }
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
  /** Id of the article that this one repeats: the first of its take. Null if it repeats none. */
  copyOf: string | null;
  /** Id of the earliest article of the same origin if this one goes on from it, with news of its own; else null. */
  takeOf: string | null;
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
  /** Ids of the articles that its notices took back, at most 100; absent if it has no notices. */
  killed?: string[];
  /** Set on a single article if another upload of its feed holds a newer version of its document, and so replaces it. */
  superseded?: true;
  /** ISO 8601, UTC; absent for a single accepted article. */
  updatedAt?: string;
}
