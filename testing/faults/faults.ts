import { Readable } from 'node:stream';
import { buffer, json } from 'node:stream/consumers';
import { setTimeout as sleep } from 'node:timers/promises';
import type { Answer, Fault, Sent } from './inject';

/** The service refuses a request with this status and code, and does nothing. */
export function refused(statusCode: number, code: string): Fault {
  return async ({ request }) => {
    if (isJson(request)) return jsonAnswer(statusCode, { __type: code, message: 'It is injected.' });
    const body = `<?xml version="1.0" encoding="UTF-8"?><Error><Code>${code}</Code></Error>`;
    return { statusCode, headers: { 'content-type': 'application/xml' }, body: streamOf(Buffer.from(body)) };
  };
}

/** A request does what it should, and its answer never comes: the connection is reset. */
export const lostAnswer: Fault = async (_, send) => {
  const { body } = await send();
  body.destroy();
  throw connectionReset();
};

type Keys = { Keys: unknown[] };

/** DynamoDB does half of a batch, rounded down, and answers that the rest is left. Other requests it does whole. */
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
  return jsonAnswer(200, { ...(done as object), [left]: part(all.slice(half)) });
};

/** The bytes of an answer cease half-way: the connection is reset. */
export const brokenOff: Fault = async (_, send) =>
  changedBody(await send(), async function* (bytes) {
    yield bytes.subarray(0, bytes.length / 2);
    throw connectionReset();
  });

/** The bytes of an answer stop half-way for some milliseconds, and go on. */
export function stalled(milliseconds: number): Fault {
  return async (_, send) =>
    changedBody(await send(), async function* (bytes) {
      yield bytes.subarray(0, bytes.length / 2);
      await sleep(milliseconds);
      yield bytes.subarray(bytes.length / 2);
    });
}

/** The time in which received messages are hidden runs out just before they are deleted, so the receipts hold no more. */
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

function isJson({ headers }: Sent): boolean {
  return 'x-amz-target' in headers;
}

function contentOf({ body = '' }: Sent): unknown {
  return JSON.parse(typeof body === 'string' ? body : new TextDecoder().decode(body));
}

function withBody({ path, headers }: Sent, body: string): Sent {
  return { path, headers: { ...headers, 'content-length': `${Buffer.byteLength(body)}` }, body };
}

function jsonAnswer(statusCode: number, content: object): Answer {
  const headers = { 'content-type': 'application/x-amz-json-1.0' };
  return { statusCode, headers, body: streamOf(Buffer.from(JSON.stringify(content))) };
}

async function changedBody(
  answer: Answer,
  change: (bytes: Buffer) => AsyncGenerator<Buffer>,
): Promise<Answer> {
  return { ...answer, body: streamOf(change(await buffer(answer.body))) };
}

function streamOf(bytes: Buffer | AsyncGenerator<Buffer>): Readable {
  return Readable.from(Buffer.isBuffer(bytes) ? [bytes] : bytes, { objectMode: false });
}

/** As the SDK's own handler of requests tells of it. */
function connectionReset(): Error {
  return Object.assign(new Error('read ECONNRESET'), { name: 'TimeoutError', code: 'ECONNRESET' });
}
