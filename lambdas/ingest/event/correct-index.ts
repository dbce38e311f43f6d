import type { EventStore, IndexEntries } from '../../store/event-store';
import { broughtEntries, entriesOf, isNone, NONE, without } from './index-entries';

/** Index entries that a handler has put, perhaps late. */
interface PutEntries extends IndexEntries {
  eventId: string;
  /** The version of the event that they were put for. */
  version: number;
  until: number;
}

/**
 * Corrects index entries that were put while rivals may have gone on: one may have deleted an entry before it was put
 * here. Deletes those that no article of the event brings any more, and puts those that it is indexed by as of its
 * version now. Looks again as long as that changes, for this put may be late in turn.
 */
export async function correctIndex(
  { eventId, version, until, ...put }: PutEntries,
  store: EventStore,
): Promise<void> {
  let late: IndexEntries = put;
  for (let known = version; !isNone(late); ) {
    const head = await store.head(eventId);
    if (!head || head.version === known) return;
    const [brought, listed] =
      head.status === 'merged' ? [NONE, NONE] : [broughtEntries(head, late), entriesOf(head)];
    const gone = without(late, brought);
    if (!isNone(gone)) await store.unindexEvent(eventId, gone, known);
    late = without(late, without(late, listed));
    if (!isNone(late)) await store.indexEvent(eventId, late, head.version, until);
    known = head.version;
  }
}
