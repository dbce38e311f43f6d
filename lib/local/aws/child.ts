import { join } from 'node:path';
import { buildHttpApp } from './http-app';
import { startDynalite } from './start-dynalite';
import { Stores } from './stores';

/** The only argument of the child process, as JSON. */
export interface ChildOptions {
  /** 0 takes free ports. */
  port: number;
  /** An absolute path. */
  dataDir?: string;
}

/** The one message of the child: its endpoints, or why it did not start. */
export type ChildAnswer = { endpoints: { s3: string; sqs: string; dynamodb: string } } | { error: string };

// The parent has closed the channel or has ended, perhaps by kill -9. Every answered request is on disk already.
process.on('disconnect', () => process.exit());
start(JSON.parse(process.argv[2] ?? '')).then(answer, (error) => answer({ error: reasonOf(error) }));

/** DynamoDB comes first: a second process on the folder fails there, before it touches anything else. */
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
