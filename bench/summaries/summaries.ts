/**
 * Scores summaries against those that people wrote: `npm run bench:summaries -- ARTICLES SUMMARIES [ARTICLES SUMMARIES
 * ...] [--out FILE] [--json]`, files of articles with gold clusters and of summaries of clusters. Printed are ROUGE F1
 * with 95% intervals at several lengths for the method that ships, trained on the other half of all events given
 * (twofold cross-validation), for the weights that ship, and for other methods. `--out` writes the summaries that the
 * weights that ship make, `{ cluster, words, summary }` a line.
 */
import { writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { MODEL } from '../../lambdas/core/fold/summary/choose';
import { readPassages } from '../../lambdas/core/fold/summary/passages';
import { randomFrom, sample } from '../../testing/random';
import { bootstrap } from '../lib/bootstrap';
import { showProgress } from '../lib/progress';
import { type Rouge, rouge } from '../lib/rouge';
import { fitSummaryModel } from '../train/fit-summary-model';
import { type GoldEvent, goldEvents } from '../train/gold-summaries';
import { expectedCoverage, lead, oracle, randomChoice, sumBasic } from './baselines';
import { lexRank, textRank } from './graph-summarisers';
import { cutAt, type Summariser } from './summariser';

/** Words of the summaries that are compared. */
const LENGTHS = [60, 110, 120];

/** Every run parts the events alike. */
const SEED = 1;

const BASELINES: Record<string, Summariser> = {
  random: randomChoice,
  lead,
  TextRank: textRank,
  LexRank: lexRank,
  SumBasic: sumBasic,
};

const MEASURES = ['rouge1', 'rouge2', 'rougeL'] as const;

/** What one method scores on one event at one length. */
interface Score extends Rouge {
  set: string;
  words: number;
  method: string;
}

function scores(events: readonly GoldEvent[]): Score[] {
  const firstHalf = new Set(sample(events, Math.ceil(events.length / 2), randomFrom(SEED)));
  const halves = [
    events.filter((event) => firstHalf.has(event)),
    events.filter((event) => !firstHalf.has(event)),
  ];
  return halves.flatMap((half, index) => {
    process.stderr.write(`training without half ${index + 1}\n`);
    const trained = expectedCoverage(fitSummaryModel(halves[1 - index] ?? []));
    const step = showProgress(`half ${index + 1}`, half.length);
    return half.flatMap((event) => {
      const own = scoresOf(event, {
        ...BASELINES,
        'this, cross-validated': trained,
        'this, as shipped': expectedCoverage(MODEL),
      });
      step();
      return own;
    });
  });
}

function scoresOf({ set, originals, references }: GoldEvent, methods: Record<string, Summariser>): Score[] {
  const event = readPassages(originals);
  const language = originals[0]?.language ?? 'en';
  const score = (method: string, summarise: Summariser, words: number, reference: string): Score => {
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

function table(all: readonly Score[], json: boolean): void {
  if (!json)
    process.stdout.write(
      '| set | words | method | ROUGE-1 | ROUGE-2 | ROUGE-L |\n|---|---|---|---|---|---|\n',
    );
  for (const own of grouped(all)) {
    const { set, words, method } = own[0] as Score;
    const estimates = MEASURES.map((measure) => bootstrap(own.map((score) => score[measure])));
    const shown = estimates.map(({ mean, low, high }) => `${three(mean)} (${three(low)} to ${three(high)})`);
    const [rouge1, rouge2, rougeL] = estimates;
    const line = json
      ? JSON.stringify({ set, words, method, events: own.length, rouge1, rouge2, rougeL })
      : `| ${[set.split('/').slice(-2).join('/'), words, method, ...shown].join(' | ')} |`;
    process.stdout.write(`${line}\n`);
  }
}

function grouped(all: readonly Score[]): Score[][] {
  const groups = new Map<string, Score[]>();
  for (const score of all) {
    const key = JSON.stringify([score.set, score.words, score.method]);
    groups.set(key, [...(groups.get(key) ?? []), score]);
  }
  const order = (score: Score | undefined) => LENGTHS.indexOf(score?.words ?? 0);
  const sets = [...new Set(all.map(({ set }) => set))];
  const place = (own: Score[]) => sets.indexOf(own[0]?.set ?? '') * LENGTHS.length + order(own[0]);
  return [...groups.values()].sort((a, b) => place(a) - place(b));
}

function three(value: number): string {
  return value.toFixed(3).replace(/^0/, '');
}

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

function main(): void {
  const { values, positionals } = parseArgs({
    allowPositionals: true,
    options: { out: { type: 'string' }, json: { type: 'boolean', default: false } },
  });
  if (positionals.length === 0 || positionals.length % 2 > 0)
    throw new Error('Give pairs of files: npm run bench:summaries -- ARTICLES SUMMARIES [--out FILE]');
  const events = positionals.flatMap((articles, index) =>
    index % 2 > 0 ? [] : goldEvents(articles, positionals[index + 1] as string, articles),
  );
  if (values.out !== undefined) writeSummaries(values.out, events);
  table(scores(events), values.json);
}

try {
  main();
} catch (error) {
  process.stderr.write(`${(error as Error).message}\n`);
  process.exitCode = 1;
}
