import type { Article } from '../../core/article';
import { LIMITS } from '../../core/read/document/limits';
import type { Rejection } from '../../core/read/document/rejection';
import type { Found, Unread } from '../../core/read/found';
import { read } from '../../core/read/read';
import type { CleanedArticle } from '../../core/read/to-article';
import { articleIdOf } from '../../store/article-id';
import { type ArticleSource, Changed, type StoredObject } from '../../store/article-source';
import type { Notification } from '../message/notification';

/** The object that a notification is about, as it lies there now. */
export class StoredUpload {
  /** Open and not read yet. */
  #unread: StoredObject | null;
  /** The version of the object; null where it is gone. */
  readonly etag: string | null;

  private constructor(
    private readonly notification: Notification,
    private readonly source: ArticleSource,
    object: StoredObject | null,
  ) {
    this.#unread = object;
    this.etag = object?.etag ?? null;
  }

  static async open(notification: Notification, source: ArticleSource): Promise<StoredUpload> {
    return new StoredUpload(notification, source, await source.open(notification.bucket, notification.key));
  }

  /**
   * What the object holds behind a position, the same each time; nothing where it is gone.
   * @param seen the ids of what is before, as `identified` has them
   * @throws Changed where it is another by now
   */
  articles(position: number, seen: Set<string>): AsyncGenerator<IdentifiedArticle | RejectedPart> {
    const { bucket, key } = this.notification;
    return assignIds(this.foundFrom(position), bucket, key, seen);
  }

  /**
   * Those of its articles that a list names from an index on, each with its own; what is found up to a position, where
   * those before them are, is passed over unread.
   * @throws Changed where the object is another by now
   */
  resume(
    articleIds: readonly string[],
    from: number,
    position: number,
  ): AsyncGenerator<IdentifiedArticle & { index: number }> {
    const { bucket, key } = this.notification;
    return resumeFromList(this.foundFrom(position), { bucket, key, articleIds, from });
  }

  private async *foundFrom(from: number): AsyncGenerator<Found & Positioned> {
    const { bucket, key } = this.notification;
    if (this.etag === null) return;
    const object = this.#unread ?? (await this.source.open(bucket, key, this.etag));
    this.#unread = null;
    if (!object) return;
    let position = 0;
    for await (const unread of this.findIn(object)) {
      position++;
      if (position > from) yield { ...(await unread()), position };
    }
  }

  private async *findIn(object: StoredObject): AsyncGenerator<Unread> {
    const { key } = this.notification;
    const { bytes, discard, ...upload } = object;
    if (bytes <= LIMITS.uploadBytes) yield* read({ ...upload, key });
    else {
      discard();
      const reason = `The upload has ${bytes} bytes, more than the ${LIMITS.uploadBytes} allowed.`;
      yield () => ({ rejection: { code: 'too-large', reason } });
    }
  }

  /**
   * Makes sure that the object is still the one that was opened.
   * @throws Changed where it is another by now
   */
  async verify(): Promise<void> {
    const { bucket, key } = this.notification;
    const object = await this.source.open(bucket, key);
    object?.discard();
    if ((object?.etag ?? null) !== this.etag)
      throw new Changed('The object was changed before it was begun.');
  }

  /** Lets go of the object where nobody read it. */
  close(): void {
    this.#unread?.discard();
  }
}

/** How many things were found in an upload, up to one and with it. */
export interface Positioned {
  position: number;
}

/** An article of an upload with its id. */
export interface IdentifiedArticle extends CleanedArticle, Positioned {
  articleId: string;
}

/** What gave no article. */
export interface RejectedPart extends Positioned {
  rejection: Rejection;
}

/**
 * What is found in an upload, its articles with their ids: the same each time that the same object is read. An article
 * in the place of an earlier one, whose id it states, is another if it has other words (there are feeds that give all
 * their items one id); with the same words it is rejected.
 * @param seen the ids of all that was found before, by place and by words; those of what is found are added
 */
async function* assignIds(
  found: AsyncIterable<Found & Positioned>,
  bucket: string,
  key: string,
  seen: Set<string>,
): AsyncGenerator<IdentifiedArticle | RejectedPart> {
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
interface ListedPart {
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
async function* resumeFromList(
  found: AsyncIterable<Found & Positioned>,
  { bucket, key, articleIds, from }: ListedPart,
): AsyncGenerator<IdentifiedArticle & { index: number }> {
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
