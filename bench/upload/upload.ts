/**
 * Shows what a large upload takes: `npm run bench:upload -- [--articles N] [--deliveries N] [--seed N] [--json]` puts so
 * many invented articles, a line of 3 kB each, as one object into an embedded S3, has the bundled handler read it
 * through and place them by deliveries of five minutes, all or as many as are given, and prints the most memory that its
 * process held.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, mkdtempSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { parseArgs } from 'node:util';
import { Upload } from '@aws-sdk/lib-storage';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { localClients } from '../../lib/local/aws/clients';
import { startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { makeBundle } from '../../testing/bundle';
import { type BundleRun, runBundle, variablesOf } from '../lib/run-bundle';
import { syntheticMonth } from '../lib/synthetic/month';

/** Bytes of a line; what the article does not fill, a field does that readers pass over. */
const LINE_BYTES = 3_000;

/** Seconds of a delivery: the timeout of the deployed function. */
const DELIVERY_SECONDS = 300;

const KEY = 'month.jsonl';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '100000' },
    deliveries: { type: 'string' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

interface Result extends BundleRun {
  articles: number;
  bytes: number;
  placed: number;
  seed: number;
  seconds: number;
}

interface Asked {
  articles: number;
  /** Deliveries, if the queue does not run empty before. */
  most: number;
  seed: number;
}

async function writeLines(file: string, articles: number, seed: number): Promise<void> {
  const stream = createWriteStream(file);
  for (const { line } of syntheticMonth(articles, seed)) {
    const padding = '.'.repeat(Math.max(0, LINE_BYTES - Buffer.byteLength(line) - 12));
    const isRoom = stream.write(`${line.slice(0, -1)},"raw":"${padding}"}\n`);
    if (!isRoom) await once(stream, 'drain');
  }
  stream.end();
  await finished(stream);
}

async function bench({ articles, most, seed }: Asked, folder: string): Promise<Result> {
  const file = join(folder, KEY);
  await writeLines(file, articles, seed);
  const bytes = statSync(file).size;
  const bundle = makeBundle();
  const aws = await startEmbeddedAws();
  const { s3, dynamodb } = localClients(aws.endpoints);
  try {
    const params = { Bucket: aws.bucket, Key: KEY, Body: createReadStream(file) };
    await new Upload({ client: s3, params }).done();
    const begun = performance.now();
    const run = await runBundle(
      bundle.path,
      { seconds: DELIVERY_SECONDS, most, messages: 1 },
      variablesOf(aws),
    );
    const upload = await new DynamoDbEventStore(dynamodb, aws.table).upload(aws.bucket, KEY);
    const { articles: held, rejected, placed } = upload ?? { articles: 0, rejected: 0, placed: 0 };
    if (held + rejected !== articles || (placed < held && run.deliveries < most))
      throw new Error(`Not all was placed: ${JSON.stringify(upload)}`);
    return {
      articles,
      bytes,
      placed: Math.min(placed, held),
      seed,
      seconds: (performance.now() - begun) / 1000,
      ...run,
    };
  } finally {
    await aws.close();
    bundle.remove();
  }
}

function table({ articles, bytes, placed, seconds, deliveries, peakRss, cpuMilliseconds }: Result): string {
  return [
    '| articles | upload, MB | placed | deliveries | minutes | CPU ms an article | peak RSS, MB |',
    '|---|---|---|---|---|---|---|',
    `| ${articles} | ${(bytes / 1e6).toFixed(0)} | ${placed} | ${deliveries} | ${(seconds / 60).toFixed(1)} | ${(cpuMilliseconds / placed).toFixed(1)} | ${(peakRss / 1e6).toFixed(0)} |`,
  ].join('\n');
}

async function main(): Promise<void> {
  const [articles, seed] = [Number(values.articles), Number(values.seed)];
  const most = Number(values.deliveries ?? Number.POSITIVE_INFINITY);
  if (!(most > 0)) throw new Error('--deliveries takes a number above 0.');
  if (!Number.isSafeInteger(articles) || articles < 1 || !Number.isSafeInteger(seed) || seed < 0)
    throw new Error('--articles takes a whole number of at least 1 and --seed one of at least 0.');
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-upload-'));
  try {
    const result = await bench({ articles, most, seed }, folder);
    process.stdout.write(`${values.json ? JSON.stringify(result) : table(result)}\n`);
  } finally {
    rmSync(folder, { recursive: true });
  }
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
