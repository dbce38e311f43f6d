import type { Attempt, Fault } from './inject';

/** How often faults are to come. */
interface Shares {
  /** Attempts that meet a fault, 0 to 1. */
  faulty: number;
  /** Of these, those whose call meets it at all its attempts, so that the SDK gives up. */
  stubborn: number;
}

/** Chooses at random which attempts meet a fault, and the faults in turn; counts those that came into `counts`. */
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
