/**
 * Trains the model of summaries: `npm run train:summaries -- FOLDER`, where `FOLDER/<set>/articles.jsonl` hold articles
 * with gold clusters and `FOLDER/<set>/summaries.jsonl` the summaries that people wrote of them. Skips sets without
 * summaries, and events in other languages than English. Writes the weights that ship and the table of them in the
 * model's card; every run gives the same.
 */
import type { SummaryModel } from '../../lambdas/core/fold/summary/choose-sentences';
import { GRAM_FEATURES, REPEAT_FEATURES } from '../../lambdas/core/fold/summary/gram-features';
import { tell } from '../../lib/local/tell';
import { runBench } from '../lib/run-bench';
import { fitSummaryModel } from './fit-summary-model';
import { type GoldEvent, goldEventsIn } from './gold-summaries';
import { trainingSets, writeModel } from './write-model';

/**
 * Language of the events for training. With Vietnamese events, whose summaries are sentences copied whole, English
 * summaries lose .002 of ROUGE-1 and -2; without them Vietnamese ones lose .005 to .01.
 */
const LANGUAGE = 'en';

runBench({
  files: {
    isRight: (count) => count === 1,
    wanted: 'the folder that holds the sets: npm run train:summaries -- FOLDER',
  },
  async run({ files: [folder = ''] }) {
    const events = goldEventsIn(folder).filter(({ originals }) => originals[0]?.language === LANGUAGE);
    tell(`${events.length} events with summaries`);
    const model = fitSummaryModel(events);
    writeModel('core/fold/summary', model, 'summary-model.md', table(events, model));
  },
});

function table(events: readonly GoldEvent[], { word, pair }: SummaryModel): string {
  const today = new Date().toISOString().slice(0, 10);
  const rows = [...GRAM_FEATURES, ...REPEAT_FEATURES].map(
    (name) => `| ${name} | ${word[name]} | ${pair[name]} |`,
  );
  return `Trained on ${today} on the summaries of ${events.length} events: ${trainingSets(events)}.

| feature | word | pair |
|---|---|---|
${rows.join('\n')}`;
}
