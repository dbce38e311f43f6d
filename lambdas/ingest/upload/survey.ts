import type { Rejection } from '../../core/read/document/rejection';
import type { Deadline } from '../message/delivery';
import type { IdentifiedArticle, StoredUpload } from './stored-upload';

/** What an upload holds, as read from its beginning to its end, or as far as there was time. */
export interface Survey {
  articleIds: string[];
  /** Whether it may hold many articles, so that it is not itself the article. */
  many: boolean;
  rejected: number;
  /** The first of what was rejected. */
  rejections: Rejection[];
  boilerplate: number;
  /** Its articles; null where they are too many to be kept, and the object is read again to place them. */
  kept: IdentifiedArticle[] | null;
  /** How many things were found in it. */
  position: number;
  /** The ids that these have by their places and by their words: what repeats one is told by them. */
  seen: Set<string>;
  /** Whether its end was reached. */
  isWhole: boolean;
}

/** What is known of an upload of which nothing was read. */
export const unsurveyed = (): Survey => ({
  ...{ articleIds: [], many: false, rejected: 0, rejections: [], boilerplate: 0, kept: [] },
  ...{ position: 0, seen: new Set(), isWhole: false },
});

/** Characters of text kept between survey and placement: about 8 MB, some 2,000 articles. */
const KEPT_CHARACTERS = 4_000_000;

/** Rejections told of one by one. */
const MAX_REJECTIONS = 100;

/**
 * Reads on in an upload from what an earlier survey came to, until its end or until time is up; one thing at least, or
 * it might be sent again and again for nothing.
 */
export async function survey(
  upload: Pick<StoredUpload, 'articles'>,
  known: Survey,
  { isTimeUp }: Pick<Deadline, 'isTimeUp'>,
): Promise<Survey> {
  const now = { ...known, articleIds: [...known.articleIds], rejections: [...known.rejections] };
  let characters = 0;
  for await (const one of upload.articles(now.position, now.seen)) {
    if (now.position > known.position && isTimeUp()) return { ...now, kept: null };
    now.position = one.position;
    if ('rejection' in one) {
      now.rejected++;
      if (now.rejections.length < MAX_REJECTIONS) now.rejections.push(one.rejection);
      now.many ||= one.rejection.where !== undefined;
      continue;
    }
    now.articleIds.push(one.articleId);
    now.boilerplate += one.boilerplate;
    now.many ||= one.article.place.length > 0;
    characters += one.article.text.length;
    if (characters > KEPT_CHARACTERS) now.kept = null;
    now.kept?.push(one);
  }
  return { ...now, isWhole: true };
}
