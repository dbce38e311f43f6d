import { articleIdOf } from '../../store/article-id';
import type { EventStore } from '../../store/event-store';
import type { Notification } from '../message/notification';

/** Before any version that S3 tells of. */
const FIRST = '0'.repeat(32);

/**
 * A replay with the version that stands of its upload, or where none does with one before all others. Of item and article
 * it is the later: an older version may be parked while the handler of a later one, a single article, has left no trace.
 * It is read before the object is, so what is read is of that version or a later one; and of that the notification is
 * still to come, or has come by then and makes the replay the older one.
 */
export async function withStandingVersion(replay: Notification, store: EventStore): Promise<Notification> {
  const { bucket, key } = replay;
  const standing = [await store.upload(bucket, key), await store.article(articleIdOf(bucket, key, []))];
  const sequencer = standing.map((item) => item?.sequencer ?? FIRST).reduce((a, b) => (a > b ? a : b));
  return { ...replay, sequencer };
}
