/**
 * Builds lambdas/core/language/background.data.json from a folder of wordfreq lists (`<language>.tsv`, a word and its
 * frequency in centibels a line): `npx tsx bench/train/background.ts FOLDER`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stem } from '../../lambdas/core/language/stem';

/** English is what is matched most; past 40,000 words all are rarer than one in 2 million and weigh the same. */
const ENGLISH_WORDS = 40_000;

/** Enough of every other language to know its function words and everyday news words: about 80% of running text. */
const OTHER_WORDS = 2_000;

const OUT = join(__dirname, '../../lambdas/core/language/background.data.json');

function commonestStems(tsv: string, words: number): Map<string, number> {
  const centibels = new Map<string, number>();
  for (const line of tsv.split('\n').slice(0, words)) {
    const [word, level] = line.split('\t');
    if (!word || !level) continue;
    const term = stem(word);
    if (!centibels.has(term)) centibels.set(term, Number(level));
  }
  return centibels;
}

/** One line for each level: the centibels, then the stems at that level. */
function pack(centibels: Map<string, number>): string {
  const levels = new Map<number, string[]>();
  for (const [term, level] of centibels) levels.set(level, [...(levels.get(level) ?? []), term]);
  return [...levels].map(([level, terms]) => `${level} ${terms.join(' ')}`).join('\n');
}

const folder = process.argv[2];
if (!folder) throw new Error('Give the folder that holds the word lists: background.ts FOLDER');
const packed: Record<string, string> = {};
for (const file of readdirSync(folder)
  .filter((name) => name.endsWith('.tsv'))
  .sort()) {
  const language = basename(file, '.tsv');
  const limit = language === 'en' ? ENGLISH_WORDS : OTHER_WORDS;
  packed[language] = pack(commonestStems(readFileSync(join(folder, file), 'utf8'), limit));
}
writeFileSync(OUT, `${JSON.stringify(packed)}\n`);
