/**
 * Says which limit of AWS is met first as news grows: `npm run bench:scale -- [--articles N] [--seed N]`. Invented news goes
 * through the pipeline over DynamoDB Local (needs Java 17), and every unit is put down to the partition key that took it;
 * from the hottest stretch of 500 articles follows what 1, 10 and 100 million a day ask in their busiest second.
 */
import { parseArgs } from 'node:util';
import type { Measured } from './lib/cost/bill';
import { measureMonth } from './lib/cost/measure-month';
import { STRETCH } from './lib/cost/metered-stream';
import { LIMITS } from './lib/scale/limits';
import { KINDS, reportsOfOneEvent, scaleRows } from './lib/scale/scale-rows';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  },
});

const MILLION = 1e6;

/** Articles a day. */
const VOLUMES = [MILLION, 10 * MILLION, 100 * MILLION];

function keyTable({ articles, metered: { heat } }: Measured): string {
  const each = (units: number, among: number) => (units / among).toPrecision(2);
  const rows = [...Object.values(KINDS), 'ARTICLE#'].map((kind) => {
    const read = heat.hottest('read', kind);
    const written = heat.hottest('write', kind);
    return (
      `| \`${kind}\` | ${each(heat.sum('read', kind), articles)} | ${each(heat.sum('write', kind), articles)} ` +
      `| ${each(read?.units ?? 0, STRETCH)} | ${each(written?.units ?? 0, STRETCH)} |`
    );
  });
  return [
    '| keys | read units | write units | read units of the hottest key | write units of the hottest key |',
    '|---|---|---|---|---|',
    ...rows,
    `| day, in the index | 0 | ${each(heat.sum('index'), articles)} | 0 | ${each(heat.hottest('index')?.units ?? 0, STRETCH)} |`,
  ].join('\n');
}

function volumeTable(measured: Measured): string {
  const columns = VOLUMES.map((volume) => scaleRows(measured, volume));
  const shown = ({ needed, limit }: { needed: number; limit: number }) => {
    const rounded = needed < 10 ? needed.toFixed(1) : Math.round(needed).toLocaleString('en');
    return needed > limit ? `**${rounded}**` : rounded;
  };
  const rows = (columns[0] ?? []).map(
    ({ what, limit }, index) =>
      `| ${what} | ${columns.map((column) => shown(column[index] as (typeof column)[number])).join(' | ')} | ${limit.toLocaleString('en')} |`,
  );
  return [
    `| in the busiest second | ${VOLUMES.map((volume) => `${volume / MILLION} M a day`).join(' | ')} | limit |`,
    '|---|---|---|---|---|',
    ...rows,
  ].join('\n');
}

async function main(): Promise<void> {
  const measured = await measureMonth(Number(values.articles), Number(values.seed));
  const { opened, joined, copies } = measured.metered;
  process.stdout.write(
    `Units an article, and of the hottest key in its hottest stretch of ${STRETCH} articles ` +
      `(${measured.articles} articles: ${opened} opened an event, ${joined} joined one, ${copies} are copies):\n\n` +
      `${keyTable(measured)}\n\n${volumeTable(measured)}\n\n` +
      `Bold is above the limit, which but for those of a partition (${LIMITS.partitionReads.toLocaleString('en')} and ` +
      `${LIMITS.partitionWrites.toLocaleString('en')} units) is raised on request. ` +
      `One event takes ${Math.floor(reportsOfOneEvent(measured))} reports a second before its partition is full.\n`,
  );
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
