/**
 * Trains the chooser of casualties: `npm run train:casualties -- ARTICLES INCIDENTS`, two JSON Lines files as
 * bench:figures takes them. Writes the weights that ship and their table into the model's card.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CasualtyModel } from '../../lambdas/core/fold/casualties/model';
import { fitCasualtyModel } from '../train/fit-casualty-model';
import { knownCasualties } from './figure-scores';
import { readIncidents } from './incidents';

const ROOT = join(__dirname, '../..');
const WEIGHTS = join(ROOT, 'lambdas/core/fold/casualties/model.data.json');
const CARD = join(ROOT, 'docs/casualty-model.md');

/** What stands between these lines of the card is written here. */
const MARKS = ['<!-- weights -->', '<!-- end of weights -->'] as const;

function main([articles, incidents]: string[]): void {
  if (!articles || !incidents)
    throw new Error('Give two files: npm run train:casualties -- ARTICLES INCIDENTS');
  const events = readIncidents(articles, incidents).map(knownCasualties);
  const model = fitCasualtyModel(events);
  writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
  const [before, , after] = readFileSync(CARD, 'utf8').split(new RegExp(MARKS.join('|')));
  writeFileSync(CARD, [before, MARKS[0], table(events.length, model), MARKS[1], after].join(''));
  process.stderr.write(`${events.length} incidents; wrote ${WEIGHTS} and ${CARD}\n`);
}

function table(events: number, { killed, injured, pair, doubt }: CasualtyModel): string {
  const rows = (weights: Record<string, number>) =>
    Object.entries(weights).map(([name, weight]) => `| ${name} | ${weight} |`);
  const metrics = Object.keys(killed).map((name) => `| ${name} | ${killed[name]} | ${injured[name]} |`);
  return `
Trained on ${events} incidents.

| feature of one number | killed | injured |
|---|---|---|
${metrics.join('\n')}

| feature of both | weight |
|---|---|
${rows(pair).join('\n')}

| doubt that any candidate is right | weight |
|---|---|
${rows(doubt).join('\n')}
`;
}

main(process.argv.slice(2));
