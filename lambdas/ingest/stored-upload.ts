import type { Found, Unread } from '../core/read/found';
import { LIMITS } from '../core/read/limits';
import { read } from '../core/read/read';
import { type ArticleSource, Changed, type StoredObject } from '../store/article-source';
import { type Identified, identified, listed, type Positioned, type Rejected } from './identified';
import type { Notification } from './notification';

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
  articles(position: number, seen: Set<string>): AsyncGenerator<Identified | Rejected> {
    const { bucket, key } = this.notification;
    return identified(this.foundFrom(position), bucket, key, seen);
  }

  /**
   * Those of its articles that a list names from an index on, each with its own; what is found up to a position, where
   * those before them are, is passed over unread.
   * @throws Changed where the object is another by now
   */
  listed(
    articleIds: readonly string[],
    from: number,
    position: number,
  ): AsyncGenerator<Identified & { index: number }> {
    const { bucket, key } = this.notification;
    return listed(this.foundFrom(position), { bucket, key, articleIds, from });
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
