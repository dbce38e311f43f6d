/**
 * Shows that nothing is lost when the local run is killed: `npm run soak:kills -- [--uploads N] [--kills N] [--seed N]
 * [--json]` uploads invented articles to `npm start -- --serve --data`, kills it at random moments, starts it again on the
 * same folder, and checks the folder in the end. Needs a system with `ps`; ends with 2 where something is wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { parseArgs } from 'node:util';
import { runMain } from '../../bin/run-main';
import { articleIdOf } from '../../lambdas/store/article-id';
import { NAMES } from '../../lib/local/aws/names';
import { tell } from '../../lib/local/tell';
import { randomFrom } from '../../testing/random';
import type { GoldArticle } from '../lib/gold-articles';
import { quantile } from '../lib/quantile';
import { syntheticMonth } from '../lib/synthetic/month';
import { wholeNumber } from '../lib/whole-number';
import { checkFolder, problemsOf } from './folder';
import { inLanes } from './in-lanes';
import { killPlan, type PlannedKill } from './kill-plan';
import { KilledRun } from './killed-run';
import { untilEmpty } from './until-empty';

/** Uploads at a time. */
const LANES = 4;

/**
 * The longest pause of a lane after an upload, in milliseconds: so that uploads last as long as the kills. Most pauses are
 * short, so that a kill often meets uploads on their way.
 */
const MOST_PAUSE = 2_500;
const PAUSE_SKEW = 4;

/** Problems printed one by one. */
const MOST_PRINTED = 50;

interface Result {
  uploads: number;
  seed: number;
  kills: number;
  /** Kills in which the services were killed at the same moment. */
  servicesKilled: number;
  starts: number;
  /** Puts that were made again because there was no answer. */
  repeated: number;
  /** Messages that were waiting when a run was up again: the median and the most. */
  waiting: { median: number; most: number };
  minutes: number;
  articles: number;
  events: number;
  violations: number;
  problems: string[];
}

async function soak(uploads: number, kills: number, seed: number, dataDir: string): Promise<Result> {
  const begun = performance.now();
  const run = new KilledRun(dataDir);
  const articles = [...syntheticMonth(uploads, seed)];
  try {
    await Promise.all([upload(articles, run, seed), kill(killPlan(kills, uploads, seed), run)]);
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
  const { servicesKilled, starts, repeated, waiting } = run;
  return {
    ...{ uploads, seed, kills: run.kills, servicesKilled, starts, repeated },
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

function inWords(result: Result): string {
  const { uploads, kills, servicesKilled, starts, repeated, waiting, minutes, articles, events } = result;
  const { violations, problems, seed } = result;
  const cells = [kills, servicesKilled, starts, repeated, `${waiting.median} / ${waiting.most}`];
  const rest = [minutes.toFixed(1), articles, events, violations, seed];
  const verdict =
    problems.length === 0
      ? `Nothing is wrong: ${uploads} uploads, ${articles} articles, each in one event, after ${kills} kills.`
      : `${problems.length} things are wrong after ${kills} kills.`;
  return [
    '| kills | of the services too | starts | puts made again | messages waiting after a start: median / most | minutes | articles | events | violations | seed |',
    `|${'---|'.repeat(10)}`,
    `| ${[...cells, ...rest].join(' | ')} |`,
    '',
    verdict,
    ...problems.slice(0, MOST_PRINTED),
  ].join('\n');
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      uploads: { type: 'string', default: '500' },
      kills: { type: 'string', default: '20' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const uploads = wholeNumber('uploads', values.uploads, 2);
  const kills = wholeNumber('kills', values.kills, 0);
  const seed = wholeNumber('seed', values.seed, 0);
  const dataDir = mkdtempSync(join(tmpdir(), 'newsfold-kills-'));
  const result = await soak(uploads, kills, seed, dataDir);
  process.stdout.write(`${values.json ? JSON.stringify(result) : inWords(result)}\n`);
  if (result.problems.length > 0) {
    tell(`The data stay in ${dataDir}.`);
    return 2;
  }
  rmSync(dataDir, { recursive: true });
  return 0;
}

runMain(main);
