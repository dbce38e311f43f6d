import { fork } from 'node:child_process';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { firstMessage } from './first-message';

/** The environment variables of the ingest function, with those that point the SDK to an embedded AWS. */
export function variablesOf({ endpoints, table, queue }: EmbeddedAws): Record<string, string> {
  return {
    ...{ TABLE_NAME: table, QUEUE_URL: queue, AWS_REGION: 'us-east-1', POWERTOOLS_SERVICE_NAME: 'newsfold' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  };
}

/** How messages are delivered to a bundled handler. */
interface DeliveryOptions {
  /** Time limit of a delivery. */
  seconds: number;
  /** Max number of deliveries. */
  most: number;
  /** Messages of a delivery. */
  messages: number;
}

/** What the process of a bundled handler did and used. */
export interface BundleRun {
  /** Deliveries that were handled, each an invocation. */
  deliveries: number;
  /** Peak memory of the process, in bytes. */
  peakRss: number;
  cpuMilliseconds: number;
  /** Bytes that the handler logged. */
  logBytes: number;
}

/**
 * Limits of the heap, in megabytes, which make Node collect garbage as in a small function and not as on a large
 * machine: what remains of 256 MB beside the program itself and its buffers.
 */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8'];

/**
 * Runs a bundled handler in a process of its own, as an instance of the function, until its queue is empty or it has
 * handled the max number of deliveries. The process runs plain JavaScript, so that no TypeScript compiler is measured
 * with it.
 * @throws Error where the process ends early
 */
export async function runBundle(
  path: string,
  { seconds, most, messages }: DeliveryOptions,
  env: Record<string, string>,
): Promise<BundleRun> {
  const outfile = join(dirname(path), 'run-bundle-child.js');
  const child = join(__dirname, 'run-bundle-child.ts');
  buildSync({ entryPoints: [child], outfile, bundle: true, platform: 'node', logLevel: 'error' });
  const instance = fork(outfile, [path, String(seconds), String(most), String(messages)], {
    env: { ...env, PATH: process.env.PATH, HOME: process.env.HOME },
    execArgv: HEAP,
    stdio: ['ignore', 'pipe', 'inherit', 'ipc'],
  });
  let logBytes = 0;
  instance.stdout?.on('data', (chunk: Buffer) => {
    logBytes += chunk.length;
  });
  const run = await firstMessage<Omit<BundleRun, 'logBytes'>>(instance, 'The process of the handler');
  return { ...run, logBytes };
}
