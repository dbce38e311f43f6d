import type { UploadItem } from '../../lambdas/store/event-store';
import { plain } from './plain';

/** What is told of an upload of which something was rejected. */
type Rejecting = Pick<UploadItem, 'key' | 'rejected' | 'rejections'>;

/** Tells on stderr what of an upload was rejected and why. */
export function tellRejections({ key, rejected, rejections }: Rejecting): void {
  for (const { reason, where } of rejections)
    tell(`rejected: ${plain(key)}${where === undefined ? '' : ` ${plain(where)}`}: ${reason}`);
  const more = rejected - rejections.length;
  if (more > 0) tell(`rejected: ${plain(key)}: ${more} more`);
}

/** Tells on stderr what failed and will be tried again. */
export function tellFailure(error: unknown): void {
  tell(`failed: ${plain(error instanceof Error ? error.message : String(error))}`);
}

/** Writes a line to stderr; stdout is for results. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
