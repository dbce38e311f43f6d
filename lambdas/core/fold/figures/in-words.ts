import type { Assertion } from './statements';

/** A reading as people write it: "23", "at least 23", "20 to 30". */
export function inWords({ bound, value, high }: Pick<Assertion, 'bound' | 'value' | 'high'>): string {
  if (bound === 'range') return `${value} to ${high ?? value}`;
  return bound === 'exact' ? `${value}` : `${bound} ${value}`;
}
