/**
 * Says how long an upload takes to be in its record: `npm run bench:latency -- [--uploads N] [--seed N]` uploads invented
 * articles to `npm start -- --serve` at several steady paces, a new run for each, and prints what these tell in the end.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { PutObjectCommand } from '@aws-sdk/client-s3';
import { runMain } from '../bin/run-main';
import { syntheticMonth } from './lib/synthetic/month';
import { wholeNumber } from './lib/whole-number';
import { LocalRun } from './soak/local-run';
import { untilEmpty } from './soak/until-empty';

/** Uploads a second: 86,400 a day, 432,000, and nearly as many as one local run takes. */
const PACES = [1, 5, 10];

const { values } = parseArgs({
  options: {
    uploads: { type: 'string', default: '200' },
    seed: { type: 'string', default: '1' },
  },
});

/** What a run tells in the end of so many uploads, so many a second. */
async function measure(uploads: number, seed: number, pace: number): Promise<string> {
  const folder = mkdtempSync(join(tmpdir(), 'newsfold-latency-'));
  const told: string[] = [];
  const local = LocalRun.spawn(folder, { told: (line) => told.push(line) });
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
    rmSync(folder, { recursive: true });
  }
  return told.at(-1) ?? '';
}

async function main(): Promise<number> {
  const [uploads, seed] = [wholeNumber('uploads', values.uploads, 1), wholeNumber('seed', values.seed, 0)];
  for (const pace of PACES)
    process.stdout.write(`- ${pace} a second: ${await measure(uploads, seed, pace)}\n`);
  return 0;
}

runMain(main);
