/** The promises, by their numbers in the README. */
export const PROMISES = {
  1: 'a live article is in exactly one live event, and both agree',
  2: 'every record is the fold of its articles',
  3: 'what is delivered again, late or out of order changes nothing',
  4: 'first reports of one event end in one event',
  5: 'a merged event leads to another for good',
  6: 'a reader sees whole records whose versions grow',
  7: 'what cannot be processed is parked and told, and the rest goes on',
  8: 'of one text the newest take speaks',
  9: 'of the versions of a document the newest is in an event, and no other',
} as const;

export type PromiseNumber = keyof typeof PROMISES;

/** Collects the problems that break each promise. */
export class Verdict {
  private readonly broken = new Map<PromiseNumber, string[]>();

  add(promise: PromiseNumber, problems: readonly string[]): void {
    this.broken.set(promise, [...(this.broken.get(promise) ?? []), ...problems]);
  }

  /** Adds the explorer's problems, which name the promises; a writer that failed or did not end breaks the last one. */
  addExplored(problems: readonly string[]): void {
    for (const problem of problems) {
      const named = [...problem.matchAll(/promise (\d)/g)].map(
        ([, number]) => Number(number) as PromiseNumber,
      );
      for (const promise of new Set(named.length > 0 ? named : [7 as const])) this.add(promise, [problem]);
    }
  }

  problemsOf(promise: PromiseNumber): readonly string[] {
    return this.broken.get(promise) ?? [];
  }

  get isKept(): boolean {
    return [...this.broken.values()].every(({ length }) => length === 0);
  }
}
