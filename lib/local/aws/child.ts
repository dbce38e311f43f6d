import { join } from 'node:path';
import { buildHttpApp } from './http-app';
import { startDynalite } from './start-dynalite';
import { Stores } from './stores';

/** What the parent passes as the one argument, in JSON. */
export interface ChildOptions {
  /** 0 for free ports. */
  port: number;
  /** An absolute path. */
  dataDir?: string;
}

/** What the child answers once: where it serves, or why it does not. */
export type ChildAnswer = { endpoints: { s3: string; sqs: string; dynamodb: string } } | { error: string };

// The parent has closed the channel or is no more, be it by kill -9. Nothing is to be saved: every answer given so far
// is on disk already.
process.on('disconnect', () => process.exit());
start(JSON.parse(process.argv[2] ?? '')).then(answer, (error) => answer({ error: reasonOf(error) }));

/** DynamoDB first: a second process on the folder fails there, before it touches the rest. */
async function start({ port, dataDir }: ChildOptions): Promise<ChildAnswer> {
  const dynamodb = await startDynalite(port && port + 1, dataDir && join(dataDir, 'dynamodb'));
  const stores = new Stores();
  const s3 = await buildHttpApp(stores).listen({ port, host: '127.0.0.1' });
  stores.open(new URL(s3).host, dataDir);
  return { endpoints: { s3, sqs: s3, dynamodb } };
}

function reasonOf(error: NodeJS.ErrnoException & { port?: number }): string {
  if (error.code === 'EADDRINUSE') return `Port ${error.port} of 127.0.0.1 is in use; choose another port.`;
  return error.message;
}

function answer(message: ChildAnswer): void {
  process.send?.(message);
}
