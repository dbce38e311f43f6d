import { fork } from 'node:child_process';
import { once } from 'node:events';
import { appendFile, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { pathToFileURL } from 'node:url';
import { GetItemCommand, PutItemCommand } from '@aws-sdk/client-dynamodb';
import {
  DeleteObjectCommand,
  GetObjectCommand,
  HeadObjectCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { DeleteMessageCommand, PurgeQueueCommand, SendMessageCommand } from '@aws-sdk/client-sqs';
import { Upload } from '@aws-sdk/lib-storage';
import type { EmbeddedAws } from '../../../../lib/local/aws/start-embedded-aws';
import { type Stack, startStack } from './stack';

describe('embedded AWS on a folder', () => {
  let dataDir: string;
  let stack: Stack;

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'newsfold-'));
    stack = await startStack({ dataDir });
  });
  afterEach(() => stack.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.aws.queue })));
  afterAll(async () => {
    await stack.close();
    await rm(dataDir, { recursive: true });
  });

  const put = (Key: string, Body: string) =>
    stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key, Body }));
  const read = async (Key: string) => {
    const { Body } = await stack.s3.send(new GetObjectCommand({ Bucket: stack.aws.bucket, Key }));
    return Body?.transformToString();
  };
  const bodyFiles = () => readdir(join(dataDir, 'objects'));
  const killAndRestart = async () => {
    process.kill(stack.aws.pid, 'SIGKILL');
    await stack.close();
    stack = await startStack({ dataDir });
  };

  it('keeps every acknowledged object through kill -9', async () => {
    const Bucket = stack.aws.bucket;
    const Key = 'статья 1.json';
    await put(Key, 'first');
    await stack.s3.send(
      new PutObjectCommand({
        Bucket,
        Key,
        Body: 'second',
        ContentType: 'text/plain',
        Metadata: { source: 'wire' },
      }),
    );
    await put('gone', 'x');
    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: 'gone' }));
    const params = { Bucket, Key: 'parts', Body: Buffer.alloc(6 * 1024 * 1024, 'p') };
    await new Upload({ client: stack.s3, params, partSize: 5 * 1024 * 1024 }).done();
    const head = async (key: string) => {
      const { $metadata, ...rest } = await stack.s3.send(new HeadObjectCommand({ Bucket, Key: key }));
      return rest;
    };
    const before = [await head(Key), await head('parts')];
    expect(await bodyFiles()).toHaveLength(2);
    await writeFile(join(dataDir, 'objects', 'of-a-put-that-was-killed'), 'x');
    await killAndRestart();

    expect([await head(Key), await head('parts')]).toEqual(before);
    expect(before[0]).toMatchObject({ ContentType: 'text/plain', Metadata: { source: 'wire' } });
    expect(await read(Key)).toBe('second');
    expect(await read('parts')).toBe('p'.repeat(6 * 1024 * 1024));
    await expect(read('gone')).rejects.toMatchObject({ name: 'NoSuchKey' });
    expect(await bodyFiles()).toHaveLength(2);
  });

  it('keeps the messages that were not deleted, in flight or not, and no others', async () => {
    for (const key of ['deleted', 'in-flight', 'waiting']) await put(key, 'x');
    const received = await stack.receive(3);
    const [deleted] = received.filter(({ Body }) => Body?.includes('"key":"deleted"'));
    const QueueUrl = stack.aws.queue;
    await stack.sqs.send(new DeleteMessageCommand({ QueueUrl, ReceiptHandle: deleted?.ReceiptHandle }));
    await stack.sqs.send(new SendMessageCommand({ QueueUrl, MessageBody: JSON.stringify({ Records: [] }) }));
    await killAndRestart();

    const kept = await stack.receive(3);
    expect(kept).toHaveLength(3);
    expect(kept.map(({ MessageId }) => MessageId)).toEqual(
      expect.arrayContaining(
        received.filter((message) => message !== deleted).map(({ MessageId }) => MessageId),
      ),
    );
    expect(received).toHaveLength(3);
  });

  it('keeps a purged queue empty', async () => {
    await put('a', 'x');
    await stack.sqs.send(new PurgeQueueCommand({ QueueUrl: stack.aws.queue }));
    await killAndRestart();

    expect(await stack.takeRecords()).toEqual([]);
  });

  it('keeps the items of the table', async () => {
    const key = { PK: { S: 'event' }, SK: { S: 'record' } };
    const TableName = stack.aws.table;
    await stack.dynamodb.send(new PutItemCommand({ TableName, Item: { ...key, title: { S: 'kept' } } }));
    await killAndRestart();

    const { Item } = await stack.dynamodb.send(new GetItemCommand({ TableName, Key: key }));
    expect(Item).toEqual({ ...key, title: { S: 'kept' } });
  });

  it('continues the numbering of changes, even if the clock went back', async () => {
    const ahead = '000FFFFFFFFFFFFF';
    await put('a', 'x');
    const line = JSON.stringify([['sequencer', { kind: 'sequencer', sequencer: ahead }]]);
    await appendFile(join(dataDir, 'state.jsonl'), `${line}\n`);
    await killAndRestart();
    await put('a', 'y');

    const sequencers = (await stack.takeRecords()).map(({ s3 }) => s3.object.sequencer);
    expect(sequencers).toEqual([expect.stringMatching(/^[0-9A-F]{16}$/), '0010000000000000']);
    expect((sequencers[0] ?? ahead) < ahead).toBe(true);
  });

  it('has an object and its notification, or neither, whenever it is killed', async () => {
    const others = (await bodyFiles()).length;
    const acknowledged: string[] = [];
    const uploads = Array.from({ length: 4 }, async (_, worker) => {
      for (let index = 0; ; index++) {
        await put(`${worker}-${index}`, 'x'.repeat(5000));
        acknowledged.push(`${worker}-${index}`);
      }
    });
    const ended = Promise.allSettled(uploads);
    while (acknowledged.length < 60) await sleep(5);
    process.kill(stack.aws.pid, 'SIGKILL');
    await ended;
    await stack.close();
    stack = await startStack({ dataDir });

    const notified = (await stack.takeRecords()).map(({ s3 }) => s3.object.key);
    expect(notified).toEqual(expect.arrayContaining(acknowledged));
    for (const key of notified) expect(await read(key)).toHaveLength(5000);
    expect(await bodyFiles()).toHaveLength(others + notified.length);
  });

  it('refuses a folder or a port that is in use', async () => {
    const { port } = new URL(stack.aws.endpoints.s3);

    await expect(startStack({ dataDir })).rejects.toThrow(
      `The database in ${join(dataDir, 'dynamodb')} cannot be opened; is another process using it?`,
    );
    await expect(startStack({ port: Number(port) })).rejects.toThrow(
      `Port ${port} of 127.0.0.1 is in use; choose another port.`,
    );
  });
});

describe('embedded AWS of another process', () => {
  it('outlives a Ctrl-C, and ends with that process', async () => {
    const parent = fork(join(__dirname, 'parent.ts'), {
      cwd: tmpdir(),
      detached: true,
      execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
    });
    const [{ pid, endpoints }] = (await once(parent, 'message')) as [EmbeddedAws];
    const health = async () => (await fetch(`${endpoints.s3}/health`)).status;

    process.kill(-(parent.pid as number), 'SIGINT');
    await once(parent, 'message');
    await sleep(100);
    expect(await health()).toBe(200);

    parent.kill('SIGKILL');
    while (isRunning(pid)) await sleep(20);
    await expect(health()).rejects.toThrow();
  });
});

function isRunning(pid: number): boolean {
  try {
    return process.kill(pid, 0);
  } catch {
    return false;
  }
}
