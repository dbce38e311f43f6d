/** Milliseconds below which a difference of costs is noise. */
const NOISE = 4;

/** Exponent from which a cost is measured once more, as a rare hiccup can double one of the two. */
const DOUBTFUL = 1.4;

/** Milliseconds of the processor that a call takes: other processes do not count, however busy they keep the machine. */
async function cost(run: () => unknown): Promise<number> {
  const before = process.cpuUsage();
  await run();
  const { user, system } = process.cpuUsage(before);
  return Math.max(NOISE, (user + system) / 1000);
}

/**
 * How the cost of reading something grows with its size: 1 where four times the size costs four times as much, 2 where it
 * costs sixteen times as much. Costs below some milliseconds count as equal.
 * @example expect(await growth((size) => words('a'.repeat(size)), 500_000)).toBeLessThan(1.5);
 */
export async function growth(run: (size: number) => unknown, size: number): Promise<number> {
  await run(Math.ceil(size / 4));
  let least = Number.POSITIVE_INFINITY;
  for (let attempt = 0; attempt < 3; attempt++) {
    const small = await cost(() => run(Math.ceil(size / 4)));
    const large = await cost(() => run(size));
    least = Math.min(least, Math.log(large / small) / Math.log(4));
    if (least < DOUBTFUL) break;
  }
  return least;
}

/**
 * How many times as much one call costs as another, both warmed up: for what is bounded in size, hostile input against
 * usual input of that size.
 */
export async function costRatio(run: () => unknown, usual: () => unknown): Promise<number> {
  await usual();
  const costs = [await cost(usual), await cost(usual)];
  return (await cost(run)) / Math.max(...costs);
}
