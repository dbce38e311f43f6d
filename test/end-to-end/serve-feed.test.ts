import { DeleteObjectCommand, PutObjectCommand, S3Client } from '@aws-sdk/client-s3';
import { LinesOf, spawnCli } from '../../testing/cli';
import { portEllery, type Sample } from '../../testing/samples';

const [wire, copy] = portEllery() as [Sample, Sample];

test('newsfold --serve prints what changes for people, and in the end how long uploads took', async () => {
  const lines = new LinesOf(spawnCli('--serve'));
  const [, endpoint] = await lines.until(
    () => /--endpoint-url (http:\S+)/.exec(lines.stdout.join('\n')) ?? undefined,
  );
  // Each version of the AWS CLI reads another one of the two.
  expect(lines.stdout.join('\n')).toMatch(/ AWS_REGION=us-east-1 AWS_DEFAULT_REGION=us-east-1$/m);
  const credentials = { accessKeyId: 'local', secretAccessKey: 'local' };
  const s3 = new S3Client({ endpoint, region: 'us-east-1', credentials, forcePathStyle: true });
  const Bucket = 'newsfold-articles';
  const feed = () => lines.stdout.filter((line) => /^\d\d:\d\d:\d\d {2}/.test(line));

  for (const { key, body } of [wire, copy])
    await s3.send(new PutObjectCommand({ Bucket, Key: key, Body: body }));
  await lines.until(() => feed().length === 2);
  for (const { key } of [copy, wire]) await s3.send(new DeleteObjectCommand({ Bucket, Key: key }));
  await lines.until(() => feed().length === 4);
  s3.destroy();
  expect(await lines.end('SIGINT')).toEqual([0, null]);

  expect(feed().map((line) => line.split('  ')[2])).toEqual([
    'opened: 1 article of 1 origin',
    expect.stringMatching(/^updated: \+The Ashmark Beacon, articles 1 -> 2$/),
    expect.stringMatching(/^updated: -The Ashmark Beacon, articles 2 -> 1$/),
    'retracted',
  ]);
  expect(lines.stderr.at(-1)).toMatch(
    /^Latency from upload to record: p50 [\d.]+ s, p99 [\d.]+ s over 2 uploads$/,
  );
});
