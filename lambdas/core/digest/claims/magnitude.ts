import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** No quake is known to have been stronger than 9.5. */
const STRONGEST = 10;

const QUAKE = new Set(
  'quake quakes earthquake earthquakes tremor tremors aftershock aftershocks richter seismic seismologist seismologists seismological temblor epicentre epicenter'.split(
    ' ',
  ),
);

/** Words that a magnitude is told by: "the strength was put at 5.5". */
const STRENGTH = new Set(
  'magnitude strength intensity measuring measured measures registered registering registers richter recorded upgraded'.split(
    ' ',
  ),
);

/** How far before its number a strength may be told, and how far behind it the quake that it is of. */
const STRENGTH_REACH = 5;
const QUAKE_REACH = 3;

/** "A magnitude 6.3 quake", "6.3-magnitude", "a shallow 6.3 quake", "the strength was put at 5.2", "6.3 on the Richter scale". */
export function isMagnitude({ lower }: SentenceTokens, { start, end, value }: Quantity): boolean {
  if (value >= STRONGEST) return false;
  if (lower[start - 1] === 'magnitude' || lower[end] === 'magnitude') return true;
  const ahead = lower.slice(end, end + QUAKE_REACH);
  if (ahead.includes('richter')) return true;
  if (Number.isInteger(value) || !lower.some((word) => QUAKE.has(word))) return isOfMagnitude(lower, start);
  const before = lower.slice(Math.max(0, start - STRENGTH_REACH), start);
  return QUAKE.has(ahead[0] ?? '') || QUAKE.has(ahead[1] ?? '') || before.some((word) => STRENGTH.has(word));
}

/** "A magnitude of 6" */
function isOfMagnitude(lower: readonly string[], start: number): boolean {
  return /^(?:of|at)$/.test(lower[start - 1] ?? '') && lower[start - 2] === 'magnitude';
}
