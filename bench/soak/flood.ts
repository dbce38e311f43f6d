/**
 * Shows that the local run stands a flood: `npm run soak:flood -- [--uploads N] [--seed N] [--json]` uploads invented
 * articles to `npm start -- --serve --data` as fast as S3 takes them, some repeated, replaced, deleted and unreadable, and
 * sends messages that are no S3 events; then checks what is left. Needs a system with `ps`; ends with 2 where something is
 * wrong.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { runMain } from '../../bin/run-main';
import { tell } from '../../lib/local/tell';
import { wholeNumber } from '../lib/whole-number';
import { checkFlood, type FloodChecked } from './flood-check';
import { type FloodPlan, floodPlan } from './flood-plan';
import { type FloodRun, RETRIES_SECONDS, runFlood } from './flood-run';
import { checkFolder } from './folder';
import type { Memory } from './memory-samples';

/** Problems printed one by one. */
const MOST_PRINTED = 50;

interface Result extends Omit<FloodRun, 'deadLetters' | 'changed'>, FloodChecked {
  uploads: number;
  seed: number;
  poison: number;
  messages: number;
  deadLetters: number;
  changed: number;
}

async function soak(uploads: number, seed: number, dataDir: string): Promise<Result> {
  const plan = floodPlan(uploads, seed);
  const { deadLetters, changed, ...run } = await runFlood(plan, dataDir);
  const checked = await checkFolder(dataDir, (folder) => checkFlood(plan, folder));
  const messages = plan.filter((one) => one.kind === 'message').map(({ body }) => body);
  const held = Math.max(run.longestPause, run.longestOvertaken);
  const isHeldUp = held > RETRIES_SECONDS;
  return {
    ...{ uploads, seed, ...run, ...checked },
    poison: plan.filter((one) => one.kind === 'poison').length,
    messages: messages.length,
    deadLetters: deadLetters.length,
    changed: changed.length,
    problems: [
      ...run.problems,
      ...checked.problems,
      ...changed.map((change) => `By what was repeated, ${change}.`),
      ...(isEqual(deadLetters, messages)
        ? []
        : ['The dead letters are not the messages that are no S3 events.']),
      ...(isHeldUp ? [`An upload was held up for ${held.toFixed(1)} seconds.`] : []),
      ...(run.memory.every(({ isFlat }) => isFlat) ? [] : ['Memory is not flat.']),
    ],
  };
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join('\n') === others.toSorted().join('\n');
}

function inWords(result: Result, plan: FloodPlan): string {
  const { uploads, seed, articles, events, violations, problems } = result;
  const { rejected, poison, deadLetters, messages, failures, changed } = result;
  const of = (fate: string) =>
    plan.filter((one) => one.kind === 'article' && one.fate.startsWith(fate)).length;
  const what = `${uploads} uploads (seed ${seed}): ${of('repeated')} repeated, ${of('replaced')} replaced, ${of('deleted')} deleted, ${poison} unreadable; ${messages} messages that are no S3 events`;
  return [
    '| minutes: uploading / in all | articles | events | violations | unreadable and rejected with a reason | dead letters | failed deliveries | changes by late repetitions | seconds: longest pause / overtaken |',
    `|${'---|'.repeat(9)}`,
    `| ${[
      `${(result.uploadSeconds / 60).toFixed(1)} / ${(result.seconds / 60).toFixed(1)}`,
      ...[articles, events, violations, `${rejected} of ${poison}`, deadLetters, failures, changed],
      `${result.longestPause.toFixed(1)} / ${result.longestOvertaken.toFixed(1)}`,
    ].join(' | ')} |`,
    '',
    '| memory, MB | second fifth, median | last fifth, median | peak | flat |',
    `|${'---|'.repeat(5)}`,
    ...result.memory.map((memory, at) => memoryRow(at === 0 ? 'folding' : 'S3, SQS, DynamoDB', memory)),
    '',
    problems.length === 0 ? `Nothing is wrong: ${what}.` : `${problems.length} things are wrong: ${what}.`,
    ...problems.slice(0, MOST_PRINTED),
  ].join('\n');
}

function memoryRow(name: string, { second, last, peak, isFlat }: Memory): string {
  return `| ${[name, ...[second, last, peak].map(Math.round), isFlat ? 'yes' : 'no'].join(' | ')} |`;
}

async function main(): Promise<number> {
  const { values } = parseArgs({
    options: {
      uploads: { type: 'string', default: '5000' },
      seed: { type: 'string', default: '1' },
      json: { type: 'boolean', default: false },
    },
  });
  const [uploads, seed] = [wholeNumber('uploads', values.uploads, 20), wholeNumber('seed', values.seed, 0)];
  const dataDir = mkdtempSync(join(tmpdir(), 'newsfold-flood-'));
  const result = await soak(uploads, seed, dataDir);
  process.stdout.write(
    `${values.json ? JSON.stringify(result) : inWords(result, floodPlan(uploads, seed))}\n`,
  );
  if (result.problems.length > 0) {
    tell(`The data stay in ${dataDir}.`);
    return 2;
  }
  rmSync(dataDir, { recursive: true });
  return 0;
}

runMain(main);
