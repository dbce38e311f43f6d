import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChildAnswer, ChildOptions } from './child';
import { type Endpoints, localClients } from './clients';
import { createTable } from './create-table';
import { NAMES } from './names';

/** A running S3, SQS and DynamoDB in which the bucket, the queues and the table exist. */
export interface EmbeddedAws {
  endpoints: Endpoints;
  bucket: string;
  /** URL of the queue that receives an S3 event for each change in the bucket. */
  queue: string;
  /** URL of the queue that receives messages which were received five times and not deleted. */
  deadLetterQueue: string;
  table: string;
  /** Process id of the services. */
  pid: number;
  /** Ends the services at once: let your own requests finish first. May be called again. */
  close(): Promise<void>;
}

export interface EmbeddedAwsOptions {
  /** Port of S3 and SQS on 127.0.0.1; DynamoDB takes the next port. Free ports by default. */
  port?: number;
  /** Folder that keeps all data between runs; one process at a time may use it. In memory by default. */
  dataDir?: string;
}

/**
 * Starts S3, SQS and DynamoDB in a child process. The child needs only Node, and ends when this process ends, even
 * after a `kill -9`.
 * @throws Error if a port is in use, or the folder is damaged or used by another process
 */
export async function startEmbeddedAws({ port = 0, dataDir }: EmbeddedAwsOptions = {}): Promise<EmbeddedAws> {
  const child = forkChild({ port, dataDir: dataDir && resolve(dataDir) });
  try {
    const endpoints = await endpointsOf(child);
    await createEventsTable(endpoints);
    return {
      endpoints,
      bucket: NAMES.bucket,
      queue: queueUrl(endpoints, NAMES.queue),
      deadLetterQueue: queueUrl(endpoints, NAMES.deadLetterQueue),
      table: NAMES.table,
      pid: child.pid as number,
      close: () => close(child),
    };
  } catch (error) {
    await close(child);
    throw error;
  }
}

/** Detached: Ctrl-C must not end the services before this process has finished its work. */
function forkChild(options: ChildOptions): ChildProcess {
  const tsx = pathToFileURL(require.resolve('tsx')).href;
  return fork(join(__dirname, 'child.ts'), [JSON.stringify(options)], {
    cwd: __dirname,
    detached: true,
    execArgv: ['--import', tsx],
  });
}

async function endpointsOf(child: ChildProcess): Promise<Endpoints> {
  const answer = once(child, 'message').then(([message]) => message as ChildAnswer);
  const end = once(child, 'exit').then(([code, signal]): ChildAnswer => {
    return { error: `The embedded AWS ended before it was ready (${signal ?? `exit code ${code}`}).` };
  });
  const first = await Promise.race([answer, end]);
  if ('error' in first) throw new Error(first.error);
  return first.endpoints;
}

async function createEventsTable(endpoints: Endpoints): Promise<void> {
  const { dynamodb } = localClients(endpoints);
  await createTable(dynamodb, NAMES.table);
  dynamodb.destroy();
}

function queueUrl(endpoints: Endpoints, name: string): string {
  return `${endpoints.sqs}/000000000000/${name}`;
}

async function close(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exit = once(child, 'exit');
  if (child.connected) child.disconnect();
  await exit;
}
