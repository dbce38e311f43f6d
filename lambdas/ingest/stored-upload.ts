import type { Found } from '../core/read/found';
import { LIMITS } from '../core/read/limits';
import { read } from '../core/read/read';
import { type ArticleSource, Changed, type StoredObject } from '../store/article-source';
import { type Identified, identified, type Rejected } from './identified';
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
   * What the object holds, the same each time; nothing where it is gone.
   * @throws Changed where it is another by now
   */
  async *articles(): AsyncGenerator<Identified | Rejected> {
    const { bucket, key } = this.notification;
    if (this.etag === null) return;
    const object = this.#unread ?? (await this.source.open(bucket, key, this.etag));
    this.#unread = null;
    if (object) yield* identified(this.found(object), bucket, key);
  }

  private async *found(object: StoredObject): AsyncGenerator<Found> {
    const { key } = this.notification;
    const { bytes, discard, ...upload } = object;
    if (bytes <= LIMITS.uploadBytes) yield* read({ ...upload, key });
    else {
      discard();
      const reason = `The upload has ${bytes} bytes, more than the ${LIMITS.uploadBytes} allowed.`;
      yield { rejection: { code: 'too-large', reason } };
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
