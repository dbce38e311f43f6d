/** Numbers from 0 up to 1, 1 excluded. */
export type Random = () => number;

/** Draws after which every bit of the seeds has reached every bit of the state. */
const WARM_UP = 15;

/**
 * Numbers that one to three seeds determine (sfc32, by Chris Doty-Humphrey). Its 128 bits of state let every report
 * have a stream of its own: of 100,000 streams out of a generator of 32 bits thousands would overlap, and their texts
 * pass for copies of each other.
 */
export function randomFrom(first: number, second = 0, third = 0): Random {
  let [a, b, c, counter] = [first | 0, second | 0, third | 0, 1];
  const next = () => {
    const drawn = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + drawn) | 0;
    return (drawn >>> 0) / 4294967296;
  };
  for (let draw = 0; draw < WARM_UP; draw++) next();
  return next;
}

/** A whole number from `low` to `high`, both included. */
export function between(low: number, high: number, random: Random): number {
  return low + Math.floor(random() * (high - low + 1));
}

/** One of a list. */
export function pick<T>(list: readonly T[], random: Random): T {
  return list[Math.floor(random() * list.length)] as T;
}

/** Up to `size` of a list in random order, none twice. */
export function sample<T>(list: readonly T[], size: number, random: Random): T[] {
  const rest = [...list];
  const drawn = Math.min(size, rest.length);
  for (let at = 0; at < drawn; at++) {
    const other = between(at, rest.length - 1, random);
    [rest[at], rest[other]] = [rest[other] as T, rest[at] as T];
  }
  return rest.slice(0, drawn);
}

/** A whole number below `limit` that is the likelier the smaller it is: the first comes up sqrt(limit) times as often. */
export function skewed(limit: number, random: Random): number {
  return Math.floor(limit * random() ** 2);
}
