import { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Fault, WireRequest, WireResponse } from './inject';

/** The service refuses a request with a status and a code, and does nothing. */
export function refused(statusCode: number, code: string): Fault {
  return async ({ request }) => {
    if (isJson(request)) return jsonResponse(statusCode, { __type: code, message: 'It is injected.' });
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
    return { statusCode, headers: { 'content-type': 'application/xml' }, body: streamOf(Buffer.from(body)) };
  };
}

/** The service does what is requested, but its response never arrives: the connection is reset. */
export const lostAnswer: Fault = async (_, send) => {
  const { body } = await send();
  body.destroy();
  throw connectionReset();
};

type Keys = { Keys: unknown[] };

/** DynamoDB does half of a batch, rounded down, and reports the rest as unprocessed; it does other requests as a whole. */
export const partly: Fault = async ({ command, request }, send) => {
  if (!command.startsWith('Batch')) return send();
  const asked = contentOf(request) as { RequestItems: Record<string, unknown[] | Keys> };
  const [[table, items] = ['', []]] = Object.entries(asked.RequestItems);
  const all = Array.isArray(items) ? items : items.Keys;
  const half = Math.floor(all.length / 2);
  const part = (list: unknown[]) => ({ [table]: Array.isArray(items) ? list : { ...items, Keys: list } });
  const served = JSON.stringify({ ...asked, RequestItems: part(all.slice(0, half)) });
  const done = half === 0 ? {} : await json((await send(withBody(request, served))).body);
  const left = Array.isArray(items) ? 'UnprocessedItems' : 'UnprocessedKeys';
  return jsonResponse(200, { ...(done as object), [left]: part(all.slice(half)) });
};

/** The bytes of a response end half-way: the connection is reset. */
export const brokenOff: Fault = async (_, send) =>
  changedBody(await send(), async function* (bytes) {
    yield bytes.subarray(0, bytes.length / 2);
    throw connectionReset();
  });

/** The bytes of a response pause half-way. */
export function stalled(milliseconds: number): Fault {
  return async (_, send) =>
    changedBody(await send(), async function* (bytes) {
      yield bytes.subarray(0, bytes.length / 2);
      await sleep(milliseconds);
      yield bytes.subarray(bytes.length / 2);
    });
}

/** The visibility timeout of received messages ends just before they are deleted, so that their receipts have expired. */
export const expiredReceipts: Fault = async ({ command, request }, send) => {
  if (command !== 'DeleteMessageBatchCommand') return send();
  const { Entries, ...rest } = contentOf(request) as { Entries: object[] };
  const shown = JSON.stringify({
    ...rest,
    Entries: Entries.map((one) => ({ ...one, VisibilityTimeout: 0 })),
  });
  const { headers, ...show } = withBody(request, shown);
  await send({ ...show, headers: { ...headers, 'x-amz-target': 'AmazonSQS.ChangeMessageVisibilityBatch' } });
  return send();
};

function isJson({ headers }: WireRequest): boolean {
  return 'x-amz-target' in headers;
}

function contentOf({ body = '' }: WireRequest): unknown {
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
}

function withBody({ path, headers }: WireRequest, body: string): WireRequest {
  return { path, headers: { ...headers, 'content-length': `${Buffer.byteLength(body)}` }, body };
}

function jsonResponse(statusCode: number, content: object): WireResponse {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode, headers, body: streamOf(Buffer.from(JSON.stringify(content))) };
}

async function changedBody(
  response: WireResponse,
  change: (bytes: Buffer) => AsyncGenerator<Buffer>,
): Promise<WireResponse> {
  return { ...response, body: streamOf(change(await buffer(response.body))) };
}

function streamOf(bytes: Buffer | AsyncGenerator<Buffer>): Readable {
  return Readable.from(Buffer.isBuffer(bytes) ? [bytes] : bytes, { objectMode: false });
}

/** The error that the SDK's HTTP handler throws. */
function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { name: 'TimeoutError', code: 'ECONNRESET' });
}
