import { createHash, randomBytes } from 'node:crypto';
import { Readable } from 'node:stream';
import {
  DeleteObjectCommand,
  DeleteObjectsCommand,
  DeletePublicAccessBlockCommand,
  GetObjectCommand,
  HeadBucketCommand,
  ListObjectVersionsCommand,
  PutObjectCommand,
  PutObjectTaggingCommand,
  paginateListObjectsV2,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type Stack, startStack } from './stack';

const MEBIBYTE = 1024 * 1024;

describe('objects of the embedded S3', () => {
  let stack: Stack;
  let Bucket: string;

  beforeAll(async () => {
    stack = await startStack();
    Bucket = stack.aws.bucket;
  });
  afterAll(() => stack.close());

  const get = async (Key: string) => {
    const { Body, ...rest } = await stack.s3.send(new GetObjectCommand({ Bucket, Key }));
    return { ...rest, bytes: Buffer.from((await Body?.transformToByteArray()) ?? []) };
  };
  const list = async (options: { Prefix?: string; Delimiter?: string; pageSize?: number } = {}) => {
    const { pageSize, ...query } = options;
    const keys: (string | undefined)[] = [];
    const prefixes: (string | undefined)[] = [];
    for await (const page of paginateListObjectsV2({ client: stack.s3, pageSize }, { Bucket, ...query })) {
      keys.push(...(page.Contents ?? []).map(({ Key }) => Key));
      prefixes.push(...(page.CommonPrefixes ?? []).map(({ Prefix }) => Prefix));
    }
    return { keys, prefixes };
  };

  it.each([
    ['spaces', 'two  words and.json'],
    ['other letters', 'статья/ニュース/é.json'],
    ['an emoji', 'news/📰.json'],
    ['a plus', 'a+b+c'],
    ['a percent sign', '100%/50%25.json'],
    ['a hash and a question mark', 'a#b?c=d&e'],
    ['quotes and angle brackets', `"a"'b'<c>&amp;`],
    ['dots and slashes', 'a/./b/../c//d'],
    ['punctuation', "!*'();:@=$,[]~-_."],
    ['the greatest length', 'k'.repeat(1024)],
  ])('keeps a key with %s', async (_what, Key) => {
    await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body: `body of ${Key}` }));
    const [created] = await stack.takeRecords();
    const { bytes } = await get(Key);
    const { keys } = await list();
    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key }));
    const [removed] = await stack.takeRecords();

    expect(bytes.toString()).toBe(`body of ${Key}`);
    expect(keys).toEqual([Key]);
    for (const record of [created, removed]) {
      expect(decodeURIComponent(record?.s3.object.key.replaceAll('+', ' ') ?? '')).toBe(Key);
    }
    expect(await list()).toMatchObject({ keys: [] });
  });

  it('deletes many keys at once, whatever characters they have', async () => {
    const keys = ['a b', 'a+b', 'a%20b', 'é', '<a>&"b"'];
    for (const Key of keys) await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));

    await stack.s3.send(
      new DeleteObjectsCommand({ Bucket, Delete: { Objects: keys.map((Key) => ({ Key })) } }),
    );

    expect(await list()).toMatchObject({ keys: [] });
  });

  it.each([
    ['an empty body', Buffer.alloc(0)],
    ['20 MB in one put', randomBytes(20_000_000)],
  ])('keeps %s', async (_what, Body) => {
    await stack.s3.send(new PutObjectCommand({ Bucket, Key: 'body', Body }));

    expect((await get('body')).bytes.equals(Body)).toBe(true);
  });

  it('keeps the bytes of a stream', async () => {
    const bytes = randomBytes(300_000);
    const Body = Readable.from([bytes.subarray(0, 70_000), bytes.subarray(70_000)]);
    await stack.s3.send(new PutObjectCommand({ Bucket, Key: 'stream', Body, ContentLength: bytes.length }));

    expect((await get('stream')).bytes.equals(bytes)).toBe(true);
  });

  it('keeps the bytes, type and metadata of a multipart upload', async () => {
    const Body = randomBytes(12 * MEBIBYTE);
    const params = { Bucket, Key: 'parts', Body, ContentType: 'text/html', Metadata: { source: 'wire' } };
    await new Upload({ client: stack.s3, params, partSize: 5 * MEBIBYTE }).done();

    const { bytes, ContentType, Metadata } = await get('parts');
    expect(bytes.equals(Body)).toBe(true);
    expect({ ContentType, Metadata }).toEqual({ ContentType: 'text/html', Metadata: { source: 'wire' } });
  });

  it('returns the type, metadata and ETag of a put', async () => {
    const Metadata = { source: 'wire', 'published-at': '2026-11-01T00:00:00Z' };
    await stack.s3.send(
      new PutObjectCommand({ Bucket, Key: 'meta', Body: '{}', ContentType: 'application/json', Metadata }),
    );

    const ETag = `"${createHash('md5').update('{}').digest('hex')}"`;
    expect(await get('meta')).toMatchObject({ ContentType: 'application/json', Metadata, ETag });
  });

  it('answers 501 to PutObjectTagging and leaves the object as it was', async () => {
    await stack.s3.send(new PutObjectCommand({ Bucket, Key: 'tagged', Body: 'as it was' }));
    const TagSet = [{ Key: 'a', Value: 'b' }];

    const tagging = stack.s3.send(
      new PutObjectTaggingCommand({ Bucket, Key: 'tagged', Tagging: { TagSet } }),
    );

    await expect(tagging).rejects.toMatchObject({
      name: 'NotImplemented',
      $metadata: { httpStatusCode: 501 },
    });
    expect((await get('tagged')).bytes.toString()).toBe('as it was');
  });

  it('answers 501 to DeletePublicAccessBlock and leaves the bucket', async () => {
    for (const Key of (await list()).keys) await stack.s3.send(new DeleteObjectCommand({ Bucket, Key }));

    const deleting = stack.s3.send(new DeletePublicAccessBlockCommand({ Bucket }));

    await expect(deleting).rejects.toMatchObject({ $metadata: { httpStatusCode: 501 } });
    await stack.s3.send(new HeadBucketCommand({ Bucket }));
  });

  it('lists every key once over pages, and folders by delimiter', async () => {
    const keys = ['list/B', 'list/C', 'list/_', 'list/a', 'list/b/1', 'list/b/2', 'list/É'];
    for (const Key of keys) await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));

    expect(await list({ Prefix: 'list/', pageSize: 2 })).toEqual({ keys, prefixes: [] });
    expect(await list({ Prefix: 'list/', Delimiter: '/' })).toEqual({
      keys: keys.filter((key) => !key.startsWith('list/b/')),
      prefixes: ['list/b/'],
    });
  });

  it('have one version each, which is deleted like any', async () => {
    const keys = ['versions/a & b.json', 'versions/a & b.json.bak'];
    for (const Key of keys) await stack.s3.send(new PutObjectCommand({ Bucket, Key, Body: 'x' }));
    const versions = async () =>
      (await stack.s3.send(new ListObjectVersionsCommand({ Bucket, Prefix: keys[0] }))).Versions ?? [];
    const [first] = await versions();
    expect((await versions()).map(({ Key }) => Key)).toEqual(keys);
    const Objects = [{ Key: first?.Key, VersionId: first?.VersionId }];
    await stack.s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));
    expect((await versions()).map(({ Key }) => Key)).toEqual(keys.slice(1));
    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: keys[1] }));
  });
});
