import { PutObjectCommand } from '@aws-sdk/client-s3';
import { localClients } from '../../lib/local/aws/clients';
import { type EmbeddedAws, startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { makeBundle } from '../../testing/bundle';
import { startAwsWithDynamoDbLocal } from '../../testing/engines';
import { showProgress } from '../lib/progress';
import { type BundleRun, runBundle, variablesOf } from '../lib/run-bundle';
import { syntheticMonth } from '../lib/synthetic/month';
import type { MeasuredStream } from './bill';
import { BATCH, type MeteredStream, meterStream } from './metered-stream';

/** Time limit of an invocation. */
const INVOCATION_SECONDS = 300;

/**
 * Measures invented news, each article an upload of its own, twice. Over DynamoDB Local it counts capacity units,
 * requests and announcements; through the bundled handler in a process of its own, CPU time and bytes of logs.
 * @throws Error where there is no Java for DynamoDB Local
 */
export async function measureMonth(articles: number, seed: number): Promise<MeasuredStream> {
  const overLocal = await metered(articles, seed);
  return { articles, metered: overLocal, bundled: await bundled(articles, seed) };
}

async function metered(articles: number, seed: number): Promise<MeteredStream> {
  const aws = await startAwsWithDynamoDbLocal();
  try {
    await uploadMonth(aws, articles, seed);
    const step = showProgress('capacity', articles);
    return await meterStream(aws, (messages) => {
      for (let done = 0; done < messages; done++) step();
    });
  } finally {
    await aws.close();
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

async function uploadMonth(
  { endpoints, bucket }: EmbeddedAws,
  articles: number,
  seed: number,
): Promise<void> {
  const { s3 } = localClients(endpoints);
  for (const { id, line } of syntheticMonth(articles, seed))
    await s3.send(new PutObjectCommand({ Bucket: bucket, Key: `${id}.json`, Body: line }));
}
