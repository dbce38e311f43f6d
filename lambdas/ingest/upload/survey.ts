import type { Rejection } from '../../core/read/document/rejection';
import type { PlacedNotice } from '../../core/read/read-result';
import type { Deadline } from '../message/delivery';
import type { IdentifiedArticle, StoredUpload } from './stored-upload';

/** What an upload holds: the result of reading it once, to its end or until time was up, before anything is placed. */
export interface Survey {
  articleIds: string[];
  /** Whether the upload may hold many articles. If not, the object itself is the article. */
  many: boolean;
  /** Number of parts that gave no article. */
  rejected: number;
  /** The first 100 of these, with the reason. */
  rejections: Rejection[];
  /** Those that take articles back: the first 100. */
  notices: PlacedNotice[];
  boilerplate: number;
  /** The articles themselves; null if they are too many to keep, so that the object is read again to place them. */
  kept: IdentifiedArticle[] | null;
  /** Number of parts read so far, articles and rejections. */
  position: number;
  /** Ids of the articles by place and by words; they show which later articles are repetitions. */
  seen: Set<string>;
  /** Whether the upload was read to its end. */
  isWhole: boolean;
}

export const unsurveyed = (): Survey => ({
  ...{ articleIds: [], many: false, rejected: 0, rejections: [], notices: [], boilerplate: 0, kept: [] },
  ...{ position: 0, seen: new Set(), isWhole: false },
});

/** Max characters of text kept between survey and placement: about 8 MB, some 2,000 articles. */
const KEPT_CHARACTERS = 4_000_000;

const MAX_REJECTIONS = 100;

/** More than a feed takes back at a time; they are kept in the upload item until they are handled. */
const MAX_NOTICES = 100;

/**
 * Continues a survey until the end of the upload or until time is up. It reads one part at least; otherwise an upload
 * might be requeued again and again without progress.
 */
export async function survey(
  upload: Pick<StoredUpload, 'articles'>,
  before: Survey,
  { isTimeUp }: Pick<Deadline, 'isTimeUp'>,
): Promise<Survey> {
  const { articleIds, rejections, notices } = before;
  const now = { ...before, articleIds: [...articleIds], rejections: [...rejections], notices: [...notices] };
  let characters = 0;
  for await (const part of upload.articles(now.position, now.seen)) {
    if (now.position > before.position && isTimeUp()) return { ...now, kept: null };
    now.position = part.position;
    if ('rejection' in part) {
      now.rejected++;
      if (now.rejections.length < MAX_REJECTIONS) now.rejections.push(part.rejection);
      if (part.notice && now.notices.length < MAX_NOTICES) now.notices.push(part.notice);
      now.many ||= part.rejection.where !== undefined;
      continue;
    }
    now.articleIds.push(part.articleId);
    now.boilerplate += part.boilerplate;
    now.many ||= part.article.place.length > 0;
    characters += part.article.text.length;
    if (characters > KEPT_CHARACTERS) now.kept = null;
    now.kept?.push(part);
  }
  return { ...now, isWhole: true };
}
