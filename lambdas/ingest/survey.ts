import type { Rejection } from '../core/read/rejection';
import type { Identified, Rejected } from './identified';
import type { Watch } from './place-upload';

/** What an upload holds, as read once from its beginning to its end. */
export interface Survey {
  articleIds: string[];
  /** Whether it may hold many articles, so that it is not itself the article. */
  many: boolean;
  rejected: number;
  /** The first of what was rejected. */
  rejections: Rejection[];
  furniture: number;
  /** Its articles; null where they are too many to be kept, and the object is read again to place them. */
  kept: Identified[] | null;
}

/** Characters of text kept between survey and placement: about 8 MB, some 2,000 articles. */
const KEPT_CHARACTERS = 4_000_000;

/** Rejections told of one by one. */
const MAX_REJECTIONS = 100;

/**
 * Reads through what is found in an upload.
 * @throws Error where the delivery ends before that
 */
export async function survey(
  found: AsyncIterable<Identified | Rejected>,
  { isEnding }: Pick<Watch, 'isEnding'>,
): Promise<Survey> {
  const seen: Survey = { articleIds: [], many: false, rejected: 0, rejections: [], furniture: 0, kept: [] };
  let characters = 0;
  for await (const one of found) {
    if (isEnding()) throw new Error('The upload takes longer to read than the function has time.');
    if ('rejection' in one) {
      seen.rejected++;
      if (seen.rejections.length < MAX_REJECTIONS) seen.rejections.push(one.rejection);
      seen.many ||= one.rejection.where !== undefined;
      continue;
    }
    seen.articleIds.push(one.articleId);
    seen.furniture += one.furniture;
    seen.many ||= one.article.place.length > 0;
    characters += one.article.text.length;
    if (characters > KEPT_CHARACTERS) seen.kept = null;
    seen.kept?.push(one);
  }
  return seen;
}
