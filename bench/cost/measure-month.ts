import { PutObjectCommand } from '@aws-sdk/client-s3';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { type EmbeddedAws, startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { makeBundle } from '../../testing/bundle';
import { startDynamoDbLocal } from '../../testing/dynamodb-local';
import { showProgress } from '../lib/progress';
import { type BundleRun, runBundle, variablesOf } from '../lib/run-bundle';
import { syntheticMonth } from '../lib/synthetic/month';
import type { Measured } from './bill';
import { BATCH, type Metered, meterStream } from './metered-stream';

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

/**
 * Measures invented news, each article an upload of its own: over DynamoDB Local, whose capacity units are counted with all
 * requests and announcements, and through the bundled handler in a process of its own, whose processor time and log bytes are.
 * @throws Error where the numbers make no sense, or there is no Java for DynamoDB Local
 */
export async function measureMonth(articles: number, seed: number): Promise<Measured> {
  if (!Number.isSafeInteger(articles) || articles < BATCH || !Number.isSafeInteger(seed) || seed < 0)
    throw new Error(`--articles takes a whole number of at least ${BATCH}, --seed one of at least 0.`);
  const overLocal = await metered(articles, seed);
  return { articles, metered: overLocal, bundled: await bundled(articles, seed) };
}
