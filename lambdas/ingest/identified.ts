import type { Article } from '../core/article';
import type { Found } from '../core/read/found';
import type { Rejection } from '../core/read/rejection';
import type { Cleaned } from '../core/read/to-article';
import { articleIdOf } from '../store/article-id';

/** How many things were found in an upload, up to one and with it. */
export interface Positioned {
  position: number;
}

/** An article of an upload with its id. */
export interface Identified extends Cleaned, Positioned {
  articleId: string;
}

/** What gave no article. */
export interface Rejected extends Positioned {
  rejection: Rejection;
}

/**
 * What is found in an upload, its articles with their ids: the same each time that the same object is read. An article
 * in the place of an earlier one, whose id it states, is another if it has other words (there are feeds that give all
 * their items one id); with the same words it is rejected.
 * @param seen the ids of all that was found before, by place and by words; those of what is found are added
 */
export async function* identified(
  found: AsyncIterable<Found & Positioned>,
  bucket: string,
  key: string,
  seen: Set<string>,
): AsyncGenerator<Identified | Rejected> {
  for await (const one of found) {
    if ('rejection' in one) {
      yield one;
      continue;
    }
    const [byPlace, byWords] = idsOf(one.article, bucket, key);
    if (seen.has(byWords)) yield { rejection: repeated(one.where), position: one.position };
    else yield { ...one, articleId: seen.has(byPlace) ? byWords : byPlace };
    // not before: who ends here has not taken it
    seen.add(byPlace).add(byWords);
  }
}

/** A part of what an upload's list of articles names. */
interface Listing {
  bucket: string;
  key: string;
  articleIds: readonly string[];
  /** Index of the first id that is meant. */
  from: number;
}

/**
 * Those of an upload's articles that a list of ids names from a place in it on, read again from some position. Where it
 * reads otherwise by now, as after a deployment, what the list does not name is passed over.
 */
export async function* listed(
  found: AsyncIterable<Found & Positioned>,
  { bucket, key, articleIds, from }: Listing,
): AsyncGenerator<Identified & { index: number }> {
  const indexOf = new Map(articleIds.map((articleId, index) => [articleId, index]));
  let next = from;
  for await (const one of found) {
    if ('rejection' in one) continue;
    for (const articleId of idsOf(one.article, bucket, key)) {
      const index = indexOf.get(articleId) ?? -1;
      if (index < next) continue;
      yield { ...one, articleId, index };
      next = index + 1;
      break;
    }
    if (next === articleIds.length) return;
  }
}

/** The id of an article by its place in the upload, and the one it has where that is taken. */
function idsOf({ place, headline, text }: Article, bucket: string, key: string): [string, string] {
  return [articleIdOf(bucket, key, place), articleIdOf(bucket, key, [...place, headline, text])];
}

function repeated(where: string | undefined): Rejection {
  const reason =
    'The article repeats an earlier one of the upload: the same id or address, and the same words.';
  return { code: 'repeated', reason, ...(where !== undefined && { where }) };
}
