import type { Rejection } from '../../lambdas/core/read/rejection';
import { plain } from './plain';

/** Tells on stderr why an upload, or a line of it, was rejected. */
export function tellRejection(key: string, { reason, line }: Rejection): void {
  tell(`rejected: ${plain(key)}${line === undefined ? '' : ` line ${line}`}: ${reason}`);
}

/** Tells on stderr what failed and will be tried again. */
export function tellFailure(error: unknown): void {
  tell(`failed: ${plain(error instanceof Error ? error.message : String(error))}`);
}

/** Writes a line to stderr; stdout is for results. */
export function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}
