import * as timers from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { collect } from '../../../lambdas/core/read/containers/byte-streams';
import { countedClient, countRetries, type Retries } from '../../../lambdas/ingest/retry/count-retries';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { DynamoDbTable } from '../../../lambdas/store/dynamodb/dynamodb-table';
import { S3ArticleSource } from '../../../lambdas/store/s3/s3-article-source';
import { localClients } from '../../../lib/local/aws/clients';
import { brokenOff, lostAnswer, partly, refused, stalled } from '../../../testing/faults/faults';
import { type Fault, inject } from '../../../testing/faults/inject';
import { OF_DYNAMODB, OF_S3 } from '../../../testing/faults/kinds';
import { withoutSdkPauses } from '../../../testing/faults/without-sdk-pauses';
import { type Stack, startStack } from '../../lib/local/aws/stack';
import { articleItem, fresh } from './fixtures';

jest.mock('node:timers/promises', () => ({ setTimeout: jest.fn(async () => {}) }));

const MEBIBYTE = 1024 * 1024;

describe('where AWS fails', () => {
  let stack: Stack;
  let clients: ReturnType<typeof localClients>;
  /** The faults that the next attempts meet; null is none. */
  let faults: (Fault | null)[];
  let attempts: number;

  beforeAll(async () => {
    stack = await startStack();
    await stack.s3.send(new PutObjectCommand({ Bucket: stack.aws.bucket, Key: 'a', Body: 'whole' }));
  });
  afterAll(() => stack.close());
  beforeEach(async () => {
    clients = localClients(stack.aws.endpoints);
    faults = [];
    attempts = 0;
    for (const client of [clients.dynamodb, clients.s3]) {
      inject(countedClient(client), () => {
        attempts++;
        return faults.shift() ?? null;
      });
      await withoutSdkPauses(client);
    }
  });
  afterEach(() => {
    for (const client of Object.values(clients)) client.destroy();
  });

  const always = (fault: Fault) => Array<Fault>(100).fill(fault);
  const counted = async (work: () => Promise<unknown>) => {
    const retries: Retries = { requests: 0, conflicts: 0 };
    await countRetries(retries, work);
    return retries.requests;
  };

  describe('DynamoDbEventStore', () => {
    const store = () => new DynamoDbEventStore(clients.dynamodb, stack.aws.table);

    it.each([
      ['ProvisionedThroughputExceededException', OF_DYNAMODB.throttled],
      ['ThrottlingException', OF_DYNAMODB.limited],
      ['InternalServerError', OF_DYNAMODB.broken],
      ['TimeoutError', lostAnswer],
    ])('has a call that ends in %s repeated three times, and then throws it', async (name, fault) => {
      faults = [fault, fault, fault];
      expect(await counted(() => store().article('none'))).toBe(3);
      faults = always(fault);
      attempts = 0;
      await expect(store().article('none')).rejects.toMatchObject({ name });
      expect(attempts).toBe(4);
    });

    it('answers that another wrote where its own write landed and the answer to it was lost', async () => {
      const article = articleItem();
      faults = [lostAnswer];
      expect(await store().putArticle(article)).toBe(false);
      expect(await store().article(article.articleId)).toEqual(article);
    });
  });

  describe('DynamoDbTable', () => {
    const table = () => new DynamoDbTable(clients.dynamodb, stack.aws.table);
    const sleep = jest.mocked(timers.setTimeout);
    const itemsOf = (PK: string, count: number) =>
      Array.from({ length: count }, (_, n) => ({ PK, SK: `${n}`, n, bytes: Buffer.from([n, 255]) }));
    const keysOf = (PK: string, count: number) => itemsOf(PK, count).map(({ SK }) => ({ PK, SK }));

    beforeEach(() => sleep.mockClear());

    it('asks for what was left of a batch until all is done, each item once, and counts that', async () => {
      const PK = fresh('batch');
      faults = [partly, partly];
      expect(await counted(() => table().putAll(itemsOf(PK, 30)))).toBe(2);
      faults = [partly, partly, partly];
      const read = await table().getAll(keysOf(PK, 30), { ConsistentRead: true });
      expect(read.unread).toBe(0);
      expect(read.items.map(({ n }) => n).sort()).toEqual(Array.from({ length: 30 }, (_, n) => n).sort());
      expect(attempts).toBe(3 + 4);
    });

    it('gives up a batch after five requests more than it has parts, with pauses drawn at random', async () => {
      const PK = fresh('left');
      const half = jest.spyOn(Math, 'random').mockReturnValue(0.5);
      faults = always(partly);
      await expect(table().putAll(itemsOf(PK, 1))).rejects.toThrow('DynamoDB left 1 of 1 items unwritten.');
      expect(sleep.mock.calls).toEqual([25, 50, 100, 200, 400, 800].map((pause) => [pause]));
      half.mockReturnValue(0.25);
      sleep.mockClear();
      faults = always(partly);
      expect(await table().getAll(keysOf(PK, 1))).toEqual({ items: [], unread: 1 });
      expect(sleep.mock.calls[0]).toEqual([12.5]);
      half.mockRestore();
    });
  });

  describe('S3ArticleSource', () => {
    const open = (key = 'a') => new S3ArticleSource(clients.s3).open(stack.aws.bucket, key);
    const textOf = async () => {
      const object = await open();
      return object && Buffer.from(await collect(object.chunks, MEBIBYTE)).toString();
    };

    it.each([
      ['SlowDown', OF_S3.slowDown],
      ['TimeoutError', lostAnswer],
    ])('has a call that ends in %s repeated twice, and then throws it', async (name, fault) => {
      faults = [fault, fault];
      expect(await textOf()).toBe('whole');
      faults = always(fault);
      attempts = 0;
      await expect(open()).rejects.toMatchObject({ name });
      expect(attempts).toBe(3);
    });

    it('throws at once where it may not read, which is no deletion', async () => {
      faults = [OF_S3.forbidden];
      await expect(open()).rejects.toMatchObject({ name: 'AccessDenied' });
      expect(attempts).toBe(1);
      faults = [refused(404, 'NoSuchKey')];
      expect(await open()).toBeNull();
    });

    it('gives all bytes of an object that stalls, and fails where they break off', async () => {
      faults = [stalled(1)];
      expect(await textOf()).toBe('whole');
      faults = [brokenOff];
      await expect(textOf()).rejects.toMatchObject({ code: 'ECONNRESET' });
    });
  });
});
