/**
 * Scores the casualties that are found: `npm run bench:figures -- ARTICLES INCIDENTS [--out FILE] [--json]`. ARTICLES is
 * JSON Lines of articles with a gold `cluster`, INCIDENTS of `{ cluster, killed, injured }`. By cross-validation: of five
 * splits into halves each half is answered by weights trained on the other; and with the weights that ship. Given the gold
 * clusters, and end to end, where an incident is the event that holds most of its articles when all are folded by arrival.
 * `--out` writes `{ cluster, killed, injured, confidence }` a line, by the weights that ship and given the clusters.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { foldStream } from '../lib/fold-stream';
import { readGoldArticles } from '../lib/gold-articles';
import { showProgress } from '../lib/progress';
import { fitCasualtyModel, type KnownCasualties } from '../train/fit-casualty-model';
import {
  type Answer,
  answerOf,
  calibration,
  type FigureScores,
  knownCasualties,
  scoreFigures,
} from './figure-scores';
import { type Incident, readIncidents } from './incidents';

/** Splits into halves. */
const SPLITS = 5;

const HEADER = [
  '| answers | incidents | killed | injured | both | where reports disagree | confidence from .9 on: share, right | some claim |',
  '|---|---|---|---|---|---|---|---|',
];

type Case = Incident & { known: KnownCasualties };

function crossValidated(cases: readonly Case[], tests: readonly Case[]): Answer[] {
  return Array.from({ length: SPLITS }, (_, seed) =>
    [0, 1].flatMap((half) => {
      const isTest = ({ cluster }: Case) => halfOf(cluster, seed) === half;
      const model = fitCasualtyModel(cases.filter((each) => !isTest(each)).map(({ known }) => known));
      return tests.filter(isTest).map(({ cluster, known }) => answerOf(cluster, known, model));
    }),
  ).flat();
}

/** The incidents with the articles of the events that hold most of theirs. */
async function foundEvents(file: string, cases: readonly Case[]): Promise<Case[]> {
  const articles = readGoldArticles(file);
  const step = showProgress('articles folded', articles.length);
  const events = await foldStream(articles, step);
  const eventOf = new Map(articles.map(({ id }, index) => [id, events[index] as string]));
  const digests = new Map(cases.flatMap((each) => each.digests.map((digest) => [digest.articleId, digest])));
  const held = new Map<string, Incident['digests']>();
  for (const [id, event] of eventOf) {
    const digest = digests.get(id);
    if (digest) held.set(event, [...(held.get(event) ?? []), digest]);
  }
  return cases.map((each) => {
    const own = each.digests.map(({ articleId }) => eventOf.get(articleId) as string);
    const count = (event: string) => own.filter((other) => other === event).length;
    const event = [...own].sort((a, b) => count(b) - count(a) || (a < b ? -1 : 1))[0] as string;
    const incident = { ...each, digests: held.get(event) ?? [] };
    return { ...incident, known: knownCasualties(incident) };
  });
}

function row(name: string, scores: FigureScores): string {
  const { incidents, killed, injured, both, disagreed, bothWhereDisagreed, sure, rightWhereSure, covered } =
    scores;
  const cells = [
    name,
    incidents,
    three(killed),
    three(injured),
    three(both),
    `${three(bothWhereDisagreed)} of ${disagreed}`,
    `${three(sure)}, ${three(rightWhereSure)}`,
    three(covered),
  ];
  return `| ${cells.join(' | ')} |`;
}

function three(share: number): string {
  return share.toFixed(3);
}

async function main(): Promise<void> {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  const [articleFile, incidentFile] = positionals;
  if (!articleFile || !incidentFile)
    throw new Error('Give two files: npm run bench:figures -- ARTICLES INCIDENTS [--out FILE]');
  const cases = readIncidents(articleFile, incidentFile).map((incident) => ({
    ...incident,
    known: knownCasualties(incident),
  }));
  const shipped = cases.map(({ cluster, known }) => answerOf(cluster, known));
  if (values.out)
    writeFileSync(values.out, shipped.map(({ found }) => `${JSON.stringify(found)}\n`).join(''));
  const found = await foundEvents(articleFile, cases);
  const validated = crossValidated(cases, cases);
  const answers: Record<string, Answer[]> = {
    'gold clusters, cross-validated': validated,
    'end to end, cross-validated': crossValidated(cases, found),
    'gold clusters, shipped weights': shipped,
    'end to end, shipped weights': found.map(({ cluster, known }) => answerOf(cluster, known)),
  };
  const lines = Object.entries(answers).map(([name, own]) =>
    values.json ? JSON.stringify({ name, ...scoreFigures(own) }) : row(name, scoreFigures(own)),
  );
  process.stdout.write(`${[...(values.json ? [] : HEADER), ...lines].join('\n')}\n`);
  if (!values.json) process.stdout.write(`\n${calibrationTable(validated)}\n`);
}

function calibrationTable(answers: readonly Answer[]): string {
  const rows = calibration(answers).map(
    ({ from, answers: count, mean, right }) =>
      `| ${from.toFixed(1)} | ${count} | ${three(mean)} | ${three(right)} |`,
  );
  return [
    '| confidence from | answers, cross-validated | mean confidence | right |',
    '|---|---|---|---|',
    ...rows,
  ].join('\n');
}

main().catch((error: Error) => {
  process.stderr.write(`${error.message}\n`);
  process.exitCode = 1;
});

/** The half, 0 or 1, that something falls into by its name, drawn anew for every seed: 32-bit FNV-1a, its bits mixed. */
export function halfOf(name: string, seed: number): 0 | 1 {
  let hash = 2166136261 ^ Math.imul(seed + 1, 0x9e3779b1);
  for (const byte of Buffer.from(name)) hash = Math.imul(hash ^ byte, 16777619);
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (((hash ^ (hash >>> 16)) >>> 0) % 2) as 0 | 1;
}
