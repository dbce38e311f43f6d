import { decodeTime } from 'ulid';
import { type Digest, digest } from '../../core/digest/digest';
import { withoutBoilerplate } from '../../core/fold/headline';
import { nameKey } from '../../core/fold/indexed-names';
import { detectLanguage } from '../../core/language/languages';
import { candidates, lookupFor } from '../../core/match/candidates';
import type { PlacedNotice } from '../../core/read/read-result';
import type { EventStore, Member } from '../../store/event-store';
import { takeDown } from '../article/take-down';
import { isSameDesk } from '../document/document-claim';
import type { Notification } from '../message/notification';

/** What the notices of an upload took back. */
interface Killed {
  articleIds: string[];
  /** Ids of the events that changed. */
  eventIds: string[];
}

/**
 * Takes down the articles that notices name in words: by headline, id or address. They are looked for where an article
 * with these words would be looked for, and only articles of the same desk are meant.
 */
export async function killNamed(
  notices: readonly PlacedNotice[],
  notification: Notification,
  store: EventStore,
): Promise<Killed> {
  const killed: Killed = { articleIds: [], eventIds: [] };
  for (const notice of notices.filter(({ names }) => names.length > 0)) {
    for (const { articleId } of await namedBy(notice, notification, store)) {
      const placement = await takeDown(articleId, notification.eventTime, store);
      if (!placement) continue;
      killed.articleIds.push(articleId);
      killed.eventIds.push(...placement.eventIds);
    }
  }
  return killed;
}

async function namedBy(
  { names, source }: PlacedNotice,
  { bucket, key, eventTime }: Notification,
  store: EventStore,
): Promise<Member[]> {
  const wanted = new Set(names.map(nameKey));
  const read = wordsAsArticle(names, eventTime);
  const found = candidates(read, await store.eventsByTerm(lookupFor(read), true), decodeTime);
  const events = await store.profiles(found.map(({ eventId }) => eventId));
  const live = new Set([...events.values()].map(({ eventId }) => eventId));
  const members = await Promise.all([...live].map((eventId) => store.members(eventId)));
  return members.flat().filter(({ digest, from }) => {
    if (!digest || !isSameDesk({ ...from, source: digest.source }, { bucket, key, source })) return false;
    const known = [withoutBoilerplate(digest.headline), digest.headline, from.ownId, from.url];
    return known.some((name) => name && wanted.has(nameKey(name)));
  });
}

function wordsAsArticle(names: readonly string[], publishedAt: string): Digest {
  const text = names.join('\n');
  const nothing = { ownId: null, version: null, byline: null, source: null, url: null, rights: null };
  const when = { publishedAt, dated: false, modifiedAt: null };
  return digest({ ...nothing, ...when, place: [], headline: '', text, language: detectLanguage(text) }, '');
}
