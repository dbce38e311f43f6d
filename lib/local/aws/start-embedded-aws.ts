import { type ChildProcess, fork } from 'node:child_process';
import { once } from 'node:events';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { ChildAnswer, ChildOptions } from './child';
import { type Endpoints, localClients } from './clients';
import { createTable } from './create-table';
import { NAMES } from './names';

/** A running S3, SQS and DynamoDB, with the bucket, the queues and the table made. */
export interface EmbeddedAws {
  endpoints: Endpoints;
  bucket: string;
  /** The URL of the queue that gets an S3 event for each change in the bucket. */
  queue: string;
  /** The URL of the queue that gets what was received five times and not deleted. */
  deadLetterQueue: string;
  table: string;
  /** The process that serves them. */
  pid: number;
  /** Ends the services at once, so the caller first lets its own requests end. May be called again. */
  close(): Promise<void>;
}

/** Where to serve and where to keep the data. */
export interface EmbeddedAwsOptions {
  /** S3 and SQS are served on this port of 127.0.0.1 and DynamoDB on the next; free ports by default. */
  port?: number;
  /** The folder that keeps all data from run to run, for one process at a time; in memory by default. */
  dataDir?: string;
}

/**
 * Starts an AWS for one machine in a process of its own, on Node alone. The process ends with this one, however this
 * one ends. Throws when a port is in use, or the folder is used by another process or damaged.
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

/** In a process group of its own, so that a Ctrl-C leaves the services up until this process has drained. */
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
