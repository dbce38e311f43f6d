/**
 * Trains the model of casualties: `npm run train:casualties -- ARTICLES INCIDENTS`, the two files of `bench:figures`.
 * Writes the weights that ship and the table of them in the model's card.
 */
import type { CasualtyModel } from '../../lambdas/core/fold/casualties/casualty-model';
import { runBench } from '../lib/run-bench';
import { fitCasualtyModel } from '../train/fit-casualty-model';
import { writeModel } from '../train/write-model';
import { knownCasualties } from './figure-scores';
import { readIncidents } from './incidents';

runBench({
  files: {
    isRight: (count) => count === 2,
    wanted: 'two files: npm run train:casualties -- ARTICLES INCIDENTS',
  },
  async run({ files }) {
    const [articles, incidents] = files as [string, string];
    const events = readIncidents(articles, incidents).map(knownCasualties);
    const model = fitCasualtyModel(events);
    writeModel('core/fold/casualties', model, 'casualty-model.md', table(events.length, model));
  },
});

function table(events: number, { killed, injured, pair, doubt }: CasualtyModel): string {
  const rows = (weights: Record<string, number>) =>
    Object.entries(weights).map(([name, weight]) => `| ${name} | ${weight} |`);
  const metrics = Object.keys(killed).map((name) => `| ${name} | ${killed[name]} | ${injured[name]} |`);
  return `Trained on ${events} incidents.

| feature of one number | killed | injured |
|---|---|---|
${metrics.join('\n')}

| feature of both | weight |
|---|---|
${rows(pair).join('\n')}

| doubt that any candidate is right | weight |
|---|---|
${rows(doubt).join('\n')}`;
}
