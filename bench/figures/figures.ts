/**
 * Scores the casualties in records: `npm run bench:figures -- ARTICLES INCIDENTS [--out FILE] [--json]`. ARTICLES is JSON
 * Lines of articles with a gold `cluster`, INCIDENTS of `{ cluster, killed, injured }`. Scores the answers of
 * cross-validation, in which five splits halve the incidents and each half is answered by weights trained on the other,
 * and the answers of the weights that ship. Both are scored given the gold clusters and end to end, where an incident is
 * the event that holds most of its articles after all are folded by arrival. `--out` writes lines of
 * `{ cluster, killed, injured, confidence }`, by the weights that ship, given the gold clusters.
 */
import { writeFileSync } from 'node:fs';
import { foldStream } from '../lib/fold-stream';
import { readGoldArticles } from '../lib/gold-articles';
import { showProgress } from '../lib/progress';
import { FLAG, resultPrinter, runBench, TEXT } from '../lib/run-bench';
import { tableHead, tableRow } from '../lib/table';
import { fitCasualtyModel, type KnownCasualties } from '../train/fit-casualty-model';
import {
  answerOf,
  type CasualtyAnswer,
  calibration,
  type FigureScores,
  knownCasualties,
  scoreFigures,
} from './figure-scores';
import { halfOf, type Incident, readIncidents } from './incidents';

const SPLITS = 5;

const HEADER = tableHead([
  'answers',
  'incidents',
  'killed',
  'injured',
  'both',
  'where reports disagree',
  'confidence from .9 on: share, right',
  'some claim',
]);

type Case = Incident & { known: KnownCasualties };

runBench({
  options: { out: TEXT, json: FLAG },
  files: {
    isRight: (count) => count === 2,
    wanted: 'two files: npm run bench:figures -- ARTICLES INCIDENTS [--out FILE]',
  },
  async run({ files, out, json }) {
    const [articleFile, incidentFile] = files as [string, string];
    const cases = readIncidents(articleFile, incidentFile).map(caseOf);
    const shipped = cases.map(({ cluster, known }) => answerOf(cluster, known));
    if (out) writeFileSync(out, shipped.map(({ found }) => `${JSON.stringify(found)}\n`).join(''));
    const found = await foundEvents(articleFile, cases);
    const validated = crossValidated(cases, cases);
    const answers: Record<string, CasualtyAnswer[]> = {
      'gold clusters, cross-validated': validated,
      'end to end, cross-validated': crossValidated(cases, found),
      'gold clusters, shipped weights': shipped,
      'end to end, shipped weights': found.map(({ cluster, known }) => answerOf(cluster, known)),
    };
    const print = resultPrinter(json, row, HEADER);
    for (const [name, own] of Object.entries(answers)) print({ name, ...scoreFigures(own) });
    if (!json) process.stdout.write(`\n${calibrationTable(validated)}\n`);
  },
});

function caseOf(incident: Incident): Case {
  return { ...incident, known: knownCasualties(incident) };
}

function crossValidated(cases: readonly Case[], tests: readonly Case[]): CasualtyAnswer[] {
  return Array.from({ length: SPLITS }, (_, seed) =>
    [0, 1].flatMap((half) => {
      const isTest = ({ cluster }: Case) => halfOf(cluster, seed) === half;
      const model = fitCasualtyModel(cases.filter((each) => !isTest(each)).map(({ known }) => known));
      return tests.filter(isTest).map(({ cluster, known }) => answerOf(cluster, known, model));
    }),
  ).flat();
}

/** The incidents, each with the articles of the event that holds most of its own. */
async function foundEvents(file: string, cases: readonly Case[]): Promise<Case[]> {
  const articles = readGoldArticles(file);
  const events = await foldStream(articles, showProgress('articles folded', articles.length));
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
    return caseOf({ ...each, digests: held.get(event) ?? [] });
  });
}

function row(scores: FigureScores & { name: string }): string {
  const { disagreed, bothWhereDisagreed, sure, rightWhereSure } = scores;
  return tableRow([
    scores.name,
    scores.incidents,
    three(scores.killed),
    three(scores.injured),
    three(scores.both),
    `${three(bothWhereDisagreed)} of ${disagreed}`,
    `${three(sure)}, ${three(rightWhereSure)}`,
    three(scores.covered),
  ]);
}

function calibrationTable(answers: readonly CasualtyAnswer[]): string {
  const rows = calibration(answers).map(({ from, answers: count, mean, right }) =>
    tableRow([from.toFixed(1), count, three(mean), three(right)]),
  );
  const columns = ['confidence from', 'answers, cross-validated', 'mean confidence', 'right'];
  return [...tableHead(columns), ...rows].join('\n');
}

function three(share: number): string {
  return share.toFixed(3);
}
