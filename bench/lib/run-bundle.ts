import { fork } from 'node:child_process';
import { once } from 'node:events';
import { dirname, join } from 'node:path';
import { buildSync } from 'esbuild';
import type { EmbeddedAws } from '../../lib/local/aws/start-embedded-aws';

/** What a bundled handler is run with: the variables of its function, and those that lead to the embedded AWS. */
type Environment = Record<string, string>;

/** The variables of a function that works on an embedded AWS. */
export function variablesOf({ endpoints, table, queue }: EmbeddedAws): Environment {
  return {
    ...{ TABLE_NAME: table, QUEUE_URL: queue, AWS_REGION: 'us-east-1', POWERTOOLS_SERVICE_NAME: 'newsfold' },
    ...{ AWS_ACCESS_KEY_ID: 'local', AWS_SECRET_ACCESS_KEY: 'local' },
    AWS_ENDPOINT_URL_S3: endpoints.s3,
    AWS_ENDPOINT_URL_SQS: endpoints.sqs,
    AWS_ENDPOINT_URL_DYNAMODB: endpoints.dynamodb,
  };
}

/** How a handler gets its messages: the seconds of each delivery, at most how many of these, and the messages of each. */
interface Deliveries {
  seconds: number;
  most: number;
  messages: number;
}

/** What the process of a bundled handler came to. */
export interface BundleRun {
  /** Deliveries that were handled; each is an invocation with a time of its own. */
  deliveries: number;
  /** Most memory that the process held at any time, in bytes. */
  peakRss: number;
  cpuMilliseconds: number;
  /** Bytes that it logged. */
  logBytes: number;
}

/**
 * Megabytes of the heap, so that Node collects garbage as in a small function and not as on a large machine: what
 * remains of 256 MB beside the program itself and its buffers.
 */
const HEAP = ['--max-old-space-size=160', '--max-semi-space-size=8'];

/**
 * Runs a bundled handler in a process of its own, as an instance of the function, until its queue is empty or it has
 * handled as many deliveries as it may. The process
 * runs plain JavaScript: what translates TypeScript would otherwise be counted with it.
 */
export async function runBundle(
  path: string,
  { seconds, most, messages }: Deliveries,
  env: Environment,
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
  const answer = once(instance, 'message');
  const end = once(instance, 'exit').then(([code]) => {
    throw new Error(`The process of the handler ended with ${code}.`);
  });
  const [run] = await Promise.race([answer, end]);
  end.catch(() => {});
  return { ...run, logBytes } as BundleRun;
}
