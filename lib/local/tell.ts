import type { Failure } from '../../lambdas/ingest/telemetry/reports';
import type { UploadItem } from '../../lambdas/store/upload-item';
import { plain } from './print/in-words';

type RejectedUpload = Pick<UploadItem, 'key' | 'rejected' | 'rejections'> & { killed?: readonly string[] };

/** Writes to stderr which parts of an upload were rejected, and why, and which articles its notices took back. */
export function tellRejections({ key, rejected, rejections, killed }: RejectedUpload): void {
  for (const { reason, where } of rejections)
    tell(`rejected: ${plain(key)}${where === undefined ? '' : ` ${plain(where)}`}: ${reason}`);
  const more = rejected - rejections.length;
  if (more > 0) tell(`rejected: ${plain(key)}: ${more} more`);
  if (killed)
    tell(`taken back by ${plain(key)}: ${killed.length === 0 ? 'no article found' : killed.join(', ')}`);
}

/** Writes to stderr which message failed, why, and whether its uploads are parked. */
export function tellFailure({ keys, error, isLast }: Pick<Failure, 'keys' | 'error' | 'isLast'>): void {
  const reason = error instanceof Error ? error.message : String(error);
  tell(['failed', ...keys.map(plain), `${plain(reason)}${isLast ? ' (parked)' : ''}`].join(': '));
}

/** Writes a line to stderr: stdout is for results. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
