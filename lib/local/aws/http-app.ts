import { buildApp, type HttpApp, S3Error, SnsStore } from './fauxqs';
import { versionsInXml } from './list-versions';
import { copying } from './object-store';
import type { Stores } from './stores';

/** S3 accepts 5 GiB in one put. This is far above any article and still fits into memory. */
const BODY_LIMIT_BYTES = 64 * 1024 * 1024;

/** The HTTP app that serves S3 and SQS on one port. It does not listen yet. */
export function buildHttpApp({ s3, sqs }: Stores): HttpApp {
  const stores = { s3Store: s3, sqsStore: sqs, snsStore: new SnsStore() };
  const app: HttpApp = buildApp({ logger: false, stores });
  // Without a host of its own, a queue's URL takes the host of the request that creates it.
  sqs.host = '';

  // Replaces the parser of fauxqs, which has a limit of 11 MiB.
  app.addContentTypeParser(
    '*',
    { parseAs: 'buffer', bodyLimit: BODY_LIMIT_BYTES },
    (_request, body, done) => {
      done(null, body);
    },
  );

  app.addHook('onRequest', async (request, reply) => {
    const { bucket } = request.params as { bucket?: string };
    const { versions, prefix } = request.query as { versions?: string; prefix?: string };
    if (request.method === 'GET' && bucket !== undefined && versions !== undefined)
      return reply.type('application/xml').send(versionsInXml(s3, bucket, prefix));
    const unknown = unknownQuery(request.method, request.query as object);
    if (!unknown) return;
    const error = new S3Error('NotImplemented', `The embedded S3 does not implement ${unknown}.`, 501);
    return reply.code(error.statusCode).type('application/xml').send(error.toXml());
  });

  app.addHook('preHandler', (request, _reply, done) => {
    copying.run('x-amz-copy-source' in request.headers, done);
  });

  app.addHook('preSerialization', async (request, _reply, payload) => {
    if (request.raw.socket.destroyed) giveBack(sqs, request.body, payload);
    return payload;
  });
  return app;
}

/** Makes messages visible again whose client left during a long poll; else they would wait for their visibility timeout. */
function giveBack(sqs: Stores['sqs'], request: unknown, response: unknown): void {
  const { QueueUrl = '' } = request as { QueueUrl?: string };
  const { Messages = [] } = response as { Messages?: { ReceiptHandle: string }[] };
  for (const { ReceiptHandle } of Messages) {
    const queue = sqs.getQueue(QueueUrl);
    const inFlight = queue?.inflightMessages.get(ReceiptHandle);
    if (inFlight) inFlight.message.approximateReceiveCount--;
    queue?.changeVisibility(ReceiptHandle, 0);
  }
}

/** Query parameters that fauxqs understands, by HTTP method. */
const KNOWN: Record<string, string[]> = {
  GET: [
    'list-type',
    'prefix',
    'delimiter',
    'max-keys',
    'continuation-token',
    'start-after',
    'encoding-type',
    'fetch-owner',
    'marker',
    'location',
  ],
  PUT: ['partNumber', 'uploadId'],
  POST: ['delete', 'uploads', 'uploadId'],
  DELETE: ['uploadId'],
};

/**
 * The first query parameter of an S3 request that fauxqs does not know. fauxqs ignores such a parameter and runs a
 * different operation: PutObjectTagging (`?tagging`) overwrites the object, DeletePublicAccessBlock deletes the bucket.
 */
function unknownQuery(method: string, query: object): string | undefined {
  const known = KNOWN[method] ?? [];
  return Object.keys(query).find((name) => !known.includes(name) && !isOfSdk(name.toLowerCase()));
}

/** `x-id` names the operation; the others carry the signature of a presigned URL. */
function isOfSdk(name: string): boolean {
  return name === 'x-id' || name.startsWith('x-amz-');
}
