/**
 * Measures what a million articles cost on AWS: `npm run bench:cost -- [--articles N] [--seed N] [--json]`. Invented news,
 * each article an upload of its own, goes through the pipeline twice. Over DynamoDB Local (needs Java 17) it counts
 * capacity units, requests and announcements; through the bundled handler in a process of its own, CPU time and bytes of
 * logs. Prices are on demand (bench/cost/prices.ts). With --json the last line is `{ total, items }`, in dollars per
 * million articles. Leaves out the uploader's own PUT and storage.
 */
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { tableHead, tableRow } from '../lib/table';
import { type BillItem, billOf, type MeasuredStream } from './bill';
import { measureMonth } from './measure-month';
import { BATCH } from './metered-stream';

runBench({
  options: { articles: wholeNumber(BATCH), seed: wholeNumber(0), json: FLAG },
  async run({ articles = 2_000, seed = 1, json }) {
    const measured = await measureMonth(articles, seed);
    const items = billOf(measured);
    const total = items.reduce((sum, { dollars }) => sum + dollars, 0);
    resultPrinter(json, () => table(items, total, measured))({ total, items });
  },
});

function table(
  items: readonly BillItem[],
  total: number,
  { articles, metered, bundled }: MeasuredStream,
): string {
  const { opened, joined, copies } = metered;
  return [
    ...tableHead(['item', 'units an article', 'dollars per million articles']),
    ...items.map(({ item, units, unit, dollars }) =>
      tableRow([item, `${units.toPrecision(3)} ${unit}`, dollars.toFixed(2)]),
    ),
    `| **all** | | **${total.toFixed(2)}** |`,
    '',
    `${articles} articles: ${opened} opened an event, ${joined} joined one, ${copies} are copies; ` +
      `${(bundled.cpuMilliseconds / articles).toFixed(1)} ms of a processor an article, ${(metered.tableWaves / articles).toFixed(1)} times a wait for the table.`,
  ].join('\n');
}
