import { createHash } from 'node:crypto';
import { ingest } from '../lambdas/ingest/ingest';
import type { Notification } from '../lambdas/ingest/message/notification';
import type { Outcome } from '../lambdas/ingest/telemetry/reports';
import type { ArticleSource } from '../lambdas/store/article-source';
import type { EventStore } from '../lambdas/store/event-store';
import { BUCKET, sequencer } from './articles';
import { chunked } from './chunked';
import { UNHURRIED } from './unhurried';

const MINUTE = 60_000;

/** A bucket in memory and the queue of its notifications, each of which is delivered twice. One upload a minute. */
export class Newsroom implements ArticleSource {
  readonly #objects = new Map<string, { body: string; uploadedAt: string }>();
  readonly #queue: Notification[] = [];
  #changes = 0;

  constructor(readonly store: EventStore) {}

  /** Puts an object, or deletes it, and handles what comes of it; returns what the first delivery did. */
  async put(key: string, body: string | null): Promise<Outcome> {
    const notification = this.change(key, body);
    const outcome = await this.deliver(notification);
    await this.deliver(notification);
    return outcome;
  }

  /** Puts an object, or deletes it, and keeps the notification. */
  change(key: string, body: string | null): Notification {
    this.#changes++;
    const eventTime = new Date(Date.UTC(2026, 11, 1, 8) + this.#changes * MINUTE).toISOString();
    if (body === null) this.#objects.delete(key);
    else this.#objects.set(key, { body, uploadedAt: eventTime });
    return { bucket: BUCKET, key, eventTime, sequencer: sequencer(this.#changes) };
  }

  /** Handles a notification, and then what it asks to be handled again. */
  async deliver(notification: Notification): Promise<Outcome> {
    const ports = {
      source: this,
      store: this.store,
      requeue: async (again: Notification) => void this.#queue.push(again),
    };
    const outcome = await ingest(notification, ports, UNHURRIED);
    for (let again = this.#queue.shift(); again; again = this.#queue.shift())
      await ingest(again, ports, UNHURRIED);
    return outcome;
  }

  /** Handles an object again. */
  async replay(key: string): Promise<Outcome> {
    const eventTime = new Date(Date.UTC(2027, 5, 1)).toISOString();
    return this.deliver({ bucket: BUCKET, key, eventTime, sequencer: '', isReplay: true });
  }

  async open(_: string, key: string) {
    const object = this.#objects.get(key);
    if (!object) return null;
    const bytes = Buffer.from(object.body);
    const etag = createHash('md5').update(bytes).digest('hex');
    const more = { contentType: null, metadata: new Map<string, string>(), discard: () => {} };
    return {
      etag,
      bytes: bytes.length,
      uploadedAt: object.uploadedAt,
      chunks: chunked(bytes, 1000),
      ...more,
    };
  }
}
