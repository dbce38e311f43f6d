import type { ArticleSource } from '../../store/article-source';
import type { Restore } from '../document/settle-document';
import type { Notification } from '../message/notification';

/**
 * The uploads that are to be handled again because they hold what is the newest version of a document now. They are sent
 * once each when all else is done: the deletion of a feed brings back the items of the one before, which are one upload.
 */
export class RestoredUploads {
  readonly #replays = new Map<string, Notification>();

  /** @param requeue sends a notification to the queue */
  constructor(
    private readonly eventTime: string,
    private readonly source: ArticleSource,
    private readonly requeue: (notification: Notification) => Promise<void>,
  ) {}

  /** Notes an upload if its object stands. A replay of one that a lifecycle rule removed would withdraw all its articles. */
  readonly restore: Restore = async ({ bucket, key }) => {
    if (this.#replays.has(key)) return true;
    const object = await this.source.open(bucket, key);
    object?.discard();
    if (!object) return false;
    this.#replays.set(key, { bucket, key, eventTime: this.eventTime, sequencer: '', isReplay: true });
    return true;
  };

  /** Sends what was noted. This comes before the progress is saved: a redelivery notes again what a death has lost. */
  async send(): Promise<void> {
    for (const replay of this.#replays.values()) await this.requeue(replay);
  }
}
