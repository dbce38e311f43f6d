/**
 * Says what a million articles cost on AWS: `npm run bench:cost -- [--articles N] [--seed N] [--json]`. Invented news, each
 * article an upload of its own, goes through the pipeline twice: over DynamoDB Local (needs Java 17), whose capacity units
 * are counted with all requests and announcements, and through the bundled handler in a process of its own, whose processor
 * time and log bytes are. Priced on demand as bench/lib/cost/prices.ts says. With --json the last line is `{ total, items }`,
 * in dollars per million articles. The uploader's own PUT, and storage, are not in it.
 */
import { parseArgs } from 'node:util';
import { type BillItem, billOf, type Measured } from './bill';
import { measureMonth } from './measure-month';

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

function table(items: readonly BillItem[], total: number, { articles, metered: of, bundled: run }: Measured) {
  const { opened, joined, copies } = of;
  return [
    '| item | units an article | dollars per million articles |',
    '|---|---|---|',
    ...items.map(
      ({ item, units, unit, dollars }) =>
        `| ${item} | ${units.toPrecision(3)} ${unit} | ${dollars.toFixed(2)} |`,
    ),
    `| **all** | | **${total.toFixed(2)}** |`,
    '',
    `${articles} articles: ${opened} opened an event, ${joined} joined one, ${copies} are copies; ` +
      `${(run.cpuMilliseconds / articles).toFixed(1)} ms of a processor an article, ${(of.tableWaves / articles).toFixed(1)} times a wait for the table.`,
  ].join('\n');
}

async function main(): Promise<void> {
  const measured = await measureMonth(Number(values.articles), Number(values.seed));
  const items = billOf(measured);
  const total = items.reduce((sum, { dollars }) => sum + dollars, 0);
  const answer = values.json ? JSON.stringify({ total, items }) : table(items, total, measured);
  process.stdout.write(`${answer}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
