import { isDeepStrictEqual } from 'node:util';
import type { EventStore } from '../../store/event-store';
import type { UploadItem } from '../../store/upload-item';
import type { Notification } from '../message/notification';
import type { Survey } from './survey';

/**
 * The item to place a replayed upload by if that holds what it held: the stored one, with nothing placed yet. It needs no
 * write before the articles are placed, because the stored item lists them already, and keeps its time. Null if this is
 * no replay of a closed version, or if the object is read otherwise. Notices enter their documents again, which changes
 * nothing; what they name in words was taken down, and what bears the same words by now came after them.
 */
export async function unchangedItem(
  { notification, etag }: { notification: Notification; etag: string | null },
  current: UploadItem | null,
  survey: Survey,
  store: EventStore,
): Promise<UploadItem | null> {
  if (!current || !notification.isReplay || !survey.isWhole) return null;
  const { bucket, key, status, list, sequencer } = current;
  const isClosed = status !== 'under way' && status !== 'parked';
  if (!isClosed || sequencer !== notification.sequencer || etag !== current.etag) return null;
  const listed = list === null ? [] : await store.list(bucket, key, list);
  const isSame =
    isDeepStrictEqual(survey.articleIds, listed) && isDeepStrictEqual(countsOf(survey), countsOf(current));
  if (!isSame) return null;
  const notices = survey.notices.map((notice) => ({ ...notice, names: [] }));
  return { ...current, status: 'under way', notices, copies: 0, copied: [], placed: 0, position: 0 };
}

function countsOf({
  rejected,
  rejections,
  boilerplate,
}: Pick<UploadItem, 'rejected' | 'rejections' | 'boilerplate'>) {
  return { rejected, rejections, boilerplate };
}
