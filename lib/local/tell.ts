import type { Failure } from '../../lambdas/ingest/telemetry/reports';
import type { UploadItem } from '../../lambdas/store/event-store';
import { plain } from './print/in-words';

/** What is told of an upload of which something was rejected. */
type Rejecting = Pick<UploadItem, 'key' | 'rejected' | 'rejections'>;

/** Tells on stderr what of an upload was rejected and why. */
export function tellRejections({ key, rejected, rejections }: Rejecting): void {
  for (const { reason, where } of rejections)
    tell(`rejected: ${plain(key)}${where === undefined ? '' : ` ${plain(where)}`}: ${reason}`);
  const more = rejected - rejections.length;
  if (more > 0) tell(`rejected: ${plain(key)}: ${more} more`);
}

/** Tells on stderr what failed, and whether it will be tried again. */
export function tellFailure({ keys, error, isLast }: Pick<Failure, 'keys' | 'error' | 'isLast'>): void {
  const reason = error instanceof Error ? error.message : String(error);
  tell(['failed', ...keys.map(plain), `${plain(reason)}${isLast ? ' (parked)' : ''}`].join(': '));
}

/** Writes a line to stderr; stdout is for results. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
