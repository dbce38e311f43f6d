/**
 * Checks that the whole pipeline keeps its promises: `npm run soak -- --minutes N [--seed N] [--events N] [--json]`.
 * Alternates between two parts. In the one, 8 processes handle ten reports of each of 200 events over an embedded S3 and
 * SQS and DynamoDB Local (needs Java 17), with faults of AWS, repeated messages, corrections, withdrawals and poison,
 * while one process after the other is killed. In the other, a scheduler that owns every call of the store runs crowds of
 * 3 to 8 writers in random orders, and some writers die. Ends with 0 if every promise is kept, with 2 if one is broken.
 */
import { fork } from 'node:child_process';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { tell } from '../../lib/local/tell';
import { startAwsWithDynamoDbLocal } from '../../testing/engines';
import { randomFrom } from '../../testing/random';
import { firstMessage } from '../lib/first-message';
import { FLAG, POSITIVE, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import type { CrowdsExplored } from './explorer';
import { PROMISES, type PromiseNumber, Verdict } from './promises';
import { type Round, runRound } from './round';

/** Reports of each event, and processes that handle them. */
const OUTLETS = 10;
const WORKERS = 8;

/** Seconds of the explorer after each round. */
const EXPLORE_SECONDS = 90;

/** Distance of the explorer's seeds from those of the next run. */
const SEEDS_APART = 1_000_000;

const NUMBERS = Object.keys(PROMISES).map(Number) as PromiseNumber[];

interface SoakResult {
  seed: number;
  minutes: number;
  crowds: number;
  rounds: Round[];
  broken: Record<PromiseNumber, readonly string[]>;
}

runBench({
  options: { minutes: POSITIVE, seed: wholeNumber(0), events: wholeNumber(2), json: FLAG },
  async run({ minutes = 30, seed = 1, events = 200, json }) {
    const verdict = new Verdict();
    const result = await soak(minutes, seed, events, verdict);
    for (const problem of Object.values(result.broken).flat()) tell(problem);
    resultPrinter(json, table)(result);
    return verdict.isKept ? 0 : 2;
  },
});

async function soak(minutes: number, seed: number, events: number, verdict: Verdict): Promise<SoakResult> {
  const begun = performance.now();
  const minutesSince = () => (performance.now() - begun) / 60_000;
  const rounds: Round[] = [];
  let crowds = 0;
  while (minutesSince() < minutes) {
    rounds.push(await roundInNewTable(seed + rounds.length, events, verdict));
    const explored = await explore(seed * SEEDS_APART + crowds);
    crowds += explored.runs;
    verdict.addExplored(explored.problems);
    tell(`${minutesSince().toFixed(1)} min: ${rounds.length} rounds, ${crowds} crowds, ${inShort(verdict)}`);
  }
  const broken = Object.fromEntries(NUMBERS.map((number) => [number, verdict.problemsOf(number)]));
  return { seed, minutes: minutesSince(), crowds, rounds, broken: broken as SoakResult['broken'] };
}

async function roundInNewTable(seed: number, events: number, verdict: Verdict): Promise<Round> {
  const aws = await startAwsWithDynamoDbLocal();
  try {
    return await runRound(aws, { workers: WORKERS, events, outlets: OUTLETS }, randomFrom(seed), verdict);
  } finally {
    await aws.close();
  }
}

/** Runs the explorer in a process of its own, in which pauses are taken out. */
function explore(firstSeed: number): Promise<CrowdsExplored> {
  const child = fork(join(__dirname, 'explorer.ts'), [`${EXPLORE_SECONDS}`, `${firstSeed}`], {
    execArgv: ['--import', pathToFileURL(require.resolve('tsx')).href],
  });
  return firstMessage(child, 'The explorer');
}

function inShort(verdict: Verdict): string {
  return verdict.isKept ? 'every promise is kept' : 'a promise is broken';
}

function table({ seed, minutes, crowds, rounds, broken }: SoakResult): string {
  const sum = (of: keyof Round) => rounds.reduce((total, one) => total + one[of], 0);
  return [
    `${minutes.toFixed(1)} minutes, seed ${seed}: ${crowds} crowds explored; ${rounds.length} rounds of ${sum('articles')} articles, ${sum('uploads')} uploads and deletions, ${sum('kills')} kills, ${sum('redriven')} dead letters sent on once more, ${sum('recordsRead')} records read meanwhile.`,
    '',
    '| promise | | violations |',
    '|---|---|---|',
    ...NUMBERS.map((number) => `| ${number} | ${PROMISES[number]} | ${broken[number].length} |`),
  ].join('\n');
}
