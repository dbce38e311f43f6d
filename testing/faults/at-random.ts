import type { Attempt, Fault } from './inject';

/** How often faults come, as shares from 0 to 1. */
interface Shares {
  /** Attempts that meet a fault. */
  faulty: number;
  /** Of these, attempts whose call meets the fault at all later attempts too, so that the SDK gives up. */
  stubborn: number;
}

/**
 * Chooses at random which attempts meet a fault; takes the faults in turn.
 * @param counts counts how often each fault came, by its name
 */
export function atRandom(
  faults: Readonly<Record<string, Fault>>,
  random: () => number,
  { faulty, stubborn }: Shares,
  counts: Map<string, number>,
): (attempt: Attempt) => Fault | null {
  const names = Object.keys(faults);
  let turn = 0;
  const stuck = new Map<string, string>();
  return ({ call }) => {
    if (!stuck.has(call) && random() >= faulty) return null;
    const name = stuck.get(call) ?? (names[turn++ % names.length] as string);
    if (random() < stubborn) stuck.set(call, name);
    counts.set(name, (counts.get(name) ?? 0) + 1);
    return faults[name] as Fault;
  };
}
