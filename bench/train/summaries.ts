/**
 * Trains the model of summaries: `npm run train:summaries -- FOLDER`, where `FOLDER/<set>/articles.jsonl` hold articles
 * with gold clusters and `FOLDER/<set>/summaries.jsonl` what people wrote in summary of them; sets without are passed
 * over, as are events in other languages than English. Writes the weights that ship and the table of them in their card; every run gives the same.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SummaryModel } from '../../lambdas/core/fold/summary/choose';
import { GRAM_FEATURES, REPEAT_FEATURES } from '../../lambdas/core/fold/summary/gram-features';
import { fitSummaryModel } from './fit-summary-model';
import { type GoldEvent, goldEventsIn } from './gold-summaries';

const ROOT = join(__dirname, '../..');
const WEIGHTS = join(ROOT, 'lambdas/core/fold/summary/model.data.json');
const CARD = join(ROOT, 'docs/summary-model.md');

/**
 * Language of the events that are learnt from. Pooled with Vietnamese ones, whose summaries are sentences copied whole,
 * English summaries lose .002 of ROUGE-1 and -2; without them Vietnamese ones lose .005 to .01.
 */
const LANGUAGE = 'en';

/** What stands between these lines of the card is written here. */
const MARKS = ['<!-- weights -->', '<!-- end of weights -->'] as const;

function main(folder: string | undefined): void {
  if (!folder) throw new Error('Give the folder that holds the sets: npm run train:summaries -- FOLDER');
  const events = goldEventsIn(folder).filter(({ originals }) => originals[0]?.language === LANGUAGE);
  tell(`${events.length} events with summaries`);
  const model = fitSummaryModel(events);
  writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(CARD, withWeights(readFileSync(CARD, 'utf8'), weights(events, model)));
  tell(`wrote ${WEIGHTS} and ${CARD}`);
}

/** @throws Error where the card lacks the marks */
function withWeights(card: string, table: string): string {
  const [before, rest] = card.split(MARKS[0]);
  const after = rest?.split(MARKS[1])[1];
  if (before === undefined || after === undefined) throw new Error(`${CARD} lacks the marks of the weights.`);
  return [before, MARKS[0], table, MARKS[1], after].join('');
}

function weights(events: readonly GoldEvent[], { word, pair }: SummaryModel): string {
  const sets = [...new Set(events.map(({ set }) => set))];
  const counts = sets.map((set) => `${set} (${events.filter((event) => event.set === set).length})`);
  const today = new Date().toISOString().slice(0, 10);
  const rows = [...GRAM_FEATURES, ...REPEAT_FEATURES].map(
    (name) => `| ${name} | ${word[name]} | ${pair[name]} |`,
  );
  return `
Trained on ${today} on the summaries of ${events.length} events: ${counts.join(', ')}.

| feature | word | pair |
|---|---|---|
${rows.join('\n')}
`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv[2]);
