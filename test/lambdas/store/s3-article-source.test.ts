import type { IncomingMessage } from 'node:http';
import type { Socket } from 'node:net';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { S3ArticleSource } from '../../../lambdas/store/s3-article-source';
import { localClients } from '../../../lib/local/aws/clients';
import { type Stack, startStack } from '../../lib/local/aws/stack';

const MEBIBYTE = 1024 * 1024;

describe('S3ArticleSource', () => {
  let stack: Stack;
  let source: S3ArticleSource;
  let Bucket: string;

  beforeAll(async () => {
    stack = await startStack();
    source = new S3ArticleSource(stack.s3);
    Bucket = stack.aws.bucket;
  });
  afterAll(() => stack.close());

  const put = (Key: string, Body: string | Uint8Array) =>
    stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));

  it('gives the bytes of an object, whatever they are', async () => {
    const bytes = Uint8Array.from({ length: 256 }, (_, byte) => byte);
    await put('bytes', bytes);
    const object = await source.read(Bucket, 'bytes', 256);
    expect(object).toEqual({ kind: 'found', bytes: expect.anything() });
    expect(object.kind === 'found' && [...object.bytes]).toEqual([...bytes]);
  });

  it('gives no bytes of an empty object', async () => {
    await put('empty', new Uint8Array());
    const object = await source.read(Bucket, 'empty', 10);
    expect(object.kind === 'found' && object.bytes.length).toBe(0);
  });

  it('says that an object is absent, also one that was deleted or is a folder', async () => {
    await put('folder/file', 'x');
    for (const key of ['nothing', 'folder', 'folder/'])
      expect(await source.read(Bucket, key, 10)).toEqual({ kind: 'absent' });
  });

  it('throws where the bucket is missing, which is no deletion', async () => {
    await expect(source.read('no-such-bucket', 'a', 10)).rejects.toThrow();
  });

  it('tells the size of an object that is too large and leaves it unread', async () => {
    const { s3 } = localClients(stack.aws.endpoints);
    const sockets: Socket[] = [];
    s3.middlewareStack.add(
      (next) => async (args) => {
        const answer = await next(args);
        sockets.push((answer.output as { Body: IncomingMessage }).Body.socket);
        return answer;
      },
      { step: 'initialize' },
    );
    await put('large', Buffer.alloc(24 * MEBIBYTE));
    expect(await new S3ArticleSource(s3).read(Bucket, 'large', 24 * MEBIBYTE - 1)).toEqual({
      kind: 'too-large',
      size: 24 * MEBIBYTE,
    });
    expect(sockets.map((socket) => [socket.bytesRead < MEBIBYTE, socket.destroyed])).toEqual([[true, true]]);
    s3.destroy();
  });

  it('holds no connection of objects that were too large', async () => {
    await put('larger', Buffer.alloc(MEBIBYTE));
    for (let read = 0; read < 60; read++)
      expect(await source.read(Bucket, 'larger', 10)).toMatchObject({ kind: 'too-large' });
  });

  it.each([
    'two  words.txt',
    'a+b',
    '100%25',
    'статья/ニュース.json',
    'news/📰',
    '//a//../b',
    "!*'();:@=$,[]~",
  ])('reads the key %s', async (key) => {
    await put(key, `under ${key}`);
    const object = await source.read(Bucket, key, 1000);
    expect(object.kind === 'found' && Buffer.from(object.bytes).toString()).toBe(`under ${key}`);
  });
});
