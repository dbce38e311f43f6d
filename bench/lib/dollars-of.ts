import type { Capacity } from './capacity-meter';

/** On-demand prices of us-east-1 from https://aws.amazon.com/dynamodb/pricing/on-demand/, as they are since 2024-11-01. */
const DOLLARS_A_MILLION = { readUnits: 0.125, writeUnits: 0.625 };

/** What capacity costs, in dollars. */
export function dollarsOf({ read, tableWrite, indexWrite }: Capacity): number {
  const { readUnits, writeUnits } = DOLLARS_A_MILLION;
  return (read * readUnits + (tableWrite + indexWrite) * writeUnits) / 1e6;
}
