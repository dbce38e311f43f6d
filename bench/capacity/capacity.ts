/**
 * Shows what each step of the write protocol costs: `npm run bench:capacity -- [--seed N] [--json]` places, replaces and
 * withdraws invented articles in an events table of DynamoDB Local (needs Java 17) and prints the capacity that DynamoDB
 * bills for each step, the requests that it makes and the price of a million such steps; each number is a median.
 */
import { parseArgs } from 'node:util';
import { type Capacity, READS, WRITES } from '../../testing/capacity-meter';
import { dollarsOf } from '../cost/dollars-of';
import { withLocalTable } from '../lib/local-table';
import { MeteredEvents } from '../lib/metered-events';
import { quantile } from '../lib/quantile';
import { CapacitySteps } from './capacity-steps';

const KINDS = [...READS, ...WRITES];

/** Steps that the price is told of. */
const MILLION = 1e6;

const { values } = parseArgs({
  options: { seed: { type: 'string', default: '1' }, json: { type: 'boolean', default: false } },
});

interface Row extends Capacity {
  step: string;
  measured: number;
  /** Of a million. */
  dollars: number;
}

function rowOf(step: string, measured: readonly Capacity[]): Row {
  const of = (value: (capacity: Capacity) => number) => quantile(measured.map(value), 0.5);
  return {
    step,
    measured: measured.length,
    read: of(({ read }) => read),
    tableWrite: of(({ tableWrite }) => tableWrite),
    indexWrite: of(({ indexWrite }) => indexWrite),
    requests: Object.fromEntries(
      KINDS.map((kind) => [kind, of(({ requests }) => requests[kind])]),
    ) as Row['requests'],
    failed: of(({ failed }) => failed),
    dollars: of((capacity) => MILLION * dollarsOf(capacity)),
  };
}

function table(rows: readonly Row[]): string {
  const columns = [
    'step',
    'measured',
    'read units',
    'write units: table',
    'indexes',
    ...KINDS,
    'failed conditions',
  ];
  return [
    `| ${columns.join(' | ')} | dollars a million |`,
    `|${'---|'.repeat(columns.length + 1)}`,
    ...rows.map(({ step, measured, read, tableWrite, indexWrite, requests, failed, dollars }) => {
      const numbers = [
        measured,
        read,
        tableWrite,
        indexWrite,
        ...KINDS.map((kind) => requests[kind]),
        failed,
      ];
      return `| ${step} | ${numbers.join(' | ')} | ${dollars.toFixed(2)} |`;
    }),
  ].join('\n');
}

async function main(): Promise<void> {
  const seed = Number(values.seed);
  if (!Number.isSafeInteger(seed) || seed < 0) throw new Error('--seed takes a whole number of at least 0.');
  const rows = await withLocalTable(async (local) => {
    const steps = new CapacitySteps(new MeteredEvents(local), seed);
    await steps.run();
    return [...steps.measured].map(([step, measured]) => rowOf(step, measured));
  });
  process.stdout.write(`${values.json ? JSON.stringify({ seed, rows }) : table(rows)}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
