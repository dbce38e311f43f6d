import type { EventRecord, MergedRecord } from '../fold/event-record';
import { announced } from './announced';
import type { Change } from './change';
import { openedOf } from './opened';
import { shortHeadline } from './short-headline';
import { updateOf } from './update';

/** What is published under an event's id. */
type Published = EventRecord | MergedRecord;

/**
 * The change that brought a record from one version to a later one, whether or not there were others between; null where
 * a reader sees none. `before` is null where there was no record.
 *
 * A record that is live and was not is opened: one that had been retracted too, since whoever was told of that has let go
 * of it. One that never was live is not retracted.
 */
export function changeOf(before: Published | null, after: Published): Change | null {
  if (after.status === 'merged') return mergeOf(before, after);
  const live = before?.status === 'live' ? before : null;
  if (after.status === 'live') return live ? updateOf(live, after) : openedOf(after);
  if (!live) return null;
  return { type: 'EventRetracted', detail: { ...announced(after), headline: shortHeadline(live) } };
}

function mergeOf(before: Published | null, after: MergedRecord): Change | null {
  const { eventId, mergedInto } = after;
  if (before?.status === 'merged' && before.mergedInto === mergedInto) return null;
  return { type: 'EventsMerged', detail: { ...announced(after), from: eventId, into: mergedInto } };
}
