/**
 * Scores summaries against those that people wrote: `npm run bench:summaries -- ARTICLES SUMMARIES [ARTICLES SUMMARIES
 * ...] [--out FILE] [--json]`, files of articles with gold clusters and files of the clusters' summaries. Prints ROUGE F1
 * with 95% intervals at several lengths: for the method that ships, with weights trained on the other half of all events
 * (twofold cross-validation) and with the weights that ship, and for other methods. `--out` writes the summaries of the
 * weights that ship, as lines of `{ cluster, words, summary }`.
 */
import { writeFileSync } from 'node:fs';
import { MODEL } from '../../lambdas/core/fold/summary/choose-sentences';
import { readPassages } from '../../lambdas/core/fold/summary/passages';
import { tell } from '../../lib/local/tell';
import { randomFrom, sample } from '../../testing/random';
import { showProgress } from '../lib/progress';
import { type Rouge, rouge } from '../lib/rouge';
import { FLAG, resultPrinter, runBench, TEXT } from '../lib/run-bench';
import { bootstrap, type Estimate } from '../lib/statistics';
import { setAndName, shareCell, tableHead, tableRow } from '../lib/table';
import { fitSummaryModel } from '../train/fit-summary-model';
import { type GoldEvent, goldEvents } from '../train/gold-summaries';
import { expectedCoverage, lead, oracle, randomChoice, sumBasic } from './baselines';
import { lexRank, textRank } from './graph-summarisers';
import { cutAt, type Summariser } from './summariser';

/** Words of the summaries that are compared. */
const LENGTHS = [60, 110, 120];

/** A fixed seed, so that every run halves the events alike. */
const SEED = 1;

const BASELINES: Record<string, Summariser> = {
  random: randomChoice,
  lead,
  TextRank: textRank,
  LexRank: lexRank,
  SumBasic: sumBasic,
};

const HEADER = tableHead(['set', 'words', 'method', 'ROUGE-1', 'ROUGE-2', 'ROUGE-L']);

/** The scores of one method on one event at one length, against one reference. */
interface SummaryScore extends Rouge {
  set: string;
  words: number;
  method: string;
}

/** The scores of one method on one set at one length. */
interface SummaryEstimate extends Record<keyof Rouge, Estimate> {
  set: string;
  words: number;
  method: string;
  events: number;
}

runBench({
  options: { out: TEXT, json: FLAG },
  files: {
    isRight: (count) => count > 0 && count % 2 === 0,
    wanted: 'pairs of files: npm run bench:summaries -- ARTICLES SUMMARIES [--out FILE]',
  },
  async run({ files, out, json }) {
    const events = files.flatMap((articles, index) =>
      index % 2 > 0 ? [] : goldEvents(articles, files[index + 1] as string, articles),
    );
    if (out !== undefined) writeSummaries(out, events);
    grouped(scoresOf(events))
      .map(estimateOf)
      .forEach(resultPrinter(json, row, HEADER));
  },
});

function writeSummaries(file: string, events: readonly GoldEvent[]): void {
  const summarise = expectedCoverage(MODEL);
  const lines = events.flatMap(({ cluster, originals }) => {
    const event = readPassages(originals);
    return LENGTHS.map((words) =>
      JSON.stringify({ cluster, words, summary: cutAt(summarise(event, words), words) }),
    );
  });
  writeFileSync(file, `${lines.join('\n')}\n`);
}

function scoresOf(events: readonly GoldEvent[]): SummaryScore[] {
  const firstHalf = new Set(sample(events, Math.ceil(events.length / 2), randomFrom(SEED)));
  const halves = [
    events.filter((event) => firstHalf.has(event)),
    events.filter((event) => !firstHalf.has(event)),
  ];
  return halves.flatMap((half, index) => {
    tell(`training without half ${index + 1}`);
    const methods = {
      ...BASELINES,
      'this, cross-validated': expectedCoverage(fitSummaryModel(halves[1 - index] ?? [])),
      'this, as shipped': expectedCoverage(MODEL),
    };
    const step = showProgress(`half ${index + 1}`, half.length);
    return half.flatMap((event) => {
      const own = scoresOfEvent(event, methods);
      step();
      return own;
    });
  });
}

function scoresOfEvent(
  { set, originals, references }: GoldEvent,
  methods: Record<string, Summariser>,
): SummaryScore[] {
  const event = readPassages(originals);
  const language = originals[0]?.language ?? 'en';
  const score = (method: string, summarise: Summariser, words: number, reference: string): SummaryScore => {
    const summary = cutAt(summarise(event, words), words);
    return { set, words, method, ...rouge(summary, reference, language) };
  };
  return LENGTHS.flatMap((words) =>
    references.flatMap((reference) => [
      ...Object.entries(methods).map(([method, summarise]) => score(method, summarise, words, reference)),
      score('oracle', oracle(reference, language), words, reference),
    ]),
  );
}

/** The scores of each set, length and method: sets in the order of the files, then by length. */
function grouped(all: readonly SummaryScore[]): SummaryScore[][] {
  const groups = new Map<string, SummaryScore[]>();
  for (const score of all) {
    const key = JSON.stringify([score.set, score.words, score.method]);
    groups.set(key, [...(groups.get(key) ?? []), score]);
  }
  const order = (score: SummaryScore | undefined) => LENGTHS.indexOf(score?.words ?? 0);
  const sets = [...new Set(all.map(({ set }) => set))];
  const place = (own: SummaryScore[]) => sets.indexOf(own[0]?.set ?? '') * LENGTHS.length + order(own[0]);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function estimateOf(own: readonly SummaryScore[]): SummaryEstimate {
  const { set, words, method } = own[0] as SummaryScore;
  const estimate = (measure: keyof Rouge) => bootstrap(own.map((score) => score[measure]));
  return {
    ...{ set, words, method, events: own.length },
    rouge1: estimate('rouge1'),
    rouge2: estimate('rouge2'),
    rougeL: estimate('rougeL'),
  };
}

function row({ set, words, method, rouge1, rouge2, rougeL }: SummaryEstimate): string {
  const shown = [rouge1, rouge2, rougeL].map(
    ({ mean, low, high }) => `${shareCell(mean)} (${shareCell(low)} to ${shareCell(high)})`,
  );
  return tableRow([setAndName(set), words, method, ...shown]);
}
