import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { CreateBucketCommand, PutObjectCommand } from '@aws-sdk/client-s3';
import { type Notification, parseNotifications } from '../../../lambdas/ingest/message/notification';
import { DynamoDbEventStore } from '../../../lambdas/store/dynamodb/dynamodb-event-store';
import { Cursor } from '../../../lib/replay/cursor';
import { listUploads } from '../../../lib/replay/list-uploads';
import { planReplay } from '../../../lib/replay/plan-replay';
import { type Pipeline, type ReplayProgress, replayBucket } from '../../../lib/replay/replay-bucket';
import { BUCKET, place, removalOf, versionOf } from '../../../testing/articles';
import { brief } from '../../../testing/races/brief';
import { lantern, type Sample } from '../../../testing/samples';
import { type Stack, startStack } from '../local/aws/stack';

const SENT_AT = '2027-06-01T12:00:00.000Z';

describe('replayBucket', () => {
  let stack: Stack;
  let folder: string;
  let pipeline: Pipeline;

  beforeAll(async () => {
    stack = await startStack();
    const { bucket, queue, table } = stack.aws;
    pipeline = { ...stack, bucket, queue, table };
    folder = mkdtempSync(join(tmpdir(), 'newsfold-replay-'));
    for (const key of ['b/2', 'a 1', 'c+3', ...Array.from({ length: 22 }, (_, index) => `many/${index}`)])
      await stack.s3.send(new PutObjectCommand({ Bucket: bucket, Key: key, Body: 'x' }));
    await stack.takeRecords();
  });
  afterAll(async () => {
    await stack.close();
    rmSync(folder, { recursive: true });
  });

  const cursorFile = () => join(folder, 'cursor.json');
  const replay = (
    { bucket = pipeline.bucket, withdrawsMissing = false } = {},
    onSent: (sent: ReplayProgress) => void = () => {},
  ) => {
    const cursor = new Cursor(cursorFile(), bucket);
    return replayBucket({ ...pipeline, bucket }, { cursor, sentAt: SENT_AT, withdrawsMissing }, onSent);
  };
  const plan = (bucket: string) => planReplay({ ...pipeline, bucket }, new Cursor(cursorFile(), bucket));
  const taken = async (count: number): Promise<Notification[]> => {
    const messages = await stack.receive(count);
    return messages.flatMap(({ Body = '' }) => parseNotifications(Body));
  };

  it('sends every upload once, in the order in which they came', async () => {
    const uploads = await listUploads(stack.s3, pipeline.bucket);
    expect(uploads.map(({ uploadedAt }) => uploadedAt)).toEqual(
      uploads.map(({ uploadedAt }) => uploadedAt).sort(),
    );
    expect(await replay()).toEqual({ uploads: 25, sent: 25, missing: 0 });
    const sent = await taken(25);
    expect(sent.map(({ key }) => key)).toEqual(uploads.map(({ key }) => key));
    expect(sent[0]).toEqual({
      ...{ bucket: pipeline.bucket, key: uploads[0]?.key, eventTime: SENT_AT, sequencer: '', isReplay: true },
    });
    expect(readdirSync(folder)).toEqual([]);
  });

  it('goes on where a run was ended, and keeps nothing once all is sent', async () => {
    const ended = replay({}, ({ sent }) => {
      if (sent === 20) throw new Error('The process died.');
    });
    await expect(ended).rejects.toThrow('died');
    const { uploads: all, left } = await plan(pipeline.bucket);
    expect([all, left.length]).toEqual([25, 5]);
    expect((await taken(20)).length).toBe(20);
    expect(await replay()).toEqual({ uploads: 25, sent: 25, missing: 0 });
    const uploads = await listUploads(stack.s3, pipeline.bucket);
    expect((await taken(5)).map(({ key }) => key)).toEqual(uploads.slice(20).map(({ key }) => key));
    expect(readdirSync(folder)).toEqual([]);
  });

  it('does not go on from the cursor of another bucket', async () => {
    writeFileSync(cursorFile(), JSON.stringify({ bucket: 'other', last: { key: 'a', uploadedAt: SENT_AT } }));
    await expect(replay()).rejects.toThrow('is of the bucket other; give --cursor another file.');
    rmSync(cursorFile());
  });

  it('keeps what the table holds and the bucket does not, and sends it where it is to be withdrawn', async () => {
    await stack.s3.send(new CreateBucketCommand({ Bucket: BUCKET }));
    const store = new DynamoDbEventStore(stack.dynamodb, pipeline.table);
    const [held, gone, withdrawn] = [0, 1, 2].map((line) => brief(lantern(line))) as [Sample, Sample, Sample];
    await place(store, versionOf(held), versionOf(gone), versionOf(withdrawn), removalOf(withdrawn, 2));
    await stack.s3.send(new PutObjectCommand({ Bucket: BUCKET, Key: held.key, Body: 'x' }));
    expect(await plan(BUCKET)).toMatchObject({ left: [{ key: held.key }], missing: [gone.key] });
    expect(await replay({ bucket: BUCKET })).toEqual({ uploads: 1, sent: 1, missing: 1 });
    expect((await taken(1)).map(({ key }) => key)).toEqual([held.key]);
    const withdrawing = { bucket: BUCKET, withdrawsMissing: true };
    expect(await replay(withdrawing)).toEqual({ uploads: 1, sent: 1, missing: 1 });
    expect((await taken(2)).map(({ bucket, key }) => [bucket, key])).toEqual([
      [BUCKET, held.key],
      [BUCKET, gone.key],
    ]);
  });
});
