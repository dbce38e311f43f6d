import type { SingleArticle, Upload } from './document/document';
import type { Notice } from './document/notice';
import { placeOf } from './document/raw-article';
import { Rejected, type Rejection } from './document/rejection';
import { type CleanedArticle, toArticle } from './to-article';

/**
 * An article of an upload, or the rejection of something that should have been one; if that takes back an article, with
 * the notice. `where` is its location in words, as in {@link Rejection}.
 */
export type ReadResult =
  | (CleanedArticle & { where?: string })
  | { rejection: Rejection; notice?: PlacedNotice };

export interface PlacedNotice extends Notice {
  /** The place of the article that the same document, or item of a list, would be: see `Article`. */
  place: readonly string[];
}

/** Reads the next item of an upload on demand, so that a caller who skips the item saves the time. */
export type PendingResult = () => ReadResult | Promise<ReadResult>;

interface ArticleLocation {
  upload: Upload;
  /** Paths of the archive entries that lead to the document, the outermost first. */
  path: readonly string[];
  /** The location in the document, such as "line 7"; null if the article is the whole document. */
  where: string | null;
}

/** The article that `readRaw` reads, or why it is rejected. */
export async function toReadResult(
  { upload, path, where }: ArticleLocation,
  readRaw: SingleArticle['readArticle'],
): Promise<ReadResult> {
  const steps = where === null ? path : [...path, where];
  let place = path;
  try {
    const raw = await readRaw();
    if (where !== null) place = [...path, ...placeOf(raw)];
    return { ...toArticle(raw, { ...upload, place }), ...whereOf(steps) };
  } catch (error) {
    return rejected(error, steps, place);
  }
}

/**
 * The rejection that an error stands for, with the steps that lead to its location.
 * @param place of the article, if it was read
 * @throws the error itself unless it is {@link Rejected}
 */
export function rejected(
  error: unknown,
  steps: readonly string[],
  place: readonly string[] = [],
): ReadResult {
  if (!(error instanceof Rejected)) throw error;
  const { code, reason, notice } = error;
  const rejection = { code, reason, ...whereOf(steps) };
  return notice === null ? { rejection } : { rejection, notice: { ...notice, place } };
}

function whereOf(steps: readonly string[]): { where?: string } {
  return steps.length === 0 ? {} : { where: steps.join(', ') };
}
