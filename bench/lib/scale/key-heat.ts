/** What a request did to a key. */
export type Touch = 'read' | 'write' | 'index';

/** Units that a partition key took. */
interface Taken {
  all: number;
  /** Since the stretch began. */
  stretch: number;
  /** Of the hottest stretch. */
  most: number;
}

/** A partition key and how hot it was. */
export interface HotKey {
  key: string;
  /** Its units in its hottest stretch. */
  units: number;
}

/** Adds up the units that each partition key takes, and what it takes in its hottest stretch of a stream. */
export class KeyHeat {
  private readonly taken: Record<Touch, Map<string, Taken>> = {
    read: new Map(),
    write: new Map(),
    index: new Map(),
  };

  add(touch: Touch, key: string, units: number): void {
    const taken = this.taken[touch].get(key) ?? { all: 0, stretch: 0, most: 0 };
    taken.all += units;
    taken.stretch += units;
    taken.most = Math.max(taken.most, taken.stretch);
    this.taken[touch].set(key, taken);
  }

  /** Begins another stretch. */
  nextStretch(): void {
    for (const keys of Object.values(this.taken)) for (const taken of keys.values()) taken.stretch = 0;
  }

  /** The units of all keys of a kind. */
  sum(touch: Touch, kind = ''): number {
    return this.of(touch, kind).reduce((sum, [, { all }]) => sum + all, 0);
  }

  /** The key of a kind that took most in one stretch; null where none is of that kind. */
  hottest(touch: Touch, kind = ''): HotKey | null {
    const [first, ...others] = this.of(touch, kind);
    if (!first) return null;
    const [key, { most }] = others.reduce((one, other) => (other[1].most > one[1].most ? other : one), first);
    return { key, units: most };
  }

  private of(touch: Touch, kind: string): [string, Taken][] {
    return [...this.taken[touch]].filter(([key]) => key.startsWith(kind));
  }
}
