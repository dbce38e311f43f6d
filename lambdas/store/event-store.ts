import type { Digest } from '../core/digest/digest';
import type { EventRecord, MergedRecord, RecordBody } from '../core/fold/event/event-record';
import type { Tally } from '../core/fold/figures/tally';
import type { TermLookup } from '../core/match/candidates';
import type { EventProfile } from '../core/match/profile';
import type { DocumentItem } from './document-item';
import type { UploadItem } from './upload-item';

/**
 * The events table. Reads are strongly consistent, except that `eventsByTerm` and `profiles` are so only with
 * `isCurrent`: they choose candidates, for which data that is a second old will do. Every write is of one item and
 * conditional, except those of lists, postings and names. A conditional write changes nothing if another writer came in
 * between; methods whose callers must know then return false. All times are ISO 8601, UTC.
 */
export interface EventStore {
  article(articleId: string): Promise<ArticleItem | null>;
  /** Writes if `writes` of the item in the table is one less; a missing item counts as 0. */
  putArticle(item: ArticleItem): Promise<boolean>;

  document(documentKey: string): Promise<DocumentItem | null>;
  /** Writes if `writes` of the item in the table is one less; a missing item counts as 0. */
  putDocument(item: DocumentItem): Promise<boolean>;

  upload(bucket: string, key: string): Promise<UploadItem | null>;
  /** Writes if `writes` of the item in the table is one less; a missing item counts as 0. */
  putUpload(item: UploadItem): Promise<boolean>;

  /** Writes a list of article ids. The content of a name never changes. */
  putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void>;
  /** The article ids of a list; empty if there is no such list. */
  list(bucket: string, key: string, name: string): Promise<string[]>;
  /** Deletes an upload's lists whose names sort before a name. */
  dropLists(bucket: string, key: string, before: string): Promise<void>;

  /**
   * Event ids under each term of a search, newest first, at most `POSTINGS_PER_TERM` for each.
   * @param isCurrent every posting made before must be seen
   */
  eventsByTerm(search: TermLookup, isCurrent?: boolean): Promise<Map<string, string[]>>;
  /**
   * Profiles of live events by the ids that were asked for. The id of a merged event gives the profile of the event
   * that it leads to; an id that leads to no live event is left out.
   * @param isCurrent every commit made before must be seen
   */
  profiles(eventIds: readonly string[], isCurrent?: boolean): Promise<Map<string, EventProfile>>;

  head(eventId: string): Promise<Head | MergedHead | null>;
  /** Commits an event: writes if `version` of the head in the table is one less; a missing head counts as 0. */
  putHead(head: Head | MergedHead): Promise<boolean>;
  /** The members of an event, withdrawn ones included; only those with some ids if ids are given. */
  members(eventId: string, articleIds?: readonly string[]): Promise<Member[]>;
  /**
   * Writes the members that a commit changed, in order, each unless a later version has written it. Returns whether this
   * call wrote the last one: if not, another handler has settled the commit, and may have gone on from there.
   */
  writeMembers(change: MemberChanges): Promise<boolean>;
  /**
   * Writes the first member of an event with version 0, before its head, so that the head need not contain it. Writes
   * nothing if a commit has written the member, or if it was staged with the same or a later revision.
   */
  stageMember(eventId: string, member: Member): Promise<void>;

  /**
   * Indexes an event by terms until a time (seconds since the epoch), and by names for good. Unconditional: an entry
   * only says where to look, so a late or needless one does no harm.
   * @param version the version of the event that lists the entries
   */
  indexEvent(eventId: string, entries: IndexEntries, version: number, until: number): Promise<void>;
  /**
   * Deletes index entries of an event, each unless a later version has put it.
   * @param version the version of the event that does without them
   */
  unindexEvent(eventId: string, entries: IndexEntries, version: number): Promise<void>;
}

/** Where an article came from: the object, and what the document states about the article. */
export interface Provenance {
  bucket: string;
  key: string;
  /** The id that the document states. */
  ownId: string | null;
  url: string | null;
  byline: string | null;
  modifiedAt: string | null;
  rights: string | null;
}

