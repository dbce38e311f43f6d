import { articleIdOf } from '../../store/article-id';
import type { EventStore } from '../../store/event-store';
import { BEFORE_ALL, type Notification } from '../message/notification';

/**
 * Gives a replay the sequencer that the table holds for its upload, or one before all others if it holds none. Takes
 * the later of upload item and article item: an older version may be parked while a later one, a single article, has no
 * upload item. This must come before the object is read, which is then of that version or a later one. The notification
 * of a later one is still to come, or has come meanwhile and makes the replay the older version.
 */
export async function withStoredVersion(replay: Notification, store: EventStore): Promise<Notification> {
  const { bucket, key } = replay;
  const stored = [await store.upload(bucket, key), await store.article(articleIdOf(bucket, key, []))];
  const sequencer = stored.map((item) => item?.sequencer ?? BEFORE_ALL).reduce((a, b) => (a > b ? a : b));
  return { ...replay, sequencer };
}
