/**
 * Measures what a large upload takes: `npm run bench:upload -- [--articles N] [--deliveries N] [--seed N] [--json]` puts
 * invented articles, one per line of 3 kB, as one object into an embedded S3. The bundled handler then reads it through
 * and places the articles in deliveries of five minutes, until all are placed or the given number of deliveries is used.
 * Prints the peak memory of its process.
 */
import { once } from 'node:events';
import { createReadStream, createWriteStream, statSync } from 'node:fs';
import { join } from 'node:path';
import { finished } from 'node:stream/promises';
import { Upload } from '@aws-sdk/lib-storage';
import { DynamoDbEventStore } from '../../lambdas/store/dynamodb/dynamodb-event-store';
import { localClients } from '../../lib/local/aws/clients';
import { startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { makeBundle } from '../../testing/bundle';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { type BundleRun, runBundle, variablesOf } from '../lib/run-bundle';
import { syntheticMonth } from '../lib/synthetic/month';
import { tableHead, tableRow } from '../lib/table';
import { withTemporaryFolder } from '../lib/temporary-folder';

/** Bytes of a line; a field that readers ignore fills what the article leaves. */
const LINE_BYTES = 3_000;

/** Seconds of a delivery: the timeout of the deployed function. */
const DELIVERY_SECONDS = 300;

const KEY = 'month.jsonl';

interface UploadSize {
  articles: number;
  /** Max number of deliveries. */
  most: number;
  seed: number;
}

interface UploadCost extends BundleRun {
  articles: number;
  bytes: number;
  placed: number;
  seed: number;
  seconds: number;
}

runBench({
  options: { articles: wholeNumber(1), deliveries: wholeNumber(1), seed: wholeNumber(0), json: FLAG },
  async run({ articles = 100_000, deliveries: most = Number.POSITIVE_INFINITY, seed = 1, json }) {
    const cost = await withTemporaryFolder('upload', (folder) => measure({ articles, most, seed }, folder));
    resultPrinter(json, table)(cost);
  },
});

async function measure({ articles, most, seed }: UploadSize, folder: string): Promise<UploadCost> {
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

function table({
  articles,
  bytes,
  placed,
  seconds,
  deliveries,
  peakRss,
  cpuMilliseconds,
}: UploadCost): string {
  return [
    ...tableHead([
      ...['articles', 'upload, MB', 'placed', 'deliveries', 'minutes'],
      ...['CPU ms an article', 'peak RSS, MB'],
    ]),
    tableRow([
      articles,
      (bytes / 1e6).toFixed(0),
      placed,
      deliveries,
      (seconds / 60).toFixed(1),
      (cpuMilliseconds / placed).toFixed(1),
      (peakRss / 1e6).toFixed(0),
    ]),
  ].join('\n');
}
