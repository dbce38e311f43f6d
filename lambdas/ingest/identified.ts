import type { Found } from '../core/read/found';
import type { Rejection } from '../core/read/rejection';
import type { Cleaned } from '../core/read/to-article';
import { articleIdOf } from '../store/article-id';

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
 * in the place of an earlier one, whose id it states, is another if it has other words (there are feeds that give all
 * their items one id); with the same words it is rejected.
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
    const { place, headline, text } = one.article;
    const byPlace = articleIdOf(bucket, key, place);
    const byWords = articleIdOf(bucket, key, [...place, headline, text]);
    if (seen.has(byWords)) yield { rejection: repeated(one.where) };
    else yield { ...one, articleId: seen.has(byPlace) ? byWords : byPlace };
    seen.add(byPlace).add(byWords);
  }
}

function repeated(where: string | undefined): Rejection {
  const reason =
    'The article repeats an earlier one of the upload: the same id or address, and the same words.';
  return { code: 'repeated', reason, ...(where !== undefined && { where }) };
}
