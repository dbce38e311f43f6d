import type { Article } from '../../core/article';
import { LIMITS } from '../../core/read/document/limits';
import type { Rejection } from '../../core/read/document/rejection';
import { read } from '../../core/read/read';
import type { PendingResult, PlacedNotice, ReadResult } from '../../core/read/read-result';
import type { CleanedArticle } from '../../core/read/to-article';
import { articleIdOf } from '../../store/article-id';
import { type ArticleSource, Changed, type StoredObject } from '../../store/article-source';
import type { Notification } from '../message/notification';

/** Position of a part (an article or a rejection) within its upload: 1 for the first. */
export interface Positioned {
  position: number;
}

export interface IdentifiedArticle extends CleanedArticle, Positioned {
  articleId: string;
}

export interface RejectedPart extends Positioned {
  rejection: Rejection;
  notice?: PlacedNotice;
}

/** The object of a notification as it is in the bucket now. Close it when done: it may not have been read. */
export class StoredUpload {
  /** The object that `open` found, until it is read. */
  #unread: StoredObject | null;
  /** The version of the object; null if the object is gone. */
  readonly etag: string | null;
  /** When the object was uploaded; of one that is gone, when it went. */
  readonly uploadedAt: string;

  private constructor(
    private readonly notification: Notification,
    private readonly source: ArticleSource,
    object: StoredObject | null,
  ) {
    this.#unread = object;
    this.etag = object?.etag ?? null;
    this.uploadedAt = object?.uploadedAt ?? notification.eventTime;
  }

  static async open(notification: Notification, source: ArticleSource): Promise<StoredUpload> {
    return new StoredUpload(notification, source, await source.open(notification.bucket, notification.key));
  }

  /**
   * Reads the parts after a position, with the same ids each time; reads none if the object is gone.
   * @param seen ids of the parts before that position; `assignIds` adds those that it reads
   * @throws Changed if the object has changed since it was opened
   */
  articles(position: number, seen: Set<string>): AsyncGenerator<IdentifiedArticle | RejectedPart> {
    const { bucket, key } = this.notification;
    return assignIds(this.partsAfter(position), bucket, key, seen);
  }

  /**
   * Reads the listed articles from an index of the list on, each with its index. Skips parts up to a position unread: they
   * hold only earlier articles.
   * @throws Changed if the object has changed since it was opened
   */
  resume(
    articleIds: readonly string[],
    from: number,
    position: number,
  ): AsyncGenerator<IdentifiedArticle & { index: number }> {
    const { bucket, key } = this.notification;
    return resumeFromList(this.partsAfter(position), { bucket, key, articleIds, from });
  }

  /** @throws Changed if the object in the bucket is no longer the one that was opened */
  async verify(): Promise<void> {
    const { bucket, key } = this.notification;
    const object = await this.source.open(bucket, key);
    object?.discard();
    if ((object?.etag ?? null) !== this.etag)
      throw new Changed('The object was changed before it was begun.');
  }

  close(): void {
    this.#unread?.discard();
  }

  private async *partsAfter(last: number): AsyncGenerator<ReadResult & Positioned> {
    const { bucket, key } = this.notification;
    if (this.etag === null) return;
    const object = this.#unread ?? (await this.source.open(bucket, key, this.etag));
    this.#unread = null;
    if (!object) return;
    let position = 0;
    for await (const unread of this.partsOf(object)) {
      position++;
      if (position > last) yield { ...(await unread()), position };
    }
  }

  private async *partsOf(object: StoredObject): AsyncGenerator<PendingResult> {
    const { key, eventTime } = this.notification;
    const { bytes, discard, ...upload } = object;
    // The time of the event and not of the clock: every delivery of it reads the same.
    if (bytes <= LIMITS.uploadBytes) yield* read({ ...upload, key, readAt: eventTime });
    else {
      discard();
      const reason = `The upload has ${bytes} bytes, more than the ${LIMITS.uploadBytes} allowed.`;
      yield () => ({ rejection: { code: 'too-large', reason } });
    }
  }
}

/**
 * Gives the articles of an upload their ids, the same each time that the same object is read. Some feeds give all their
 * items one id: an article that states the id of an earlier one is another article if its words differ, and is rejected
 * as a repetition if they do not.
 * @param seen ids of all articles before, by place and by words; those that are read are added
 */
async function* assignIds(
  parts: AsyncIterable<ReadResult & Positioned>,
  bucket: string,
  key: string,
  seen: Set<string>,
): AsyncGenerator<IdentifiedArticle | RejectedPart> {
  for await (const part of parts) {
    if ('rejection' in part) {
      yield part;
      continue;
    }
    const [byPlace, byWords] = idsOf(part.article, bucket, key);
    if (seen.has(byWords)) yield { rejection: repetition(part.where), position: part.position };
    else yield { ...part, articleId: seen.has(byPlace) ? byWords : byPlace };
    // only after the yield: a consumer that stops here has not processed the part
    seen.add(byPlace).add(byWords);
  }
}

/** The articles of an upload's list from an index on. */
interface ListedArticles {
  bucket: string;
  key: string;
  articleIds: readonly string[];
  /** Index of the first article to read. */
  from: number;
}

/**
 * Finds the articles of a list in an upload that is read again. After a deployment it may be read differently; articles
 * that the list does not name are then skipped.
 */
async function* resumeFromList(
  parts: AsyncIterable<ReadResult & Positioned>,
  { bucket, key, articleIds, from }: ListedArticles,
): AsyncGenerator<IdentifiedArticle & { index: number }> {
  const indexOf = new Map(articleIds.map((articleId, index) => [articleId, index]));
  let next = from;
  for await (const part of parts) {
    if ('rejection' in part) continue;
    for (const articleId of idsOf(part.article, bucket, key)) {
      const index = indexOf.get(articleId) ?? -1;
      if (index < next) continue;
      yield { ...part, articleId, index };
      next = index + 1;
      break;
    }
    if (next === articleIds.length) return;
  }
}

/** The id of an article by its place in the upload, and the id by its words, used if the first is taken. */
function idsOf({ place, headline, text }: Article, bucket: string, key: string): [string, string] {
  return [articleIdOf(bucket, key, place), articleIdOf(bucket, key, [...place, headline, text])];
}

function repetition(where: string | undefined): Rejection {
  const reason =
    'The article repeats an earlier one of the upload: the same id or address, and the same words.';
  return { code: 'repeated', reason, ...(where !== undefined && { where }) };
}
