import { fuzzCases, tryReading } from './cases';

/** Reads the broken uploads of a seed from some index on, telling the parent process of each. */
async function main([seed = '', first = '']: string[]): Promise<void> {
  const caseAt = fuzzCases(Number(seed));
  for (let index = Number(first); process.connected; index++) {
    const { milliseconds, wrong } = await tryReading(caseAt(index));
    const { rss } = process.memoryUsage();
    await new Promise((resolve) => process.send?.({ index, milliseconds, wrong, rss }, resolve));
  }
}

void main(process.argv.slice(2));
