/**
 * Trains the models of matching: `npm run train:matching -- FOLDER`, where `FOLDER/<set>/articles.jsonl` hold articles
 * with gold clusters. Writes the weights that ship and the table of them in their card; every run gives the same.
 */
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { CONTEXT_FEATURES, type MatchModel } from '../../lambdas/core/match/model';
import { PAIR_FEATURES } from '../../lambdas/core/match/pair-features';
import { byTime, type GoldDigest, goldDigests, lookAlikes } from './gold-digests';
import { trainModel } from './train-model';

const ROOT = join(__dirname, '../..');
const WEIGHTS = join(ROOT, 'lambdas/core/match/model.data.json');
const CARD = join(ROOT, 'docs/matching-model.md');

/** What stands between these lines of the card is written here. */
const MARKS = ['<!-- weights -->', '<!-- end of weights -->'] as const;

function main(folder: string | undefined): void {
  if (!folder) throw new Error('Give the folder that holds the sets: npm run train:matching -- FOLDER');
  const sets = readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'articles.jsonl')))
    .sort();
  const articles = [
    ...sets.flatMap((set) => goldDigests(join(folder, set, 'articles.jsonl'), set)),
    ...lookAlikes(),
  ];
  tell(`${articles.length} articles of ${sets.length + 1} sets`);
  const model = trainModel(byTime(articles), tell);
  writeFileSync(WEIGHTS, `${JSON.stringify(model, null, 2)}\n`);
  writeFileSync(CARD, withWeights(readFileSync(CARD, 'utf8'), articles, model));
  tell(`wrote ${WEIGHTS} and ${CARD}`);
}

function withWeights(card: string, articles: GoldDigest[], model: MatchModel): string {
  const [before, , after] = card.split(new RegExp(MARKS.join('|')));
  return [before, MARKS[0], weights(articles, model), MARKS[1], after].join('');
}

function weights(articles: GoldDigest[], { rank, join }: MatchModel): string {
  const sets = [...new Set(articles.map(({ set }) => set))];
  const counts = sets.map((set) => `${set} (${articles.filter((article) => article.set === set).length})`);
  const today = new Date().toISOString().slice(0, 10);
  const rows = [
    ...PAIR_FEATURES.map((name) => `| ${name} | ${rank[name]} | ${join.pair[name]} |`),
    ...CONTEXT_FEATURES.map((name) => `| ${name} | | ${join.context[name]} |`),
  ];
  return `
Trained on ${today} on ${articles.length} articles: ${counts.join(', ')}.

| feature | rank | join |
|---|---|---|
| constant | | ${join.constant} |
${rows.join('\n')}
`;
}

function tell(line: string): void {
  process.stderr.write(`${line}\n`);
}

main(process.argv[2]);
