import type { Capacity } from '../../testing/capacity-meter';
import { PRICES } from './prices';

/** What capacity costs, in dollars. */
export function dollarsOf({ read, tableWrite, indexWrite }: Capacity): number {
  return read * PRICES.readUnit + (tableWrite + indexWrite) * PRICES.writeUnit;
}
