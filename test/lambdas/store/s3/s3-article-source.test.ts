import { DeleteObjectCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { collect } from '../../../../lambdas/core/read/containers/byte-streams';
import { Changed, type StoredObject } from '../../../../lambdas/store/article-source';
import { S3ArticleSource } from '../../../../lambdas/store/s3/s3-article-source';
import { type Stack, startStack } from '../../../lib/local/aws/stack';

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

  const bytesOf = async (object: StoredObject | null) =>
    Buffer.from(await collect(object?.chunks ?? fail(), MEBIBYTE));
  const fail = () => {
    throw new Error('There is no object.');
  };

  it('gives the bytes of an object, whatever they are', async () => {
    const bytes = Buffer.from(Uint8Array.from({ length: 256 }, (_, byte) => byte));
    await put('bytes', bytes);
    const object = await source.open(Bucket, 'bytes');
    expect(object).toMatchObject({ bytes: 256, etag: expect.stringMatching(/./) });
    expect((await bytesOf(object)).equals(bytes)).toBe(true);
  });

  it('gives what was written beside an object', async () => {
    const Metadata = { Source: 'Coastal Wire', headline: 'Ferry sinks' };
    const ContentType = 'text/html; charset=utf-8';
    await stack.s3.send(new PutObjectCommand({ Bucket, Key: 'beside', Body: 'x', ContentType, Metadata }));
    const object = await source.open(Bucket, 'beside');
    expect(object?.contentType).toBe(ContentType);
    expect(object?.metadata).toEqual(
      new Map([
        ['source', 'Coastal Wire'],
        ['headline', 'Ferry sinks'],
      ]),
    );
    await bytesOf(object);
  });

  it('gives no bytes of an empty object', async () => {
    await put('empty', new Uint8Array());
    expect(await bytesOf(await source.open(Bucket, 'empty'))).toHaveLength(0);
  });

  it('gives null for an object that is absent, also one that was deleted or is a folder', async () => {
    await put('folder/file', 'x');
    for (const key of ['nothing', 'folder', 'folder/']) expect(await source.open(Bucket, key)).toBeNull();
  });

  it('throws where the bucket is missing, which is no deletion', async () => {
    await expect(source.open('no-such-bucket', 'a')).rejects.toThrow();
  });

  it('gives the version that is asked for, and throws where that was replaced or deleted', async () => {
    await put('versions', 'first');
    const first = await source.open(Bucket, 'versions');
    await bytesOf(first);
    const { etag = '' } = first ?? {};
    expect((await bytesOf(await source.open(Bucket, 'versions', etag))).toString()).toBe('first');
    await put('versions', 'second');
    await expect(source.open(Bucket, 'versions', etag)).rejects.toBeInstanceOf(Changed);
    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: 'versions' }));
    await expect(source.open(Bucket, 'versions', etag)).rejects.toBeInstanceOf(Changed);
  });

  it('holds no connection of objects that are let go unread', async () => {
    await put('large', Buffer.alloc(MEBIBYTE));
    for (let read = 0; read < 60; read++) {
      const object = await source.open(Bucket, 'large');
      object?.discard();
    }
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
    expect((await bytesOf(await source.open(Bucket, key))).toString()).toBe(`under ${key}`);
  });
});
