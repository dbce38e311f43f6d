import type { Rejection } from '../core/read/document/rejection';
import type { PlacedNotice } from '../core/read/read-result';

/** An article that is a copy of another, by ids. */
export interface Copy {
  articleId: string;
  copyOf: string;
}

/** The upload item: what became of an upload that holds many articles, was rejected or parked, or once was so. */
export interface UploadItem {
  bucket: string;
  key: string;
  /**
   * 'parked' if its message is a dead letter: the only rejection then says why, and articles and lists are those of
   * the handling that was begun.
   */
  status: 'under way' | 'accepted' | 'rejected' | 'removed' | 'parked';
  /** Number of articles of the newest version. */
  articles: number;
  /** Number of copies among these; `copied` lists the first of them with their originals. */
  copies: number;
  copied: Copy[];
  /** Number of parts that gave no article; `rejections` lists the first of them with the reason. */
  rejected: number;
  rejections: Rejection[];
  /** Its notices that take articles back, until they are handled: at most 100. */
  notices: PlacedNotice[];
  /** Ids of the articles that its notices took back, at most 100; absent if it has no notices. */
  killed?: string[];
  /** Lines of boilerplate that were taken out of its articles. */
  boilerplate: number;
  /** Name of the list of the newest version's articles; null if it has none. */
  list: string | null;
  /** Names of the lists of older versions whose articles must still be withdrawn. */
  previous: string[];
  /** Number of articles that are placed and, after these, withdrawn, in their order. */
  placed: number;
  /** Number of parts, rejected ones included, up to the last article that is placed. */
  position: number;
  /** How far it was surveyed if time was up before its end, and nothing is placed yet; null once it is whole. */
  survey: SurveySoFar | null;
  /** The version of the object that was read; null if it was gone. */
  etag: string | null;
  sequencer: string;
  writes: number;
  updatedAt: string;
}

/** How far an upload was surveyed. */
export interface SurveySoFar {
  position: number;
  many: boolean;
  /** Name of the list of its articles so far. */
  list: string;
  /** Name of the list of ids that show which later articles are repetitions. */
  seen: string;
}
