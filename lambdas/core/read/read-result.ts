import type { SingleArticle, Upload } from './document/document';
import { placeOf } from './document/raw-article';
import { Rejected, type Rejection } from './document/rejection';
import { type CleanedArticle, toArticle } from './to-article';

/**
 * An article of an upload, or the rejection of something that should have been one. `where` is its location in words,
 * as in {@link Rejection}.
 */
export type ReadResult = (CleanedArticle & { where?: string }) | { rejection: Rejection };

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
  try {
    const raw = await readRaw();
    const place = where === null ? path : [...path, ...placeOf(raw)];
    return { ...toArticle(raw, { ...upload, place }), ...whereOf(steps) };
  } catch (error) {
    return rejected(error, steps);
  }
}

/**
 * The rejection that an error stands for, with the steps that lead to its location.
 * @throws the error itself unless it is {@link Rejected}
 */
export function rejected(error: unknown, steps: readonly string[]): ReadResult {
  if (!(error instanceof Rejected)) throw error;
  return { rejection: { code: error.code, reason: error.reason, ...whereOf(steps) } };
}

function whereOf(steps: readonly string[]): { where?: string } {
  return steps.length === 0 ? {} : { where: steps.join(', ') };
}
