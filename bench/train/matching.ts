/**
 * Trains the models of matching: `npm run train:matching -- FOLDER`, where `FOLDER/<set>/articles.jsonl` hold articles
 * with gold clusters. Writes the weights that ship and the table of them in the model's card; every run gives the same.
 */
import { join } from 'node:path';
import { CONTEXT_FEATURES, type MatchModel } from '../../lambdas/core/match/model';
import { PAIR_FEATURES } from '../../lambdas/core/match/pair-features';
import { tell } from '../../lib/local/tell';
import { setsIn } from '../lib/gold-articles';
import { runBench } from '../lib/run-bench';
import { byTime, type GoldDigest, goldDigests, lookAlikes } from './gold-digests';
import { trainModel } from './train-model';
import { trainingSets, writeModel } from './write-model';

runBench({
  files: {
    isRight: (count) => count === 1,
    wanted: 'the folder that holds the sets: npm run train:matching -- FOLDER',
  },
  async run({ files: [folder = ''] }) {
    const sets = setsIn(folder, 'articles.jsonl');
    const articles = [
      ...sets.flatMap((set) => goldDigests(join(folder, set, 'articles.jsonl'), set)),
      ...lookAlikes(),
    ];
    tell(`${articles.length} articles of ${sets.length + 1} sets`);
    const model = trainModel(byTime(articles), tell);
    writeModel('core/match', model, 'matching-model.md', table(articles, model));
  },
});

function table(articles: GoldDigest[], { rank, join }: MatchModel): string {
  const today = new Date().toISOString().slice(0, 10);
  const rows = [
    ...PAIR_FEATURES.map((name) => `| ${name} | ${rank[name]} | ${join.pair[name]} |`),
    ...CONTEXT_FEATURES.map((name) => `| ${name} | | ${join.context[name]} |`),
  ];
  return `Trained on ${today} on ${articles.length} articles: ${trainingSets(articles)}.

| feature | rank | join |
|---|---|---|
| constant | | ${join.constant} |
${rows.join('\n')}`;
}
