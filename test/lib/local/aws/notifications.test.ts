import {
  CopyObjectCommand,
  CreateBucketCommand,
  DeleteObjectCommand,
  DeleteObjectsCommand,
  PutObjectCommand,
} from '@aws-sdk/client-s3';
import { Upload } from '@aws-sdk/lib-storage';
import { type Stack, startStack } from './stack';

describe('notifications of the embedded S3', () => {
  let stack: Stack;
  let Bucket: string;

  beforeAll(async () => {
    stack = await startStack();
    Bucket = stack.aws.bucket;
  });
  afterAll(() => stack.close());
  afterEach(() => stack.takeRecords());

  const put = (Key: string, Body = 'body') => stack.s3.send(new PutObjectCommand({ Bucket, Key, Body }));
  const takeNames = async () =>
    (await stack.takeRecords()).map(({ eventName, s3 }) => [eventName, s3.object.key] as const);

  it('sends the same event as AWS for a put', async () => {
    const before = Date.now();
    await put('in/an article.json', 'hello');

    const [{ eventTime, ...record } = { eventTime: '' }, ...others] = await stack.takeRecords();

    expect(others).toEqual([]);
    expect(record).toEqual({
      eventVersion: '2.1',
      eventSource: 'aws:s3',
      awsRegion: 'us-east-1',
      eventName: 'ObjectCreated:Put',
      s3: {
        bucket: { name: Bucket },
        object: {
          key: 'in/an+article.json',
          size: 5,
          eTag: '5d41402abc4b2a76b9719d911017c592',
          sequencer: expect.stringMatching(/^[0-9A-F]{16}$/),
        },
      },
    });
    expect(Date.parse(eventTime)).toBeGreaterThanOrEqual(before);
    expect(Date.parse(eventTime)).toBeLessThanOrEqual(Date.now());
  });

  it('names copies and multipart uploads as such', async () => {
    await put('original', 'copy me');
    await stack.s3.send(new CopyObjectCommand({ Bucket, Key: 'copy', CopySource: `${Bucket}/original` }));
    const params = { Bucket, Key: 'parts', Body: Buffer.alloc(6 * 1024 * 1024) };
    await new Upload({ client: stack.s3, params, partSize: 5 * 1024 * 1024 }).done();

    expect(await takeNames()).toEqual([
      ['ObjectCreated:Put', 'original'],
      ['ObjectCreated:Copy', 'copy'],
      ['ObjectCreated:CompleteMultipartUpload', 'parts'],
    ]);
  });

  it('distinguishes puts and copies that are handled at once', async () => {
    await put('original');
    const work = Array.from({ length: 20 }, (_, index) =>
      index % 2 === 0
        ? put(`put-${index}`)
        : stack.s3.send(
            new CopyObjectCommand({ Bucket, Key: `copy-${index}`, CopySource: `${Bucket}/original` }),
          ),
    );
    await Promise.all(work);

    const names = (await takeNames()).filter(([, key]) => key !== 'original');
    expect(names).toHaveLength(20);
    for (const [eventName, key] of names) {
      expect(eventName).toBe(key.startsWith('put') ? 'ObjectCreated:Put' : 'ObjectCreated:Copy');
    }
  });

  it('sends one event for each deleted object and none for a missing one', async () => {
    for (const key of ['a', 'b', 'c']) await put(key);
    await stack.takeRecords();

    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    await stack.s3.send(new DeleteObjectCommand({ Bucket, Key: 'a' }));
    const Objects = ['b', 'missing', 'c'].map((Key) => ({ Key }));
    await stack.s3.send(new DeleteObjectsCommand({ Bucket, Delete: { Objects } }));

    const records = await stack.takeRecords();
    expect(records.map(({ eventName, s3 }) => [eventName, s3.object.key])).toEqual([
      ['ObjectRemoved:Delete', 'a'],
      ['ObjectRemoved:Delete', 'b'],
      ['ObjectRemoved:Delete', 'c'],
    ]);
    expect(records[0]?.s3.object).toEqual({ key: 'a', sequencer: expect.any(String) });
  });

  it('sends none for a put that fails or goes to another bucket', async () => {
    await stack.s3.send(new CreateBucketCommand({ Bucket: 'another' }));
    await stack.s3.send(new PutObjectCommand({ Bucket: 'another', Key: 'a', Body: 'x' }));
    const failing = stack.s3.send(new PutObjectCommand({ Bucket: 'missing', Key: 'a', Body: 'x' }));

    await expect(failing).rejects.toMatchObject({ name: 'NoSuchBucket' });
    expect(await stack.takeRecords()).toEqual([]);
  });

  it('numbers changes in their order', async () => {
    for (let index = 0; index < 30; index++) await put(`key-${index}`);

    expect(await takeNames()).toEqual(
      Array.from({ length: 30 }, (_, index) => ['ObjectCreated:Put', `key-${index}`]),
    );
  });
});
