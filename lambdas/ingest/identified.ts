import type { Found } from '../core/read/found';
import type { Rejection } from '../core/read/rejection';
import type { Cleaned } from '../core/read/to-article';
import { articleIdOf } from './ids';

/** An article of an upload with its id. */
export interface Identified extends Cleaned {
  articleId: string;
}

/** What gave no article. */
export interface Rejected {
  rejection: Rejection;
}

/**
 * What is found in an upload, its articles with their ids: the same each time that the same object is read. An article
 * that says what an earlier one said it was is rejected.
 */
export async function* identified(
  found: AsyncIterable<Found>,
  bucket: string,
  key: string,
): AsyncGenerator<Identified | Rejected> {
  const seen = new Set<string>();
  for await (const one of found) {
    if ('rejection' in one) {
      yield one;
      continue;
    }
    const articleId = articleIdOf(bucket, key, one.article.place);
    if (seen.has(articleId)) yield { rejection: repeated(one.where) };
    else yield { ...one, articleId };
    seen.add(articleId);
  }
}

function repeated(where: string | undefined): Rejection {
  const reason =
    'The article repeats an earlier one of the upload: the same id, or the same address and words.';
  return { code: 'repeated', reason, ...(where !== undefined && { where }) };
}
