import { once } from 'node:events';
import { mkdirSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import dynalite from 'dynalite';

/** Longer than any pause of a client that keeps its connection, which would meet the end of it with a reset. */
const KEEP_ALIVE_MS = 72_000;

/**
 * Starts DynamoDB on a port of 127.0.0.1 (0 for a free one) and resolves to its endpoint when its database is open.
 * A database that cannot be opened, as when another process has it open, ends in an uncaught exception.
 */
export async function startDynalite(port: number, folder?: string): Promise<string> {
  if (folder) mkdirSync(folder, { recursive: true });
  const server = dynalite({ path: folder, createTableMs: 0, deleteTableMs: 0, updateTableMs: 0 });
  server.keepAliveTimeout = KEEP_ALIVE_MS;
  server.listen(port, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  await listTables(endpoint);
  return endpoint;
}

/** The first request that needs the database; by hand, because loading the SDK would double the time of the start. */
async function listTables(endpoint: string): Promise<void> {
  const headers = {
    'content-type': 'application/x-amz-json-1.0',
    'x-amz-target': 'DynamoDB_20120810.ListTables',
    'x-amz-date': 'unchecked',
    authorization: 'AWS4-HMAC-SHA256 Credential=unchecked, SignedHeaders=unchecked, Signature=unchecked',
  };
  const response = await fetch(endpoint, { method: 'POST', headers, body: '{}' });
  if (!response.ok) throw new Error(`DynamoDB answered ${response.status}: ${await response.text()}`);
}
