import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { type Digest, digest } from '../../../../lambdas/core/digest/digest';
import type { RecordBody } from '../../../../lambdas/core/fold/event/event-record';
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
  let folded: RecordBody | undefined;
  const recordOfSeeds = () => {
    folded ??= fold(seeds()).record;
    return folded;
  };
  const readingsOf = (metric: string) =>
    recordOfSeeds().figures.find((figure) => figure.metric === metric)?.readings ?? [];
  given(`fold into the same record in all 120 orders${unless}`, () => {
    const digests = seeds();
    const expected = fold(digests);
    const orders = [...permutations(digests)];
    expect(orders).toHaveLength(120);
    for (const order of orders) expect(fold(order)).toEqual(expected);
  });

  /** Metric, value, bound, and the reports that state it. */
  const LISTED: [metric: string, value: number, bound: string, reports: string[]][] = [
    ['drones launched', 539, 'exact', ['001', '002']],
    ['drones launched', 550, 'exact', ['003', '004']],
    ['drones launched', 500, 'more than', ['000']],
    ['missiles launched', 11, 'exact', ['001', '002', '003', '004']],
    ['killed', 1, 'at least', ['000', '001']],
    ['killed', 1, 'exact', ['002']],
    ['injured', 23, 'exact', ['001', '004']],
    ['injured', 23, 'at least', ['003']],
    ['injured', 24, 'more than', ['000']],
    ['injured', 26, 'exact', ['002']],
    ['children injured', 1, 'exact', ['002']],
    ['drones got through', 72, 'exact', ['003']],
    ['drones got through', 72, 'at least', ['004']],
    ['weapons intercepted', 478, 'exact', ['001']],
    ['districts damaged', 6, 'exact', ['001']],
    ['neighbourhoods damaged', 5, 'exact', ['002']],
    ['apartment buildings destroyed', 40, 'more than', ['001']],
    ['schools destroyed', 5, 'exact', ['001']],
    ['Kinzhal ballistic missiles launched', 1, 'exact', ['002']],
    ['other ballistic missiles launched', 6, 'exact', ['002']],
    ['cruise missiles intercepted', 2, 'exact', ['002']],
    ['duration', 7, 'more than', ['000']],
    ['duration', 8, 'more than', ['004']],
  ];

  for (const [metric, value, bound, reports] of LISTED) {
    given(`state ${metric}: ${bound} ${value}${unless}`, () => {
      const reading = readingsOf(metric).find((each) => each.value === value && each.bound === bound);
      expect(reading?.articles.map((file) => file.slice(0, 3)).sort()).toEqual(reports);
    });
  }

  const figure = (metric: string) => recordOfSeeds().figures.find((each) => each.metric === metric);

  given(`differ on drones by the missiles that some count with them${unless}`, () => {
    expect(figure('drones launched')?.standing).toBe('explained');
    expect(figure('drones launched')?.explanation).toContain('539 drones + 11 missiles = 550');
  });

  given(`conflict on the injured, and a bound takes no side${unless}`, () => {
    expect(figure('injured')?.standing).toBe('conflicting');
    expect(figure('injured')?.explanation).toContain('23 and 26 exclude each other');
    expect(figure('injured')?.explanation).toContain('at least 23 excludes neither');
  });

  given(`give no figure of another time or place${unless}`, () => {
    const { figures, background } = recordOfSeeds();
    const own = figures.flatMap(({ metric, readings }) => readings.map(({ value }) => `${metric} ${value}`));
    const beside = background.map(({ metric, value, scope }) => `${metric} ${value} ${scope}`);
    const foreign = [
      'drones launched 5000 period',
      'drones launched 537 record',
      'killed 5 elsewhere',
      'killed 1 elsewhere',
      'interactions 6 period',
    ];
    expect(beside).toEqual(expect.arrayContaining(foreign));
    for (const told of foreign.filter((each) => each !== 'killed 1 elsewhere'))
      expect(own).not.toContain(told.replace(/ \w+$/, ''));
    expect(recordOfSeeds().places.map(({ name }) => name)).not.toContain('Pokrovsk');
  });

  given(`name one president in three spellings, and two foreign ministers${unless}`, () => {
    const { people } = recordOfSeeds();
    const spelt = (surname: RegExp) =>
      people
        .map(({ name, variants }) => [name, ...variants].filter((each) => surname.test(each)))
        .filter((each) => each.length > 0);
    expect(spelt(/Zelensk/).map((each) => each.length)).toEqual([3]);
    const rolesOf = (surname: string) =>
      people.find(({ name }) => name.endsWith(surname))?.roles?.map(({ role }) => role) ?? [];
    expect(rolesOf('Sybiha')).toContain('Foreign Minister');
    expect(rolesOf('Kuleba').join()).toContain('Foreign Minister');
    expect(rolesOf('Trump')).toEqual(['U.S. President', 'former U.S. President']);
  });

  given(`leave the page’s boilerplate behind${unless}`, () => {
    expect(JSON.stringify(recordOfSeeds())).not.toContain('Shares');
  });
});
