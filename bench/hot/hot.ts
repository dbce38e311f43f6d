/**
 * Shows what becomes of an event that many report at once, and of one with very many articles: `npm run bench:hot --
 * [--articles N] [--seed N] [--json]` has 1 and then 10 workers place so many invented reports of one event from one queue
 * in DynamoDB Local (needs Java 17), checks the table, and measures changes of an event of 10,000 articles.
 */
import { parseArgs } from 'node:util';
import { DELIVERIES } from '../../lambdas/ingest/message/delivery';
import { copiesBeyondItem, LargeEvent, type LargeStep } from '../capacity/large-event';
import { withLocalTable } from '../lib/local-table';
import { quantile } from '../lib/quantile';
import { HotReports } from '../lib/synthetic/hot-reports';
import { type CrowdRun, runCrowd } from './hot-crowd';

/** Workers of the runs that are compared. */
const WORKERS = [1, 10];

/** Milliseconds from one report to the next: 1,000 within a minute. */
const PACE = 60;

const { values } = parseArgs({
  options: {
    articles: { type: 'string', default: '1000' },
    seed: { type: 'string', default: '1' },
    json: { type: 'boolean', default: false },
  },
});

interface Crowd extends Pick<CrowdRun, 'workers' | 'seconds' | 'opened' | 'live' | 'violations'> {
  articlesASecond: number;
  conflicts: { mean: number; p99: number; most: number };
  /** Messages that went back to the queue, the most deliveries of one, and messages that the queue would have parked. */
  wentBack: number;
  mostDeliveries: number;
  parked: number;
  /** An article. */
  readUnits: number;
  writeUnits: number;
}

interface Large extends Pick<LargeStep, 'step' | 'headBytes' | 'pendingBytes'> {
  measured: number;
  /** These are medians. */
  seconds: number;
  readUnits: number;
  writeUnits: number;
  puts: number;
}

function crowdOf({ messages, readUnits, writeUnits, ...run }: CrowdRun): Crowd {
  const articles = messages.length;
  const conflicts = messages.map((message) => message.conflicts);
  const deliveries = messages.map((message) => message.deliveries);
  return {
    ...run,
    articlesASecond: articles / run.seconds,
    conflicts: {
      mean: conflicts.reduce((sum, count) => sum + count, 0) / articles,
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

function largeOf({ step, outcomes, headBytes, pendingBytes }: LargeStep): Large {
  const of = (value: (outcome: (typeof outcomes)[number]) => number) => quantile(outcomes.map(value), 0.5);
  return {
    step,
    measured: outcomes.length,
    seconds: of(({ milliseconds }) => milliseconds / 1000),
    readUnits: of(({ capacity }) => capacity.read),
    writeUnits: of(({ capacity }) => capacity.tableWrite + capacity.indexWrite),
    puts: of(({ capacity }) => capacity.requests.PutItem),
    headBytes,
    pendingBytes,
  };
}

function crowdTable(crowds: readonly Crowd[]): string {
  return [
    `| workers | minutes | articles a second | conflicts an article: mean / p99 / most | went back to the queue | most deliveries | over ${DELIVERIES} deliveries | read units an article | write units | events opened | left | articles of the largest | violations |`,
    `|${'---|'.repeat(13)}`,
    ...crowds.map((crowd) => {
      const { mean, p99, most } = crowd.conflicts;
      const cells = [
        ...[crowd.workers, (crowd.seconds / 60).toFixed(1), crowd.articlesASecond.toFixed(1)],
        ...[`${mean.toFixed(2)} / ${p99} / ${most}`, crowd.wentBack, crowd.mostDeliveries, crowd.parked],
        ...[crowd.readUnits.toFixed(1), crowd.writeUnits.toFixed(1)],
        ...[crowd.opened, crowd.live.length, Math.max(...crowd.live), crowd.violations.length],
      ];
      return `| ${cells.join(' | ')} |`;
    }),
  ].join('\n');
}

function largeTable(large: readonly Large[], beyond: number): string {
  return [
    '| change of an event of 10,000 articles | measured | seconds | read units | write units | PutItem | head, bytes | members in it that are still to be written, bytes |',
    `|${'---|'.repeat(8)}`,
    ...large.map(({ step, measured, seconds, readUnits, writeUnits, puts, headBytes, pendingBytes }) => {
      const counts = [readUnits, writeUnits, puts, headBytes, pendingBytes];
      return `| ${[step, measured, seconds.toFixed(2), ...counts].join(' | ')} |`;
    }),
    '',
    `An original of ${beyond} copies or more cannot be withdrawn: the head would pass 400 KB.`,
  ].join('\n');
}

function wholeNumber(name: 'articles' | 'seed', least: number): number {
  const value = Number(values[name]);
  if (!Number.isSafeInteger(value) || value < least)
    throw new Error(`--${name} takes a whole number of at least ${least}.`);
  return value;
}

async function main(): Promise<void> {
  const [articles, seed] = [wholeNumber('articles', 1), wholeNumber('seed', 0)];
  const reports = new HotReports(seed, PACE);
  const versions = Array.from({ length: articles }, (_, number) => reports.report(number));
  const crowds: Crowd[] = [];
  for (const workers of WORKERS)
    crowds.push(crowdOf(await withLocalTable((table) => runCrowd(table, versions, workers))));
  const steps = await withLocalTable((table) => new LargeEvent(table, seed).run());
  const large = steps.map(largeOf);
  const beyond = copiesBeyondItem(seed);
  const told = values.json
    ? JSON.stringify({ articles, seed, crowds, large, beyond })
    : `${crowdTable(crowds)}\n\n${largeTable(large, beyond)}`;
  process.stdout.write(`${told}\n`);
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});
