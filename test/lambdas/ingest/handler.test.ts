import { once } from 'node:events';
import { createServer, type IncomingMessage, type RequestListener, type Server } from 'node:http';
import { type AddressInfo, Socket } from 'node:net';
import type { SQSEvent } from 'aws-lambda';
import { sqsEvent } from '../../../lib/local/aws/sqs-event';

/** How many times faster than by their milliseconds timers end here, and the times of idle sockets where these are met. */
const FASTER = 5;
const FASTER_IDLE = 200;

type Handler = (event: SQSEvent) => Promise<unknown>;

/** Ends all timers sooner, and tells for how many milliseconds each was asked. */
function hurry(asked: number[]): void {
  const { setTimeout } = globalThis;
  const sooner = (run: () => void, milliseconds = 0) => {
    asked.push(milliseconds);
    return setTimeout(run, milliseconds / FASTER);
  };
  jest.spyOn(globalThis, 'setTimeout').mockImplementation(sooner as unknown as typeof setTimeout);
}

/** Ends idle sockets sooner. */
function hurryIdle(): void {
  const { setTimeout } = Socket.prototype;
  jest.spyOn(Socket.prototype, 'setTimeout').mockImplementation(function (this: Socket, milliseconds, run) {
    return setTimeout.call(this, milliseconds / FASTER_IDLE, run);
  });
}

const isOfS3 = ({ method }: IncomingMessage) => method === 'GET';

describe('the handler where AWS does not answer', () => {
  let server: Server;
  let answer: RequestListener;
  let handler: Handler;
  let lines: Record<string, unknown>[];
  const asked: number[] = [];

  beforeAll(async () => {
    server = createServer((...exchange) => answer(...exchange)).listen(0, '127.0.0.1');
    await once(server, 'listening');
    const endpoint = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    Object.assign(process.env, {
      TABLE_NAME: 'events',
      QUEUE_URL: `${endpoint}/000000000000/articles`,
      AWS_ENDPOINT_URL: endpoint,
      AWS_REGION: 'us-east-1',
      AWS_ACCESS_KEY_ID: 'local',
      AWS_SECRET_ACCESS_KEY: 'local',
    });
    ({ handler } = await import('../../../lambdas/ingest/handler'));
    hurry(asked);
    const take = (text: unknown) => {
      const { timestamp, ...line } = JSON.parse(`${text}`);
      if ('level' in line) lines.push(line);
      return true;
    };
    for (const stream of [process.stdout, process.stderr])
      jest.spyOn(stream, 'write').mockImplementation(take);
  });
  beforeEach(() => {
    lines = [];
    asked.length = 0;
  });
  afterAll(() => {
    jest.restoreAllMocks();
    server.closeAllConnections();
    server.close();
  });

  const object = { key: 'a.txt', sequencer: '0055AED6DCD90281E5' };
  const record = { eventTime: '2026-12-01T08:00:00.000Z', s3: { bucket: { name: 'articles' }, object } };
  const event = () => {
    const { QUEUE_URL = '' } = process.env;
    return sqsEvent(QUEUE_URL, [{ MessageId: 'hangs', Body: JSON.stringify({ Records: [record] }) }]);
  };
  const FAILED = { batchItemFailures: [{ itemIdentifier: 'hangs' }] };
  const line = (requests: number) => ({
    ...{
      level: 'ERROR',
      messageId: 'hangs',
      key: 'a.txt',
      error: 'TimeoutError',
      message: expect.any(String),
    },
    ...(requests > 0 && { requests }),
  });
  /** How often an answer was waited for, which is 4 s each time. */
  const waits = () => asked.filter((milliseconds) => milliseconds === 4_000).length;

  it('fails the message after three attempts of 4 s where S3 hangs', async () => {
    answer = () => {};
    expect(await handler(event())).toEqual(FAILED);
    expect([lines, waits()]).toEqual([[line(2)], 3]);
  });

  it('fails the message after four attempts of 4 s where DynamoDB hangs', async () => {
    answer = (request, response) => {
      if (isOfS3(request)) response.writeHead(404).end('<Error><Code>NoSuchKey</Code></Error>');
    };
    expect(await handler(event())).toEqual(FAILED);
    expect([lines, waits()]).toEqual([[line(3)], 1 + 4]);
  });

  it('fails the message where the bytes of an object cease to come', async () => {
    hurryIdle();
    const headers = { 'content-length': 1000, 'last-modified': new Date().toUTCString() };
    answer = (request, response) => {
      if (isOfS3(request)) response.writeHead(200, headers).write('The beginning of a text.');
      else response.end('{}');
    };
    expect(await handler(event())).toEqual(FAILED);
    expect(lines).toEqual([line(0)]);
  });
});
