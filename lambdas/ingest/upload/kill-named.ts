import { decodeTime } from 'ulid';
import { type Digest, digest } from '../../core/digest/digest';
import { withoutBoilerplate } from '../../core/fold/headline';
import { nameKey } from '../../core/fold/indexed-names';
import { detectLanguage } from '../../core/language/languages';
import { candidates, lookupFor } from '../../core/match/candidates';
import type { PlacedNotice } from '../../core/read/read-result';
import type { EventStore, Member } from '../../store/event-store';
import { takeDown } from '../article/take-down';
import { type ArticleSourceName, claimOf, isSameDesk } from '../document/document-claim';
import type { Notification } from '../message/notification';

/** What the notices of an upload took back. */
interface Killed {
  articleIds: string[];
  /** Ids of the events that changed. */
  eventIds: string[];
}

/** Max notices of an upload that are looked up by their words: a wire sends one, and each reads up to ten events whole. */
const MAX_LOOKED_UP = 10;

/**
 * Takes down the articles that notices name in words: by headline, id or address. They are looked for where an article
 * with these words would be looked for, and among the documents of the feed; only articles of the same desk are meant.
 * @param uploadedAt when the notices were uploaded: their messages may come later than what was uploaded after them
 */
export async function killNamed(
  notices: readonly PlacedNotice[],
  { notification, uploadedAt }: { notification: Notification; uploadedAt: string },
  store: EventStore,
): Promise<Killed> {
  const killed: Killed = { articleIds: [], eventIds: [] };
  for (const notice of notices.filter(({ names }) => names.length > 0).slice(0, MAX_LOOKED_UP)) {
    for (const { articleId } of await namedBy(notice, notification, store)) {
      if (await cameAfter(uploadedAt, articleId, store)) continue;
      const placement = await takeDown(articleId, notification.eventTime, store);
      if (!placement) continue;
      killed.articleIds.push(articleId);
      killed.eventIds.push(...placement.eventIds);
    }
  }
  return killed;
}

/** Whether an article holds a version of a document that was uploaded later than a time. Of others no time is stored. */
async function cameAfter(time: string, articleId: string, store: EventStore): Promise<boolean> {
  const documentKey = (await store.article(articleId))?.documentKey;
  const document = documentKey ? await store.document(documentKey) : null;
  return document?.versions.some((held) => held.articleId === articleId && held.uploadedAt > time) ?? false;
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
  const known = new Map(
    [...members.flat(), ...(await identifiedBy(names, { bucket, key, source }, store))].map((member) => [
      member.articleId,
      member,
    ]),
  );
  return [...known.values()].filter(({ digest, from }) => {
    if (!digest || !isSameDesk({ ...from, source: digest.source }, { bucket, key, source })) return false;
    const own = [withoutBoilerplate(digest.headline), digest.headline, from.ownId, from.url];
    return own.some((name) => name && wanted.has(nameKey(name)));
  });
}

/** The newest versions of the documents of a feed that have one of the names as their id: no words lead to these. */
async function identifiedBy(
  names: readonly string[],
  feed: ArticleSourceName,
  store: EventStore,
): Promise<Member[]> {
  const found = names.map(async (documentId) => {
    const claim = claimOf({ documentId, order: '' }, feed, '');
    const newest = claim && (await store.document(claim.documentKey))?.versions[0];
    const item = newest && (await store.article(newest.articleId));
    return item?.eventId ? store.members(item.eventId, [item.articleId]) : [];
  });
  return (await Promise.all(found)).flat();
}

function wordsAsArticle(names: readonly string[], publishedAt: string): Digest {
  const text = names.join('\n');
  const nothing = { ownId: null, version: null, byline: null, source: null, url: null, rights: null };
  const when = { publishedAt, dated: false, modifiedAt: null };
  return digest({ ...nothing, ...when, place: [], headline: '', text, language: detectLanguage(text) }, '');
}
