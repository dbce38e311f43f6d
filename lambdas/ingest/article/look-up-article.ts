import type { Digest } from '../../core/digest/digest';
import { lookupFor, type TermLookup } from '../../core/match/candidates';
import { isSameText } from '../../core/match/near-duplicate';
import type { ArticleItem, EventStore } from '../../store/event-store';
import { objectOnly } from '../../store/object-only';
import {
  ALONE,
  enterDocument,
  isOutdated,
  isTakenBack,
  leaveDocument,
  type Standing,
  takeBack,
} from '../document/standing';
import { type ArticleVersion, isBegun, isDone, placeable } from './article-version';
import { isUnchanged } from './is-unchanged';

/** What the table holds of an article and, if an event is to be chosen for it, the events that its terms find. */
export interface ArticleLookup {
  /** The version as it came. */
  given: ArticleVersion;
  /** The version to place: the withdrawal of one that is taken down, or that a newer one of its document replaces. */
  version: ArticleVersion;
  current: ArticleItem | null;
  /** 'done' if nothing is left to do; 'unchanged' if no event changes, and at most the article item. */
  state: 'done' | 'unchanged' | 'open';
  /** What the version is among those of its document. */
  standing: Standing;
  /** Keys of the documents whose newest version this handling may leave out of its event. */
  unsettled: string[];
  /** Id of the event that the article stays in; null if it stays in none. */
  kept: string | null;
  /** Null if no event is to be chosen. */
  search: TermLookup | null;
  eventsByTerm: Map<string, string[]>;
}

export async function lookUpArticle(given: ArticleVersion, store: EventStore): Promise<ArticleLookup> {
  const current = given.isNew ? null : await store.article(given.articleId);
  const permitted = placeable(given, current, await isTakenBack(given, current, store));
  const nothing = { given, current, kept: null, search: null, eventsByTerm: new Map<string, string[]>() };
  if (isDone(current, permitted) && !isNoticeAgain(current, permitted))
    return {
      ...nothing,
      version: permitted,
      state: 'done',
      standing: ALONE,
      unsettled: touched(given, current),
    };
  const standing = await standingOf(permitted, current, store);
  if (standing === null)
    return { ...nothing, version: permitted, state: 'done', standing: ALONE, unsettled: [] };
  const version = standing.isNewest ? permitted : superseded(permitted, standing);
  const unsettled = unsettledBy(permitted, standing, current);
  const found = { ...nothing, version, standing, unsettled, state: 'open' as const };
  if (isBegun(current, version)) return found;
  if (current && (await isUnchanged(current, version, store))) return { ...found, state: 'unchanged' };
  const { digest } = version;
  const kept =
    digest && ((await keptEvent(current, digest, store)) ?? (await replacedEvent(standing, digest, store)));
  if (!digest || kept !== null) return { ...found, kept };
  const search = lookupFor(digest, version);
  return { ...found, search, eventsByTerm: await store.eventsByTerm(search) };
}

/** Whether a notice comes again that takes a document back: what it took back is told once more, which writes nothing. */
function isNoticeAgain(current: ArticleItem | null, { claim, notification }: ArticleVersion): boolean {
  return claim?.isKill === true && current?.sequencer === notification.sequencer;
}

/**
 * Enters a version into its document, and takes an article out of the one that it holds no version of any more. Null if
 * the article is to be withdrawn for a newer version of its document, and that is no longer so.
 */
async function standingOf(
  version: ArticleVersion,
  current: ArticleItem | null,
  store: EventStore,
): Promise<Standing | null> {
  const { articleId, claim, digest, supersededIn, killed } = version;
  if (supersededIn !== undefined) {
    const isStill = await isOutdated(articleId, current, supersededIn, store);
    return isStill ? { ...ALONE, documentKey: supersededIn } : null;
  }
  const held = current?.documentKey ?? null;
  if (killed && held !== null) return takeBack(version, held, store);
  // the deletion of its object does not bring back what was taken down
  if (current?.killed && digest === null) return { ...ALONE, documentKey: held };
  const standing = claim && (digest || claim.isKill) ? await enterDocument(version, claim, store) : ALONE;
  if (held !== null && held !== standing.documentKey) await leaveDocument(version, held, store);
  return standing;
}

/** Keys of the documents that a version or an earlier one of its article has to do with. */
function touched({ claim, supersededIn }: ArticleVersion, current: ArticleItem | null): string[] {
  if (supersededIn !== undefined) return [];
  return keysIn(claim?.documentKey, current?.documentKey, current?.leftDocument);
}

/** Keys of the documents that a version leaves, or of which it takes an article out of its event. */
function unsettledBy(
  { supersededIn }: ArticleVersion,
  { documentKey, isNewest, older }: Standing,
  current: ArticleItem | null,
): string[] {
  if (supersededIn !== undefined) return [];
  const isAlone = isNewest && older.length === 0;
  const held = current?.documentKey ?? null;
  return keysIn(isAlone ? null : documentKey, held === documentKey ? null : held, current?.leftDocument);
}

function keysIn(...keys: (string | null | undefined)[]): string[] {
  return [...new Set(keys.flatMap((key) => key ?? []))];
}

/** The withdrawal of a version that is not the newest of its document. */
function superseded(version: ArticleVersion, { documentKey }: Standing): ArticleVersion {
  const from = objectOnly(version.from);
  return { ...version, digest: null, from, boilerplate: 0, supersededIn: documentKey ?? undefined };
}

/** The event of the version that another one replaces, if its text is much the same; null if none. */
async function replacedEvent({ older }: Standing, digest: Digest, store: EventStore): Promise<string | null> {
  for (const { articleId } of older) {
    const item = await store.article(articleId);
    if (item?.live) return keptEvent(item, digest, store);
  }
  return null;
}

/** The event that an article stays in because its text is the stored one or a correction of it; null if none. */
async function keptEvent(
  item: ArticleItem | null,
  digest: Digest,
  store: EventStore,
): Promise<string | null> {
  if (!item?.live || item.eventId === null) return null;
  const [stored] = await store.members(item.eventId, [item.articleId]);
  return stored?.digest && isSameText(stored.digest, digest) ? item.eventId : null;
}
