/**
 * Checks that the local run withstands a flood: `npm run soak:flood -- [--uploads N] [--seed N] [--json]` uploads invented
 * articles to `npm start -- --serve --data` as fast as S3 accepts them, some repeated, replaced, deleted or unreadable, and
 * sends messages that are no S3 events; then checks the folder. Needs a system with `ps`; ends with 2 if something is
 * wrong.
 */
import { FLAG, resultPrinter, runBench, wholeNumber } from '../lib/run-bench';
import { tableHead, tableRow } from '../lib/table';
import { checkFlood, type FloodChecked } from './flood-check';
import { type FloodPlan, floodPlan } from './flood-plan';
import { type FloodRun, RETRIES_SECONDS, runFlood } from './flood-run';
import { checkFolder, closingLines, soakFolder } from './folder';
import type { Memory } from './memory-samples';

interface FloodResult extends Omit<FloodRun, 'deadLetters' | 'changed'>, FloodChecked {
  uploads: number;
  seed: number;
  poison: number;
  messages: number;
  deadLetters: number;
  changed: number;
}

runBench({
  options: { uploads: wholeNumber(20), seed: wholeNumber(0), json: FLAG },
  run: ({ uploads = 5_000, seed = 1, json }) =>
    soakFolder('flood', async (dataDir) => {
      const plan = floodPlan(uploads, seed);
      const result = { uploads, seed, ...(await runAndCheck(plan, dataDir)) };
      resultPrinter(json, () => inWords(result, plan))(result);
      return result.problems;
    }),
});

async function runAndCheck(plan: FloodPlan, dataDir: string): Promise<Omit<FloodResult, 'uploads' | 'seed'>> {
  const { deadLetters, changed, ...run } = await runFlood(plan, dataDir);
  const checked = await checkFolder(dataDir, (folder) => checkFlood(plan, folder));
  const messages = plan.filter((one) => one.kind === 'message').map(({ body }) => body);
  const held = Math.max(run.longestPause, run.longestOvertaken);
  return {
    ...run,
    ...checked,
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
      ...(held > RETRIES_SECONDS ? [`An upload was held up for ${held.toFixed(1)} seconds.`] : []),
      ...(run.memory.every(({ isFlat }) => isFlat) ? [] : ['Memory is not flat.']),
    ],
  };
}

function isEqual(some: readonly string[], others: readonly string[]): boolean {
  return some.toSorted().join('\n') === others.toSorted().join('\n');
}

function inWords(result: FloodResult, plan: FloodPlan): string {
  const { uploads, seed, articles, events, violations, problems } = result;
  const { rejected, poison, deadLetters, messages, failures, changed } = result;
  const of = (fate: string) =>
    plan.filter((one) => one.kind === 'article' && one.fate.startsWith(fate)).length;
  const what = `${uploads} uploads (seed ${seed}): ${of('repeated')} repeated, ${of('replaced')} replaced, ${of('deleted')} deleted, ${poison} unreadable; ${messages} messages that are no S3 events`;
  return [
    ...tableHead([
      ...['minutes: uploading / in all', 'articles', 'events', 'violations'],
      ...['unreadable and rejected with a reason', 'dead letters', 'failed deliveries'],
      ...['changes by late repetitions', 'seconds: longest pause / overtaken'],
    ]),
    tableRow([
      `${(result.uploadSeconds / 60).toFixed(1)} / ${(result.seconds / 60).toFixed(1)}`,
      ...[articles, events, violations, `${rejected} of ${poison}`, deadLetters, failures, changed],
      `${result.longestPause.toFixed(1)} / ${result.longestOvertaken.toFixed(1)}`,
    ]),
    '',
    ...tableHead(['memory, MB', 'second fifth, median', 'last fifth, median', 'peak', 'flat']),
    ...result.memory.map((memory, at) => memoryRow(at === 0 ? 'folding' : 'S3, SQS, DynamoDB', memory)),
    ...closingLines(problems, what, `: ${what}`),
  ].join('\n');
}

function memoryRow(name: string, { second, last, peak, isFlat }: Memory): string {
  return tableRow([name, ...[second, last, peak].map(Math.round), isFlat ? 'yes' : 'no']);
}
