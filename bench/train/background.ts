/**
 * Builds the word lists of lambdas/core/language from a folder of wordfreq lists (`<language>.tsv`, a word and its
 * frequency in centibels a line): `npx tsx bench/train/background.ts FOLDER`.
 */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { stem } from '../../lambdas/core/language/stem';
import { runBench } from '../lib/run-bench';

/** Words of English, the language that is matched most. Past 40,000 all are rarer than one in 2 million and weigh the same. */
const ENGLISH_WORDS = 40_000;

/** Words of each other language: about 90% of running text, and 3 MB for all languages. */
const OTHER_WORDS = 8_000;

/** Number of the most frequent words, which make up about half of a text. */
const FUNCTION_WORDS = 300;

const TARGET = join(__dirname, '../../lambdas/core/language');

runBench({
  files: {
    isRight: (count) => count === 1,
    wanted: 'the folder that holds the word lists: background.ts FOLDER',
  },
  async run({ files: [folder = ''] }) {
    const background: Record<string, string> = {};
    const functionWords: Record<string, string> = {};
    const names = readdirSync(folder).filter((name) => name.endsWith('.tsv'));
    for (const file of names.sort()) {
      const language = basename(file, '.tsv');
      const rows = readRows(join(folder, file)).slice(0, language === 'en' ? ENGLISH_WORDS : OTHER_WORDS);
      background[language] = pack(stemsOf(rows, language));
      functionWords[language] = rows
        .slice(0, FUNCTION_WORDS)
        .map(([word]) => word)
        .join(' ');
    }
    write('background.data.json', background);
    write('function-words.data.json', functionWords);
  },
});

function readRows(file: string): [string, number][] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line !== '').map((line) => line.split('\t') as [string, string]);
  return rows.map(([word, level]) => [word, Number(level)]);
}

/** The centibels of each stem: those of its most frequent word. */
function stemsOf(rows: [string, number][], language: string): Map<string, number> {
  const centibels = new Map<string, number>();
  for (const [word, level] of rows) {
    const term = stem(word, language);
    if (!centibels.has(term)) centibels.set(term, level);
  }
  return centibels;
}

/** One line for each level: the centibels, then the stems of this level. */
function pack(centibels: Map<string, number>): string {
  const levels = new Map<number, string[]>();
  for (const [term, level] of centibels) levels.set(level, [...(levels.get(level) ?? []), term]);
  return [...levels].map(([level, terms]) => `${level} ${terms.join(' ')}`).join('\n');
}

function write(name: string, data: Record<string, string>): void {
  writeFileSync(join(TARGET, name), `${JSON.stringify(data)}\n`);
}
