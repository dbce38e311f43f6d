import { isDeepStrictEqual } from 'node:util';
import type { ArticleItem, EventStore } from '../../store/event-store';
import type { Standing } from '../document/standing';
import { isReadAs } from '../event/ids';
import { isFolded } from '../event/is-folded';
import { type ArticleVersion, leftBy, writeArticle } from './article-version';

/**
 * Whether a version says what the finished one in the table says, and its event is as this code would fold it: the same
 * bytes uploaded again, or the replay of what has not changed. Then no event needs to change.
 */
export async function isUnchanged(
  current: ArticleItem,
  { digest, from, boilerplate, notification, killed = current.killed }: ArticleVersion,
  store: EventStore,
): Promise<boolean> {
  const isSame =
    current.unfinishedSince === null &&
    current.sequencer <= notification.sequencer &&
    current.killed === killed &&
    isReadAs(current, digest) &&
    current.boilerplate === boilerplate &&
    isDeepStrictEqual(current.from, from);
  return isSame && (digest === null || (await isFolded(current, store)));
}

/**
 * Gives the article item the sequencer of a newer version that says the same, and its document. Late handlers of older
 * versions find there that they are too late, and no member needs to know. For a replay nothing is written, unless another
 * article holds a newer version of its document: a handler that found none may still be about to write the item.
 * @throws Conflict if the article item was written since it was read
 */
export async function noteVersion(
  current: ArticleItem,
  { version, standing }: { version: ArticleVersion; standing: Standing },
  store: EventStore,
): Promise<void> {
  const { sequencer } = version.notification;
  const { documentKey, isNewest } = standing;
  const isNoted = sequencer <= current.sequencer && documentKey === current.documentKey;
  if (isNoted && isNewest) return;
  const leftDocument = leftBy(current, documentKey);
  await writeArticle({ ...current, sequencer, documentKey, leftDocument, writes: current.writes + 1 }, store);
}
