import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { EventBridgeClient, type PutEventsRequestEntry } from '@aws-sdk/client-eventbridge';
import { withoutSdkPauses } from './faults/without-sdk-pauses';

/** Limits of a request to EventBridge. */
const MAX_ENTRIES = 10;
const MAX_BYTES = 256 * 1024;

/** How a request fails: some of its entries are refused, or all of it with a status. */
type BusFault = { refused: (entry: PutEventsRequestEntry, index: number) => boolean } | { status: number };

const NO_FAULT: BusFault = { refused: () => false };

/** Starts a server of EventBridge's PutEvents, which keeps the entries and fails as asked. */
export async function startEventBusServer() {
  /** The accepted entries of each request. */
  const taken: PutEventsRequestEntry[][] = [];
  let fault: () => BusFault = () => NO_FAULT;
  let requests = 0;
  const server = createServer(async (request, response) => {
    requests++;
    const body = await bodyOf(request);
    const { Entries } = JSON.parse(body) as { Entries: PutEventsRequestEntry[] };
    const now = fault();
    if (request.headers['x-amz-target'] !== 'AWSEvents.PutEvents' || Entries.length > MAX_ENTRIES)
      return void response.writeHead(400).end('{"__type":"ValidationException"}');
    if ('status' in now || Buffer.byteLength(body) > MAX_BYTES)
      return void response
        .writeHead('status' in now ? now.status : 413)
        .end('{"__type":"InternalException"}');
    const isRefused = Entries.map((entry, index) => now.refused(entry, index));
    taken.push(Entries.filter((_, index) => !isRefused[index]));
    const answers = isRefused.map((refused) =>
      refused ? { ErrorCode: 'ThrottlingException', ErrorMessage: 'Slow down.' } : { EventId: randomUUID() },
    );
    const FailedEntryCount = isRefused.filter(Boolean).length;
    response.writeHead(200, { 'content-type': 'application/x-amz-json-1.1' });
    response.end(JSON.stringify({ FailedEntryCount, Entries: answers }));
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const client = new EventBridgeClient({ endpoint, region: 'us-east-1', credentials });
  await withoutSdkPauses(client);
  return {
    endpoint,
    client,
    taken,
    requests: () => requests,
    /** Sets what gives the fault of each request from now on. */
    failWith(next: () => BusFault) {
      fault = next;
    },
    async close() {
      client.destroy();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** A running server of EventBridge's PutEvents. */
export type EventBusServer = Awaited<ReturnType<typeof startEventBusServer>>;

async function bodyOf(request: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks).toString();
}
