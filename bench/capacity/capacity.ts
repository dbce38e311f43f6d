/**
 * Measures the cost of each step of the write protocol: `npm run bench:capacity -- [--seed N] [--json]` places, replaces
 * and withdraws invented articles in an events table of DynamoDB Local (needs Java 17). Prints for each step the capacity
 * that DynamoDB bills, the requests, and the price of a million such steps; each number is a median.
 */
import { type Capacity, READS, WRITES } from '../../testing/capacity-meter';
import { dollarsOf } from '../cost/prices';
import { withLocalTable } from '../lib/local-table';
import { MeteredEvents } from '../lib/metered-events';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { quantile } from '../lib/statistics';
import { tableHead, tableRow } from '../lib/table';
import { CapacitySteps } from './capacity-steps';

const KINDS = [...READS, ...WRITES];

/** Steps that are priced. */
const MILLION = 1e6;

interface StepCost extends Capacity {
  step: string;
  measured: number;
  /** The price of a million steps. */
  dollars: number;
}

runBench({
  options: { seed: wholeNumber(0), json: FLAG },
  async run({ seed = 1, json }) {
    const rows = await withLocalTable(async (local) => {
      const steps = new CapacitySteps(new MeteredEvents(local), seed);
      await steps.run();
      return [...steps.measured].map(([step, measured]) => costOf(step, measured));
    });
    resultPrinter(json, () => table(rows))({ seed, rows });
  },
});

function costOf(step: string, measured: readonly Capacity[]): StepCost {
  const of = (value: (capacity: Capacity) => number) => quantile(measured.map(value), 0.5);
  return {
    step,
    measured: measured.length,
    read: of(({ read }) => read),
    tableWrite: of(({ tableWrite }) => tableWrite),
    indexWrite: of(({ indexWrite }) => indexWrite),
    requests: Object.fromEntries(
      KINDS.map((kind) => [kind, of(({ requests }) => requests[kind])]),
    ) as StepCost['requests'],
    failed: of(({ failed }) => failed),
    dollars: of((capacity) => MILLION * dollarsOf(capacity)),
  };
}

function table(rows: readonly StepCost[]): string {
  return [
    ...tableHead([
      ...['step', 'measured', 'read units', 'write units: table', 'indexes', ...KINDS],
      ...['failed conditions', 'dollars a million'],
    ]),
    ...rows.map(({ step, measured, read, tableWrite, indexWrite, requests, failed, dollars }) =>
      tableRow([
        ...[step, measured, read, tableWrite, indexWrite, ...KINDS.map((kind) => requests[kind])],
        ...[failed, dollars.toFixed(2)],
      ]),
    ),
  ].join('\n');
}