/** The article item: the event that an article belongs to, and how far its handling has come. */
export interface ArticleItem {
  articleId: string;
  /** Id of the event that it belongs to or is about to join; null once it is withdrawn. */
  eventId: string | null;
  live: boolean;
  from: Provenance;
  /** Orders the versions of the upload: 32 hexadecimal digits. */
  sequencer: string;
  /** Hash of what was read: at a redelivery the object may be another, or may be read differently. */
  reading: string;
  /** Number of writes of this item. */
  writes: number;
  /** Number of placements. A member item has the revision of the placement that wrote it. */
  revision: number;
  /** Ids of events that the article has left and that may still contain it. */
  leaving: string[];
  /** Mergers that its handling has found necessary and not finished. */
  merging: Merger[];
  /** Whether the version before was unfinished, so that twins of what it opened may not have been looked up. */
  tookOver: boolean;
  /** Id of the article that it was a copy of when it came; null if it was none. */
  copyOf: string | null;
  /** Lines of boilerplate that were taken out of its text. */
  boilerplate: number;
  /** Key of the document that it holds a version of, be it the newest, which alone is live; null if none. */
  documentKey: string | null;
  /** Key of the document that it last left, to which a late handler of what it held may still do something. */
  leftDocument: string | null;
  /** When the unfinished handling began; null once all is done. */
  unfinishedSince: string | null;
  /** Whether it was taken down: this version and older ones never come back, whatever is delivered or replayed. */
  killed: boolean;
}

/** Two events, by id, that are one: the later opened is merged into the other. */
export interface Merger {
  from: string;
  into: string;
}

/** An article's item in an event. The item of a withdrawn article stays for a while, with a null digest. */
export interface Member {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  /** Id of the earliest article of its origin; null if that is the article itself. */
  nearDuplicateOf: string | null;
  /** Id of the first article of its take if it is a copy; null if it is no near-duplicate, or begins a take. */
  copyOf: string | null;
  /** The version of the upload that its text is of. */
  sequencer: string;
  /** The placement of the article that wrote it. */
  revision: number;
  /** The version of the event that wrote it; 0 while it is staged. */
  version: number;
}

/** The head of a merged event: what is published under its id, and the marks of its index entries as in {@link Head}. */
export interface MergedHead extends MergedRecord {
  oldEntries: string;
}

/** The head of an event: its record, its profile, and the members that its last commit must still write. */
export interface Head {
  eventId: string;
  /** Number of commits. */
  version: number;
  status: EventRecord['status'];
  openedAt: string;
  /** The article, with its revision then, that most recently made an empty event live. */
  opener: { articleId: string; revision: number };
  updatedAt: string;
  record: RecordBody;
  profile: EventProfile;
  terms: string[];
  /**
   * Keys of the names that it was indexed by and that are no longer among `indexedNames` of its record. Those that the
   * record still has stay in the index, the others must go.
   */
  oldNames: string[];
  /** Marks of index entries of earlier versions, which may still be there: see `IndexMarks` in `ingest/event`. */
  oldEntries: string;
  /** Ids of the members whose texts the record is folded from; null if these are all. */
  sample: string[] | null;
  /** Counts of what all members state; only if the record is folded from a sample. */
  tally?: Tally;
  /**
   * The members that this version changes: copies that have another original now, then the changed article. They are
   * written in order, so the presence of the last proves the rest. A copy is stored as three ids (30 bytes when packed)
   * to stay under the 400 KB of an item, as an original may have thousands of copies.
   */
  pending: (Repointed | Member)[];
}

/** A member that becomes a near-duplicate of another article. All else of it stays. */
export type Repointed = Pick<Member, 'articleId' | 'nearDuplicateOf' | 'copyOf'>;

/** The members that a version of an event writes. */
export type MemberChanges = Pick<Head, 'eventId' | 'version' | 'pending'>;

/** What an event is indexed by. */
export interface IndexEntries {
  /** Terms, for matching articles. */
  terms: readonly string[];
  /** Keys of names, for readers. */
  names: readonly string[];
}
