import type { SingleArticle, Upload } from './document/document';
import { placeOf } from './document/raw-article';
import { Rejected, type Rejection } from './document/rejection';
import { type CleanedArticle, toArticle } from './to-article';

/** One thing found in an upload: an article with its place in words, or why there is none where one might have been. */
export type Found = (CleanedArticle & { where?: string }) | { rejection: Rejection };

/** What was found, and is read when it is asked for: who passes over it saves the time that takes. */
export type Unread = () => Found | Promise<Found>;

/** Where in an upload something was found. */
interface Whereabouts {
  upload: Upload;
  /** Paths of the archives' entries that lead to its document. */
  path: readonly string[];
  /** Its place in the document, such as "line 7"; null where it is all of it. */
  where: string | null;
}

/** The article that `readRaw` reads, or why it is rejected. */
export async function toFound(
  { upload, path, where }: Whereabouts,
  readRaw: SingleArticle['readArticle'],
): Promise<Found> {
  const steps = where === null ? path : [...path, where];
  try {
    const raw = await readRaw();
    const place = where === null ? path : [...path, ...placeOf(raw)];
    return { ...toArticle(raw, { ...upload, place }), ...inWords(steps) };
  } catch (error) {
    return rejected(error, steps);
  }
}

/**
 * What was rejected, with the steps that lead to it.
 * @throws whatever else was thrown
 */
export function rejected(error: unknown, steps: readonly string[]): Found {
  if (!(error instanceof Rejected)) throw error;
  return { rejection: { code: error.code, reason: error.reason, ...inWords(steps) } };
}

function inWords(steps: readonly string[]): { where?: string } {
  return steps.length === 0 ? {} : { where: steps.join(', ') };
}
