/**
 * Holds the whole pipeline to what is promised: `npm run soak -- --minutes N [--seed N] [--events N] [--json]`. In turn, the
 * code is run against a scheduler that owns every call of the store, by crowds of 3 to 8 writers in random orders with
 * deaths; and 8 processes handle ten reports of each of 200 events over an embedded S3 and SQS and DynamoDB Local, with faults
 * of AWS, messages that come twice, corrections, withdrawals and poison, while one after the other is killed. Ends with 0
 * where every promise is kept, with 2 where one is broken.
 */
import { parseArgs } from 'node:util';
import { localClients } from '../../lib/local/aws/clients';
import { createTable } from '../../lib/local/aws/create-table';
import { startEmbeddedAws } from '../../lib/local/aws/start-embedded-aws';
import { startDynamoDbLocal } from '../../testing/dynamodb-local';
import { randomFrom } from '../../testing/random';
import { exploreFor } from './explore-for';
import { PROMISES, type PromiseNumber, Verdict } from './promises';
import { type Round, round } from './world';

const { values } = parseArgs({
  options: {
    minutes: { type: 'string', default: '30' },
    seed: { type: 'string', default: '1' },
    events: { type: 'string', default: '200' },
    json: { type: 'boolean', default: false },
  },
});

/** Reports of each event, and processes that handle them. */
const OUTLETS = 10;
const WORKERS = 8;

/** Seconds of the explorer after each round. */
const EXPLORE_SECONDS = 90;

/** Seeds of the explorer are this far from those of the next run's. */
const SEEDS_APART = 1_000_000;

interface Result {
  seed: number;
  minutes: number;
  crowds: number;
  rounds: Round[];
  broken: Record<PromiseNumber, readonly string[]>;
}

async function soak(minutes: number, seed: number, events: number, verdict: Verdict): Promise<Result> {
  const begun = performance.now();
  const minutesSince = () => (performance.now() - begun) / 60_000;
  const rounds: Round[] = [];
  let crowds = 0;
  while (minutesSince() < minutes) {
    rounds.push(await roundInNewWorld(seed + rounds.length, events, verdict));
    const explored = await exploreFor(EXPLORE_SECONDS, seed * SEEDS_APART + crowds);
    crowds += explored.runs;
    verdict.addExplored(explored.problems);
    tell(`${minutesSince().toFixed(1)} min: ${rounds.length} rounds, ${crowds} crowds, ${inShort(verdict)}`);
  }
  const numbers = Object.keys(PROMISES).map(Number) as PromiseNumber[];
  const broken = Object.fromEntries(numbers.map((number) => [number, verdict.problemsOf(number)]));
  return { seed, minutes: minutesSince(), crowds, rounds, broken: broken as Result['broken'] };
}

async function roundInNewWorld(seed: number, events: number, verdict: Verdict): Promise<Round> {
  const started = await startDynamoDbLocal();
  if ('skipped' in started) throw new Error(started.skipped);
  const aws = await startEmbeddedAws();
  const endpoints = { ...aws.endpoints, dynamodb: started.endpoint };
  try {
    await createTable(localClients(endpoints).dynamodb, aws.table);
    return await round(
      { ...aws, endpoints },
      { workers: WORKERS, events, outlets: OUTLETS },
      randomFrom(seed),
      verdict,
    );
  } finally {
    await aws.close();
    await started.close();
  }
}

function inShort(verdict: Verdict): string {
  return verdict.isKept ? 'every promise is kept' : 'a promise is broken';
}

function table({ seed, minutes, crowds, rounds, broken }: Result): string {
  const sum = (of: keyof Round) => rounds.reduce((total, one) => total + one[of], 0);
  const numbers = Object.keys(PROMISES).map(Number) as PromiseNumber[];
  return [
    `${minutes.toFixed(1)} minutes, seed ${seed}: ${crowds} crowds explored; ${rounds.length} rounds of ${sum('articles')} articles, ${sum('uploads')} uploads and deletions, ${sum('kills')} kills, ${sum('redriven')} dead letters sent on once more, ${sum('recordsRead')} records read meanwhile.`,
    '',
    '| promise | | violations |',
    '|---|---|---|',
    ...numbers.map((number) => `| ${number} | ${PROMISES[number]} | ${broken[number].length} |`),
  ].join('\n');
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

async function main(): Promise<void> {
  const [minutes, seed, events] = [Number(values.minutes), Number(values.seed), Number(values.events)];
  if (!(minutes > 0) || !Number.isSafeInteger(seed) || !(events >= 2))
    throw new Error(
      '--minutes takes a number above 0, --seed a whole number and --events one of at least 2.',
    );
  const verdict = new Verdict();
  const result = await soak(minutes, seed, events, verdict);
  for (const problem of Object.values(result.broken).flat()) tell(problem);
  process.stdout.write(`${values.json ? JSON.stringify(result) : table(result)}\n`);
  if (!verdict.isKept) process.exitCode = 2;
}

main().catch((error: Error) => {
  tell(error.message);
  process.exitCode = 1;
});
