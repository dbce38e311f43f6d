import type { HeldVersion } from '../../store/document-item';

/**
 * Max versions of a document that are known at a time: the newest. A feed that is uploaded every hour holds an item in 24
 * objects a day; of those beyond, none is brought back when all newer objects are deleted.
 */
const MAX_HELD = 12;

/** The versions that the table keeps, the newest first. */
export function kept(versions: readonly HeldVersion[]): HeldVersion[] {
  return versions.slice(0, MAX_HELD);
}

/**
 * The versions with one added, or in place of what its article held before, the newest first. What a later version of the
 * article holds stays: a slow handler of an earlier one is too late.
 */
export function withHeld(versions: readonly HeldVersion[], held: HeldVersion): HeldVersion[] {
  const before = versions.find(({ articleId }) => articleId === held.articleId);
  if (before && before.sequencer > held.sequencer) return [...versions];
  const isSame = before !== undefined && isSameVersion(before, held);
  // a replay or redelivery is no new upload
  const added = isSame ? { ...held, uploadedAt: before.uploadedAt, firstAt: before.firstAt } : held;
  const others = versions.filter(({ articleId }) => articleId !== held.articleId);
  return newestFirst(withFirst([...others, added], added));
}

/** The versions without that of an article up to a sequencer: it may have come again since. */
export function without(
  versions: readonly HeldVersion[],
  { articleId, sequencer }: Pick<HeldVersion, 'articleId' | 'sequencer'>,
): HeldVersion[] {
  return versions.filter((held) => held.articleId !== articleId || held.sequencer > sequencer);
}

/** Gives all that hold the same as one of them the time at which the first came. It stays if that one leaves. */
function withFirst(versions: readonly HeldVersion[], one: HeldVersion): HeldVersion[] {
  const same = versions.filter((held) => isSameVersion(held, one));
  const firstAt = same.map((held) => held.firstAt).reduce((a, b) => (a < b ? a : b));
  return versions.map((held) => (isSameVersion(held, one) ? { ...held, firstAt } : held));
}

function isSameVersion(one: HeldVersion, other: HeldVersion): boolean {
  return one.order === other.order && one.text === other.text && one.isKill === other.isKill;
}

/**
 * Sorts by stated order. Of versions that state the same, one that takes the document back is the newest, and another text
 * is newer if it came later: some outlets edit without a new time. Of one text the first upload counts, so that a
 * repetition replaces nothing.
 */
function newestFirst(versions: readonly HeldVersion[]): HeldVersion[] {
  return [...versions].sort(
    (a, b) =>
      compare(b.order, a.order) ||
      Number(b.isKill ?? false) - Number(a.isKill ?? false) ||
      compare(b.firstAt, a.firstAt) ||
      compare(a.text, b.text) ||
      compare(a.uploadedAt, b.uploadedAt) ||
      compare(a.articleId, b.articleId),
  );
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
