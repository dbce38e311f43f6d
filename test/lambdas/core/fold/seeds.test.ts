import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Digest, digest } from '../../../../lambdas/core/digest/digest';
import { fold } from '../../../../lambdas/core/fold/fold';
import { onlyArticle } from '../support';

/** Five real reports of one event, which lie beside the repository and are not ours to publish. */
const SEEDS = path.join(__dirname, '../../../../../shared/seeds');

const hasSeeds = existsSync(SEEDS);
const given = hasSeeds ? it : it.skip;
const unless = hasSeeds ? '' : ' (skipped: the five reports do not lie beside this repository)';

function seeds(): Digest[] {
  return readdirSync(SEEDS)
    .sort()
    .map((file) => digest(onlyArticle(file, readFileSync(path.join(SEEDS, file))), file));
}

function* permutations<T>(list: readonly T[]): Generator<T[]> {
  if (list.length === 0) yield [];
  for (const [index, item] of list.entries()) {
    const rest = list.filter((_, other) => other !== index);
    for (const order of permutations(rest)) yield [item, ...order];
  }
}

describe('five real reports of one event', () => {
  const recordOfSeeds = () => fold(seeds()).record;
  const readingsOf = (metric: string) =>
    recordOfSeeds().figures.find((figure) => figure.metric === metric)?.readings ?? [];
  const exact = (metric: string, value: number) =>
    readingsOf(metric)
      .find((reading) => reading.bound === 'exact' && reading.value === value)
      ?.articles.map((file) => file.slice(0, 3));

  given(`fold into the same record in all 120 orders${unless}`, () => {
    const digests = seeds();
    const expected = fold(digests);
    const orders = [...permutations(digests)];
    expect(orders).toHaveLength(120);
    for (const order of orders) expect(fold(order)).toEqual(expected);
  });

  given(`agree on who injured and differ by whom${unless}`, () => {
    expect(exact('injured', 23)).toEqual(['001', '004']);
    expect(exact('injured', 26)).toEqual(['002']);
  });

  given(`differ on drones by the missiles that some count with them${unless}`, () => {
    expect(exact('drones launched', 539)).toEqual(['001', '002']);
    expect(exact('drones launched', 550)).toEqual(['003', '004']);
    expect(recordOfSeeds().figures.find((figure) => figure.metric === 'drones launched')?.standing).toBe(
      'explained',
    );
    expect(exact('missiles launched', 11)).toEqual(['001', '002', '003', '004']);
  });

  given(`give no figure of another time or place${unless}`, () => {
    const readings = recordOfSeeds().figures.flatMap((figure) =>
      figure.readings.map(({ value }) => ({ metric: figure.metric, value })),
    );
    expect(readings.length).toBeGreaterThan(4);
    expect(readings.filter(({ value }) => value === 5000 || value === 537)).toEqual([]);
    expect(readings.filter(({ metric, value }) => metric === 'killed' && value === 5)).toEqual([]);
  });

  given(`leave the page’s furniture behind${unless}`, () => {
    expect(JSON.stringify(recordOfSeeds())).not.toContain('Shares');
  });
});
