/**
 * Measures the time from an upload to its record: `npm run bench:latency -- [--uploads N] [--seed N]` uploads invented
 * articles to `npm start -- --serve` at several steady paces, with a new run for each. Prints the last line of each run.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { runBench, wholeNumber } from './lib/run-bench';
import { syntheticMonth } from './lib/synthetic/month';
import { withTemporaryFolder } from './lib/temporary-folder';
import { LocalProcess } from './soak/local-process';
import { untilEmpty } from './soak/until-empty';

/** Uploads a second: 86,400 a day, 432,000 a day, and nearly as many as one local run takes. */
const PACES = [1, 5, 10];

runBench({
  options: { uploads: wholeNumber(1), seed: wholeNumber(0) },
  async run({ uploads = 200, seed = 1 }) {
    for (const pace of PACES) {
      const line = await withTemporaryFolder('latency', (folder) => lastLine(folder, uploads, seed, pace));
      process.stdout.write(`- ${pace} a second: ${line}\n`);
    }
  },
});

/** Uploads articles to a local run on a folder, that many a second; returns the last line that the run writes to stderr. */
async function lastLine(folder: string, uploads: number, seed: number, pace: number): Promise<string> {
  let last = '';
  const local = LocalProcess.spawn(folder, {
    onStderr: (line) => {
      last = line;
    },
  });
  try {
    const served = await local.served;
    const begun = performance.now();
    for (const [index, { id, line }] of [...syntheticMonth(uploads, seed)].entries()) {
      await sleep(begun + (index * 1000) / pace - performance.now());
      await served.clients.s3.send(
        new PutObjectCommand({ Bucket: served.bucket, Key: `${id}.json`, Body: line }),
      );
    }
    await untilEmpty(served);
  } finally {
    await local.end();
  }
  return last;
}
