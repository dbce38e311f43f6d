import type { Claim } from '../../digest/claims/claim';

/** How far "about" reaches to either side, as a share of the value. */
const ABOUT = 0.1;

type BoundedValue = Pick<Claim, 'bound' | 'value' | 'high'>;

/** The least and the greatest value that a claim allows. "More than" starts at the next whole number. */
export function spanOf({ bound, value, high }: BoundedValue): [number, number] {
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

/** Whether a claim allows a value: "at least 23" allows 26, "more than 24" does not allow 24. */
export function allows(claim: BoundedValue, value: number): boolean {
  const [least, greatest] = spanOf(claim);
  return value >= least && value <= greatest;
}

/** Whether no value satisfies both claims: 23 and 26 exclude each other, 26 and "at least 23" do not. */
export function excludes(a: BoundedValue, b: BoundedValue): boolean {
  const [[least, greatest], [from, to]] = [spanOf(a), spanOf(b)];
  return greatest < from || to < least;
}

/** A value with its bound as people write it: "23", "at least 23", "20 to 30". */
export function inWords({ bound, value, high }: BoundedValue): string {
  if (bound === 'range') return `${value} to ${high ?? value}`;
  return bound === 'exact' ? `${value}` : `${bound} ${value}`;
}
