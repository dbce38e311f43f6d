import type { Digest } from '../core/digest/digest';
import type { EventRecord, RecordBody } from '../core/fold/event-record';
import type { Tally } from '../core/fold/tally';
import type { Search } from '../core/match/candidates';
import type { EventProfile } from '../core/match/profile';
import type { Rejection } from '../core/read/rejection';

/** Where an article came from: the object, and its own id where it states one. */
export interface Provenance {
  bucket: string;
  key: string;
  ownId: string | null;
  url: string | null;
}

/** The article item: which event an article belongs to, and how far its handling has come. */
export interface ArticleItem {
  articleId: string;
  /** The event that it belongs or is about to belong to; null once it is withdrawn. */
  eventId: string | null;
  live: boolean;
  from: Provenance;
  /** Orders the versions of the upload, 32 hexadecimal digits. */
  sequencer: string;
  /** Grows by one with every write of this item. */
  writes: number;
  /** Grows by one with every placement; a member item bears the revision that put it there. */
  revision: number;
  /** Events that the article has left and that may still hold it. */
  leaving: string[];
  /** When the handling that is not finished began, ISO 8601; null when nothing is left to do. */
  unfinishedSince: string | null;
}

/** An article of an event, or the place that a withdrawn one has left (its digest is null). */
export interface Member {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  /** The earliest article of its origin, where that is another. */
  nearDuplicateOf: string | null;
  revision: number;
  /** The version of the event that wrote this item. */
  version: number;
}

/** The head of an event: its record, what it is matched by, and which members its last commit has still to write. */
export interface Head {
  eventId: string;
  version: number;
  status: EventRecord['status'];
  updatedAt: string;
  record: RecordBody;
  profile: EventProfile;
  /** Terms that the event is found by. */
  terms: string[];
  /** Ids of the members that the record is folded from, where these are not all. */
  sample: string[] | null;
  /** What all members state, counted; only where the record is not folded from all. */
  tally?: Tally;
  /** Members that this version changes, in the order in which they are written: once the last stands, all stand. */
  pending: Member[];
}

/** What became of an upload that holds many articles, was rejected, or was one of these before. */
export interface UploadItem {
  bucket: string;
  key: string;
  status: 'under way' | 'accepted' | 'rejected' | 'removed';
  rejections: Rejection[];
  /** Articles of the newest version, and those of older versions that are still to be withdrawn. */
  articles: string[];
  previous: string[];
  sequencer: string;
  writes: number;
  updatedAt: string;
}

/**
 * The events table. Reads are strongly consistent but for `found` and `profiles`, which only choose candidates. Every
 * write but of postings is of one item and conditional: it changes nothing where somebody else wrote in between, and
 * answers false where the writer must know.
 */
export interface EventStore {
  article(articleId: string): Promise<ArticleItem | null>;
  /** Writes where the item's `writes` is one less in the table, 0 standing for no item. */
  putArticle(item: ArticleItem): Promise<boolean>;

  upload(bucket: string, key: string): Promise<UploadItem | null>;
  /** Writes where the item's `writes` is one less in the table, 0 standing for no item. */
  putUpload(item: UploadItem): Promise<boolean>;

  /** The events found under each term, newest first, bounded. */
  found(search: Search): Promise<Map<string, string[]>>;
  /** The profiles of those events that are live. */
  profiles(eventIds: readonly string[]): Promise<EventProfile[]>;

  head(eventId: string): Promise<Head | null>;
  /** Writes where the head's `version` is one less in the table, 0 standing for no head: the commit of an event. */
  putHead(head: Head): Promise<boolean>;
  /** The members of an event, or those with some ids, withdrawn ones included. */
  members(eventId: string, articleIds?: readonly string[]): Promise<Member[]>;
  /** Writes the members that a commit changed, in order, each where no later version has. */
  settle(head: Head): Promise<void>;

  /**
   * Lets an event be found by terms until a time, in seconds since the epoch. Not conditional: a posting says nothing
   * but where to look, so a late or a needless one does no harm.
   */
  post(eventId: string, terms: readonly string[], until: number): Promise<void>;
}
