import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { AbstractKeyIterator, AbstractValueIterator } from 'abstract-level';
import dynalite from 'dynalite';

/** Longer than a client keeps an idle connection: a client that reuses a closed one gets a reset. */
const KEEP_ALIVE_MS = 72_000;

/**
 * Starts DynamoDB on a port of 127.0.0.1 (0 for a free one) and resolves to its endpoint. The lock of the database
 * keeps a second process out of the folder.
 * @throws Error if the port is in use or the database of the folder cannot be opened
 */
export async function startDynalite(port: number, folder?: string): Promise<string> {
  if (folder) mkdirSync(folder, { recursive: true });
  closeIterators();
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await untilOpen(endpoint, folder);
  return endpoint;
}

/** dynalite opens its database in the background; a failure is an uncaught exception of the first request that needs it. */
async function untilOpen(endpoint: string, folder?: string): Promise<void> {
  const opened = new AbortController();
  const failure = once(process, 'uncaughtException', { signal: opened.signal }).then(([cause]) => {
    throw new Error(`The database in ${folder} cannot be opened; is another process using it?`, { cause });
  });
  await Promise.race([listTables(endpoint), failure]);
  failure.catch(() => {});
  opened.abort();
}

/** Without the SDK: loading it would double the start time. */
async function listTables(endpoint: string): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'x-amz-date': 'unchecked',
    authorization: 'AWS4-HMAC-SHA256 Credential=unchecked, SignedHeaders=unchecked, Signature=unchecked',
  };
  await fetch(endpoint, { method: 'POST', headers, body: '{}' });
}

/**
 * Closes every iterator of dynalite's database when its stream ends. dynalite ends an iterator by `return`, which the
 * database does not have (it has `close`). So each query kept a snapshot of the table: 150 KB of memory for each
 * article of a large upload, and on disk every version of every record.
 */
export function closeIterators(): void {
  for (const { prototype } of [AbstractKeyIterator, AbstractValueIterator]) {
    Object.assign(prototype, {
      return(this: { close(): Promise<void> }) {
        return this.close();
      },
    });
  }
}
