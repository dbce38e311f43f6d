/**
 * Says which limit of AWS is met first as news grows: `npm run bench:scale -- [--articles N] [--seed N]`. Invented news goes
 * through the pipeline over DynamoDB Local (needs Java 17), and every unit is put down to the partition key that took it;
 * from the hottest stretch of 500 articles follows what 1, 10 and 100 million a day ask in their busiest second.
 */
import { parseArgs } from 'node:util';
import type { Touch } from '../../testing/capacity-meter';
import type { Measured } from '../cost/bill';
import { measureMonth } from '../cost/measure-month';
import { STRETCH } from '../cost/metered-stream';
import { LIMITS } from './limits';
import { KINDS, reportsOfOneEvent, scaleRows } from './scale-rows';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '3000' },
    seed: { type: 'string', default: '1' },
  },
});

const MILLION = 1e6;

/** Articles a day. */
const VOLUMES = [MILLION, 10 * MILLION, 100 * MILLION];

/** The units of a kind of keys for each article, and for each of its hottest stretch those of the hottest key, with that key. */
function cells({ articles, metered: { heat } }: Measured, touch: Touch, kind = ''): string {
  const { key, units } = heat.hottest(touch, kind) ?? { key: '', units: 0 };
  const each = (heat.sum(touch, kind) / articles).toPrecision(2);
  return units === 0 ? `${each} | ` : `${each} | ${(units / STRETCH).toPrecision(2)} \`${key}\``;
}

function keyTable(measured: Measured): string {
  const rows = [...Object.values(KINDS), 'ARTICLE#'].map(
    (kind) => `| \`${kind}\` | ${cells(measured, 'read', kind)} | ${cells(measured, 'write', kind)} |`,
  );
  return [
    '| keys | read units | of the hottest key | write units | of the hottest key |',
    '|---|---|---|---|---|',
    ...rows,
    `| day, in the index | | | ${cells(measured, 'index')} |`,
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
