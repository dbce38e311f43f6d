/**
 * Measures an event that is reported many times at once, and one with very many articles: `npm run bench:hot --
 * [--articles N] [--seed N] [--json]` has 1 and then 10 workers place invented reports of one event from one queue in
 * DynamoDB Local (needs Java 17), checks the table, and measures changes of an event of 10,000 articles.
 */
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import { withLocalTable } from '../lib/local-table';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { mean, quantile } from '../lib/statistics';
import { HotReports } from '../lib/synthetic/hot-reports';
import { tableHead, tableRow } from '../lib/table';
import { type CrowdRun, runCrowd } from './hot-crowd';
import { copiesBeyondItem, LargeEvent, type LargeStep } from './large-event';

/** Number of workers of each run. */
const WORKERS = [1, 10];

/** Milliseconds from one report to the next: 1,000 reports within a minute. */
const PACE = 60;

interface CrowdCost extends Omit<CrowdRun, 'messages'> {
  articlesASecond: number;
  /** Conflicts per article. */
  conflicts: { mean: number; p99: number; most: number };
  /** Number of articles that went back to the queue. */
  wentBack: number;
  mostDeliveries: number;
  /** Number of articles that a queue would have parked. */
  parked: number;
  /** Per article. */
  readUnits: number;
  writeUnits: number;
}

/** The cost of a change of the large event; all but the bytes are medians. */
interface LargeCost extends Pick<LargeStep, 'step' | 'headBytes' | 'pendingBytes'> {
  measured: number;
  seconds: number;
  readUnits: number;
  writeUnits: number;
  puts: number;
}

interface HotCost {
  articles: number;
  seed: number;
  crowds: CrowdCost[];
  large: LargeCost[];
  /** The min number of copies whose original cannot be withdrawn. */
  beyond: number;
}

runBench({
  options: { articles: wholeNumber(1), seed: wholeNumber(0), json: FLAG },
  async run({ articles = 1_000, seed = 1, json }) {
    const reports = new HotReports(seed, PACE);
    const versions = Array.from({ length: articles }, (_, number) => reports.report(number));
    const crowds: CrowdCost[] = [];
    for (const workers of WORKERS)
      crowds.push(crowdCost(await withLocalTable((table) => runCrowd(table, versions, workers))));
    const steps = await withLocalTable((table) => new LargeEvent(table, seed).run());
    const large = steps.map(largeCost);
    resultPrinter(json, tables)({ articles, seed, crowds, large, beyond: copiesBeyondItem(seed) });
  },
});

function crowdCost({ messages, readUnits, writeUnits, ...run }: CrowdRun): CrowdCost {
  const articles = messages.length;
  const conflicts = messages.map((message) => message.conflicts);
  const deliveries = messages.map((message) => message.deliveries);
  return {
    ...run,
    articlesASecond: articles / run.seconds,
    conflicts: {
      mean: mean(conflicts),
      p99: quantile(conflicts, 0.99),
      most: quantile(conflicts, 1),
    },
    wentBack: deliveries.filter((count) => count > 1).length,
    mostDeliveries: quantile(deliveries, 1),
    parked: deliveries.filter((count) => count > DELIVERIES).length,
    readUnits: readUnits / articles,
    writeUnits: writeUnits / articles,
  };
}

function largeCost({ step, placements, headBytes, pendingBytes }: LargeStep): LargeCost {
  const of = (value: (placement: (typeof placements)[number]) => number) =>
    quantile(placements.map(value), 0.5);
  return {
    step,
    measured: placements.length,
    seconds: of(({ milliseconds }) => milliseconds / 1000),
    readUnits: of(({ capacity }) => capacity.read),
    writeUnits: of(({ capacity }) => capacity.tableWrite + capacity.indexWrite),
    puts: of(({ capacity }) => capacity.requests.PutItem),
    headBytes,
    pendingBytes,
  };
}

function tables({ crowds, large, beyond }: HotCost): string {
  return `${crowdTable(crowds)}\n\n${largeTable(large, beyond)}`;
}

function crowdTable(crowds: readonly CrowdCost[]): string {
  return [
    ...tableHead([
      ...['workers', 'minutes', 'articles a second', 'conflicts an article: mean / p99 / most'],
      ...['went back to the queue', 'most deliveries', `over ${DELIVERIES} deliveries`],
      ...['read units an article', 'write units'],
      ...['events opened', 'left', 'articles of the largest', 'violations'],
    ]),
    ...crowds.map((crowd) => {
      const { conflicts } = crowd;
      return tableRow([
        ...[crowd.workers, (crowd.seconds / 60).toFixed(1), crowd.articlesASecond.toFixed(1)],
        `${conflicts.mean.toFixed(2)} / ${conflicts.p99} / ${conflicts.most}`,
        ...[crowd.wentBack, crowd.mostDeliveries, crowd.parked],
        ...[crowd.readUnits.toFixed(1), crowd.writeUnits.toFixed(1)],
        ...[crowd.opened, crowd.live.length, Math.max(...crowd.live), crowd.violations.length],
      ]);
    }),
  ].join('\n');
}

function largeTable(large: readonly LargeCost[], beyond: number): string {
  return [
    ...tableHead([
      ...['change of an event of 10,000 articles', 'measured', 'seconds', 'read units', 'write units'],
      ...['PutItem', 'head, bytes', 'members in it that are still to be written, bytes'],
    ]),
    ...large.map(({ step, measured, seconds, readUnits, writeUnits, puts, headBytes, pendingBytes }) =>
      tableRow([
        ...[step, measured, seconds.toFixed(2)],
        ...[readUnits, writeUnits, puts, headBytes, pendingBytes],
      ]),
    ),
    '',
    `An original of ${beyond} copies or more cannot be withdrawn: the head would pass 400 KB.`,
  ].join('\n');
}
