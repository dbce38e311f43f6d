import { fuzzCases, tryReading } from './cases';
import type { FuzzReport } from './fuzz';

/** Reads the broken uploads of a seed from an index on, and sends the parent process a `FuzzReport` of each. */
async function main([seed = '', first = '']: string[]): Promise<void> {
  const caseAt = fuzzCases(Number(seed));
  for (let index = Number(first); process.connected; index++) {
    const { milliseconds, wrong } = await tryReading(caseAt(index));
    const report: FuzzReport = { index, milliseconds, wrong, rss: process.memoryUsage().rss };
    await new Promise((resolve) => process.send?.(report, resolve));
  }
}

void main(process.argv.slice(2));
