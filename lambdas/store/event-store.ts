import type { Digest } from '../core/digest/digest';
import type { EventRecord, MergedRecord, RecordBody } from '../core/fold/event/event-record';
import type { Tally } from '../core/fold/figures/tally';
import type { Search } from '../core/match/candidates';
import type { EventProfile } from '../core/match/profile';
import type { Rejection } from '../core/read/document/rejection';

/** Where an article came from: the object, and what the document states of it. */
export interface Provenance {
  bucket: string;
  key: string;
  ownId: string | null;
  url: string | null;
  byline: string | null;
  /** ISO 8601, UTC. */
  modifiedAt: string | null;
  rights: string | null;
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
  /** What it was read as, a hash: an object may be another when the notification of a version comes again. */
  reading: string;
  /** Grows by one with every write of this item. */
  writes: number;
  /** Grows by one with every placement; a member item bears the revision that put it there. */
  revision: number;
  /** Events that the article has left and that may still hold it. */
  leaving: string[];
  /** Events that its handling found to be one and has still to merge. */
  merging: Merger[];
  /** Whether the version before was not finished: then nobody may have looked for twins of what that one opened. */
  tookOver: boolean;
  /** The article that it is a near-duplicate of, as it was found when it came; null where it is nobody's. */
  copyOf: string | null;
  /** Lines of boilerplate that were taken out of its text. */
  boilerplate: number;
  /** When the handling that is not finished began, ISO 8601; null when nothing is left to do. */
  unfinishedSince: string | null;
}

/** Two events that are one: the later opened goes into the other. */
export interface Merger {
  from: string;
  into: string;
}

/** An article of an event, or the place that a withdrawn one has left (its digest is null). */
export interface Member {
  articleId: string;
  digest: Digest | null;
  from: Provenance;
  /** The earliest article of its origin, where that is another. */
  nearDuplicateOf: string | null;
  /** The version of the upload that its text is of. */
  sequencer: string;
  revision: number;
  /** The version of the event that wrote this item. */
  version: number;
}

/** The head of an event: its record, what it is matched by, and which members its last commit has still to write. */
export interface Head {
  eventId: string;
  version: number;
  status: EventRecord['status'];
  openedAt: string;
  /** The article that made it live, the last time that it had none, and its revision then. */
  opener: { articleId: string; revision: number };
  updatedAt: string;
  record: RecordBody;
  profile: EventProfile;
  /** Terms that the event is found by. */
  terms: string[];
  /** Ids of the members that the record is folded from, where these are not all. */
  sample: string[] | null;
  /** What all members state, counted; only where the record is not folded from all. */
  tally?: Tally;
  /**
   * What this version changes of its members: copies that are others' from now on, then the article that it is about.
   * Once that one, the last, stands, all stand. Of a copy no more is named than changes, 30 bytes when packed: the item
   * may not pass 400 KB, and an original may have thousands.
   */
  pending: (Repointed | Member)[];
}

/** A member that is another article's near-duplicate from now on; all else of it stays as it is. */
export interface Repointed {
  articleId: string;
  nearDuplicateOf: string | null;
}

/** The members that a version of an event writes. */
export type MemberChanges = Pick<Head, 'eventId' | 'version' | 'pending'>;

/** An article that is another's near-duplicate. */
export interface Copy {
  articleId: string;
  copyOf: string;
}

/** How far an upload was surveyed. */
export interface SurveySoFar {
  /** How many things were found in it. */
  position: number;
  /** Whether it may hold many articles. */
  many: boolean;
  /** Names of the lists of its articles so far, and of the ids that tell what repeats one. */
  list: string;
  seen: string;
}

/** What became of an upload that holds many articles, was rejected or parked, or was one of these before. */
export interface UploadItem {
  bucket: string;
  key: string;
  /** 'parked' where its message is dead: the only rejection is then why, and articles and lists are of what was begun. */
  status: 'under way' | 'accepted' | 'rejected' | 'removed' | 'parked';
  /** Articles of the newest version. */
  articles: number;
  /** How many of them are near-duplicates of others, and the first of those with whose. */
  copies: number;
  copied: Copy[];
  /** How many of what it holds gave no article, and the first of them with why. */
  rejected: number;
  rejections: Rejection[];
  /** Lines of boilerplate that were taken out of its articles. */
  boilerplate: number;
  /** Name of the list of the newest version's articles; null where it has none. */
  list: string | null;
  /** Names of the lists of older versions whose articles are still to be withdrawn. */
  previous: string[];
  /** How many of its articles are placed, and after these withdrawn, in their order. */
  placed: number;
  /** How many of the things found in it, rejected ones among them, are behind the last article that is placed. */
  position: number;
  /** How far it was surveyed, where time was up before its end; null once all of it is, and nothing is placed before. */
  survey: SurveySoFar | null;
  /** The version of the object that was read. */
  etag: string | null;
  sequencer: string;
  writes: number;
  updatedAt: string;
}

/** What an event is to be found by from now on. */
export interface IndexEntries {
  /** By those who match articles. */
  terms: readonly string[];
  /** Keys of names, by those who read. */
  names: readonly string[];
}

/**
 * The events table. Reads are strongly consistent, but for `found` and `profiles` only where they must be
 * current: else they choose candidates, and what is a second old will do. Every
 * write but of postings and names is of one item and conditional: it changes nothing where somebody else wrote in between, and
 * answers false where the writer must know.
 */
export interface EventStore {
  article(articleId: string): Promise<ArticleItem | null>;
  /** Writes where the item's `writes` is one less in the table, 0 standing for no item. */
  putArticle(item: ArticleItem): Promise<boolean>;

  upload(bucket: string, key: string): Promise<UploadItem | null>;
  /** Writes where the item's `writes` is one less in the table, 0 standing for no item. */
  putUpload(item: UploadItem): Promise<boolean>;

  /** Writes a list of article ids, which goes by its name for good: the same name never bears two lists. */
  putList(bucket: string, key: string, name: string, articleIds: readonly string[]): Promise<void>;
  /** The article ids of a list; none where there is no such list. */
  list(bucket: string, key: string, name: string): Promise<string[]>;
  /** Deletes an upload's lists whose names come before one. */
  dropLists(bucket: string, key: string, before: string): Promise<void>;

  /** The events found under each term, newest first, bounded; `isCurrent` where every posting made before must show. */
  eventsByTerm(search: Search, isCurrent?: boolean): Promise<Map<string, string[]>>;
  /** The profiles of the live events that some ids lead to, by these ids: those of merged events lead to others. */
  profiles(eventIds: readonly string[], isCurrent?: boolean): Promise<Map<string, EventProfile>>;

  head(eventId: string): Promise<Head | MergedRecord | null>;
  /** Writes where the head's `version` is one less in the table, 0 standing for no head: the commit of an event. */
  putHead(head: Head | MergedRecord): Promise<boolean>;
  /** The members of an event, or those with some ids, withdrawn ones included. */
  members(eventId: string, articleIds?: readonly string[]): Promise<Member[]>;
  /** Writes the members that a commit changed, in order, each where no later version has. */
  writeMembers(change: MemberChanges): Promise<void>;
  /**
   * Writes the first member of an event before its head, with version 0, so that the head need not hold it too; not where
   * a commit has written it, or it stands with the same revision or a later one.
   */
  stageMember(eventId: string, member: Member): Promise<void>;

  /**
   * Lets an event be found by terms until a time, in seconds since the epoch, and by names for good. Not conditional: such
   * a hint says nothing but where to look, so a late or a needless one does no harm.
   */
  indexEvent(eventId: string, hints: IndexEntries, until: number): Promise<void>;
}
