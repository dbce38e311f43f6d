import type { Claim } from '../../digest/claims/claim';
import type { Assertion } from './statements';

/** How far "about" reaches, as a share of the value. */
const ABOUT = 0.1;

type Stated = Pick<Claim, 'bound' | 'value' | 'high'>;

/** The least and the greatest value that a claim allows; what is counted comes in whole numbers. */
export function spanOf({ bound, value, high }: Stated): [number, number] {
  switch (bound) {
    case 'exact':
      return [value, value];
    case 'at least':
      return [value, Number.POSITIVE_INFINITY];
    case 'more than':
      return [value + 1, Number.POSITIVE_INFINITY];
    case 'up to':
      return [0, value];
    case 'about':
      return [value - ABOUT * value, value + ABOUT * value];
    case 'range':
      return [value, high ?? value];
  }
}

/** Whether a value is one that a claim allows: "at least 23" allows 26, "more than 24" does not allow 24. */
export function allows(claim: Stated, value: number): boolean {
  const [least, greatest] = spanOf(claim);
  return value >= least && value <= greatest;
}

/** Whether no value satisfies both claims: 23 and 26 exclude each other, 26 and "at least 23" do not. */
export function excludes(a: Stated, b: Stated): boolean {
  const [[least, greatest], [from, to]] = [spanOf(a), spanOf(b)];
  return greatest < from || to < least;
}

/** A reading as people write it: "23", "at least 23", "20 to 30". */
export function inWords({ bound, value, high }: Pick<Assertion, 'bound' | 'value' | 'high'>): string {
  if (bound === 'range') return `${value} to ${high ?? value}`;
  return bound === 'exact' ? `${value}` : `${bound} ${value}`;
}
