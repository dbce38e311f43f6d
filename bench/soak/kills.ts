/**
 * Checks that nothing is lost when the local run is killed: `npm run soak:kills -- [--uploads N] [--kills N] [--seed N]
 * [--json]` uploads invented articles to `npm start -- --serve --data`, kills it at random moments, starts it again on the
 * same folder, and checks the folder at the end. Needs a system with `ps`; ends with 2 if something is wrong.
 */
import { setTimeout as sleep } from 'node:timers/promises';
import { articleIdOf } from '../../lambdas/store/article-id';
import { NAMES } from '../../lib/local/aws/names';
import { tell } from '../../lib/local/tell';
import { randomFrom } from '../../testing/random';
import type { GoldArticle } from '../lib/gold-articles';
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { quantile } from '../lib/statistics';
import { syntheticMonth } from '../lib/synthetic/month';
import { tableHead, tableRow } from '../lib/table';
import { checkFolder, closingLines, problemsOf, soakFolder } from './folder';
import { inLanes } from './in-lanes';
import { killPlan, type PlannedKill } from './kill-plan';
import { KilledRun } from './killed-run';
import { untilEmpty } from './until-empty';

/** Parallel uploads. */
const LANES = 4;

/**
 * Max milliseconds that a lane pauses after an upload, so that the uploads last as long as the kills. Most pauses are
 * short, so that a kill often meets uploads on their way.
 */
const MOST_PAUSE = 2_500;
const PAUSE_SKEW = 4;

interface KillsResult {
  uploads: number;
  seed: number;
  kills: number;
  /** Number of kills that killed the services at the same moment. */
  servicesKilled: number;
  starts: number;
  /** Number of puts that were repeated because there was no answer. */
  repeated: number;
  /** Messages in the queue when a run was up again. */
  waiting: { median: number; most: number };
  minutes: number;
  articles: number;
  events: number;
  violations: number;
  problems: string[];
}

runBench({
  options: { uploads: wholeNumber(2), kills: wholeNumber(0), seed: wholeNumber(0), json: FLAG },
  run: ({ uploads = 500, kills = 20, seed = 1, json }) =>
    soakFolder('kills', async (dataDir) => {
      const result = await runKills(uploads, killPlan(kills, uploads, seed), seed, dataDir);
      resultPrinter(json, inWords)(result);
      return result.problems;
    }),
});

async function runKills(
  uploads: number,
  plan: readonly PlannedKill[],
  seed: number,
  dataDir: string,
): Promise<KillsResult> {
  const begun = performance.now();
  const run = new KilledRun(dataDir);
  const articles = [...syntheticMonth(uploads, seed)];
  try {
    await Promise.all([upload(articles, run, seed), kill(plan, run)]);
    await untilEmpty(await run.served());
  } catch (error) {
    await run.abandon();
    throw error;
  }
  const code = await run.end();
  const expected = new Set(articles.map((article) => articleIdOf(NAMES.bucket, keyOf(article), [])));
  const checked = await checkFolder(dataDir, async (folder) => ({
    articles: folder.live.size,
    events: folder.verdict.events,
    violations: folder.verdict.violations.length,
    problems: [...(code === 0 ? [] : [`The run ended with ${code}.`]), ...problemsOf(folder, expected)],
  }));
  const { kills, servicesKilled, starts, repeated, waiting } = run;
  return {
    ...{ uploads, seed, kills, servicesKilled, starts, repeated },
    waiting: { median: quantile(waiting, 0.5), most: quantile(waiting, 1) },
    minutes: (performance.now() - begun) / 60_000,
    ...checked,
  };
}

async function upload(articles: readonly GoldArticle[], run: KilledRun, seed: number): Promise<void> {
  const pause = randomFrom(seed, 0, 602);
  await inLanes(articles, LANES, async (article) => {
    await run.put(keyOf(article), article.line);
    await sleep(pause() ** PAUSE_SKEW * MOST_PAUSE);
  });
}

async function kill(plan: readonly PlannedKill[], run: KilledRun): Promise<void> {
  for (const planned of plan) {
    await run.kill(planned);
    tell(`${run.kills} kills, ${run.accepted} uploads are in.`);
  }
}

function keyOf({ id }: GoldArticle): string {
  return `kills/${id}.json`;
}

function inWords(result: KillsResult): string {
  const { uploads, kills, servicesKilled, starts, repeated, waiting, minutes, articles, events } = result;
  const { violations, problems, seed } = result;
  return [
    ...tableHead([
      ...['kills', 'of the services too', 'starts', 'puts made again'],
      'messages waiting after a start: median / most',
      ...['minutes', 'articles', 'events', 'violations', 'seed'],
    ]),
    tableRow([
      ...[kills, servicesKilled, starts, repeated, `${waiting.median} / ${waiting.most}`],
      ...[minutes.toFixed(1), articles, events, violations, seed],
    ]),
    ...closingLines(
      problems,
      `${uploads} uploads, ${articles} articles, each in one event, after ${kills} kills`,
      ` after ${kills} kills`,
    ),
  ].join('\n');
}
