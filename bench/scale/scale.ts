/**
 * Measures which limit of AWS is met first as news grows: `npm run bench:scale -- [--articles N] [--seed N]`. Invented
 * news goes through the pipeline over DynamoDB Local (needs Java 17), and each unit of capacity is attributed to its
 * partition key. The hottest stretch of 500 articles gives what 1, 10 and 100 million articles a day need in the busiest
 * second.
 */
import type { Touch } from '../../testing/capacity-meter';
import type { MeasuredStream } from '../cost/bill';
import { measureMonth } from '../cost/measure-month';
import { BATCH, STRETCH } from '../cost/metered-stream';
import { runBench, wholeNumber } from '../lib/run-bench';
import { tableHead, tableRow } from '../lib/table';
import { LIMITS } from './limits';
import { KINDS, reportsOfOneEvent, type ScaleRow, scaleRows } from './scale-rows';

const MILLION = 1e6;

/** Articles a day. */
const VOLUMES = [MILLION, 10 * MILLION, 100 * MILLION];

runBench({
  options: { articles: wholeNumber(BATCH), seed: wholeNumber(0) },
  async run({ articles = 3_000, seed = 1 }) {
    const measured = await measureMonth(articles, seed);
    const { opened, joined, copies } = measured.metered;
    process.stdout.write(
      `Units an article, and of the hottest key in its hottest stretch of ${STRETCH} articles ` +
        `(${articles} articles: ${opened} opened an event, ${joined} joined one, ${copies} are copies):\n\n` +
        `${keyTable(measured)}\n\n${volumeTable(measured)}\n\n` +
        `Bold is above the limit, which but for those of a partition (${inDigits(LIMITS.partitionReads)} and ` +
        `${inDigits(LIMITS.partitionWrites)} units) is raised on request. ` +
        `One event takes ${Math.floor(reportsOfOneEvent(measured))} reports a second before its partition is full.\n`,
    );
  },
});

function keyTable(measured: MeasuredStream): string {
  const rows = [...Object.values(KINDS), 'ARTICLE#'].map(
    (kind) => `| \`${kind}\` | ${cells(measured, 'read', kind)} | ${cells(measured, 'write', kind)} |`,
  );
  return [
    ...tableHead(['keys', 'read units', 'of the hottest key', 'write units', 'of the hottest key']),
    ...rows,
    `| day, in the index | | | ${cells(measured, 'index')} |`,
  ].join('\n');
}

/** Two cells: units of all keys of a kind per article; and of the hottest key per article of its hottest stretch, with the key. */
function cells({ articles, metered: { heat } }: MeasuredStream, touch: Touch, kind = ''): string {
  const { key, units } = heat.hottest(touch, kind) ?? { key: '', units: 0 };
  const each = (heat.sum(touch, kind) / articles).toPrecision(2);
  return units === 0 ? `${each} | ` : `${each} | ${(units / STRETCH).toPrecision(2)} \`${key}\``;
}

function volumeTable(measured: MeasuredStream): string {
  const columns = VOLUMES.map((volume) => scaleRows(measured, volume));
  const rows = (columns[0] ?? []).map(({ what, limit }, index) =>
    tableRow([what, ...columns.map((column) => neededCell(column[index] as ScaleRow)), inDigits(limit)]),
  );
  const volumes = VOLUMES.map((volume) => `${volume / MILLION} M a day`);
  return [...tableHead(['in the busiest second', ...volumes, 'limit']), ...rows].join('\n');
}

function neededCell({ needed, limit }: ScaleRow): string {
  const rounded = needed < 10 ? needed.toFixed(1) : inDigits(Math.round(needed));
  return needed > limit ? `**${rounded}**` : rounded;
}

function inDigits(value: number): string {
  return value.toLocaleString('en');
}
