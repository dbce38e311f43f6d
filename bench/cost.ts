/**
 * Says what a million articles cost on AWS: `npm run bench:cost -- [--articles N] [--seed N] [--json]`. Invented news, each
 * article an upload of its own, goes through the pipeline twice: over DynamoDB Local (needs Java 17), whose capacity units
 * are counted with all requests and announcements, and through the bundled handler in a process of its own, whose processor
 * time and log bytes are. Priced on demand as bench/lib/cost/prices.ts says. With --json the last line is `{ total, items }`,
 * in dollars per million articles. The uploader's own PUT, and storage, are not in it.
 */
import { parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { localClients } from '../lib/local/aws/clients';
import { createTable } from '../lib/local/aws/create-table';
import { type EmbeddedAws, startEmbeddedAws } from '../lib/local/aws/start-embedded-aws';
import { startDynamoDbLocal } from '../test/support/dynamodb-local';
import { type BillItem, billOf, type Measured } from './lib/cost/bill';
import { BATCH, type Metered, meterStream } from './lib/cost/metered-stream';
import { makeBundle } from './lib/make-bundle';
import { showProgress } from './lib/progress';
import { type BundleRun, runBundle, variablesOf } from './lib/run-bundle';
import { syntheticMonth } from './lib/synthetic-month';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

/** Seconds of an invocation. */
const INVOCATION_SECONDS = 300;

async function uploadMonth(
  { endpoints, bucket }: EmbeddedAws,
  articles: number,
  seed: number,
): Promise<void> {
  const { s3 } = localClients(endpoints);
  for (const { id, line } of syntheticMonth(articles, seed))
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${id}.json`, Body: line }));
}

async function metered(articles: number, seed: number): Promise<Metered> {
  const local = await startDynamoDbLocal();
  if ('skipped' in local) throw new Error(local.skipped);
  const embedded = await startEmbeddedAws();
  const aws = { ...embedded, endpoints: { ...embedded.endpoints, dynamodb: local.endpoint } };
  try {
    await createTable(localClients(aws.endpoints).dynamodb, aws.table);
    await uploadMonth(aws, articles, seed);
    const step = showProgress('capacity', articles);
    return await meterStream(aws, (messages) => {
      for (let done = 0; done < messages; done++) step();
    });
  } finally {
    await embedded.close();
    await local.close();
  }
}

async function bundled(articles: number, seed: number): Promise<BundleRun> {
  const bundle = makeBundle();
  const aws = await startEmbeddedAws();
  try {
    await uploadMonth(aws, articles, seed);
    const deliveries = { seconds: INVOCATION_SECONDS, most: articles, messages: BATCH };
    return await runBundle(bundle.path, deliveries, variablesOf(aws));
  } finally {
    await aws.close();
    bundle.remove();
  }
}

function table(items: readonly BillItem[], total: number, { articles, metered: of, bundled: run }: Measured) {
  const { opened, joined, copies } = of;
  return [
    '| item | units an article | dollars per million articles |',
    '|---|---|---|',
    ...items.map(
      ({ item, units, unit, dollars }) =>
        `| ${item} | ${units.toPrecision(3)} ${unit} | ${dollars.toFixed(2)} |`,
    ),
    `| **all** | | **${total.toFixed(2)}** |`,
    '',
    `${articles} articles: ${opened} opened an event, ${joined} joined one, ${copies} are copies; ` +
      `${(run.cpuMilliseconds / articles).toFixed(1)} ms of a processor an article, ${(of.tableWaves / articles).toFixed(1)} times a wait for the table.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const [articles, seed] = [Number(values.articles), Number(values.seed)];
  if (!Number.isSafeInteger(articles) || articles < BATCH || !Number.isSafeInteger(seed) || seed < 0)
    throw new Error(`--articles takes a whole number of at least ${BATCH}, --seed one of at least 0.`);
  const measured = {
    articles,
    metered: await metered(articles, seed),
    bundled: await bundled(articles, seed),
  };
  const items = billOf(measured);
  const total = items.reduce((sum, { dollars }) => sum + dollars, 0);
  const answer = values.json ? JSON.stringify({ total, items }) : table(items, total, measured);
  process.stdout.write(`${answer}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
