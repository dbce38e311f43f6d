/**
 * Writes printed results into the documents. `npm run docs` puts the main parts of an event, as `npm start` prints it, into
 * README.md.
 * `npm run docs -- FOLDER [SECTION...]`, where `FOLDER/<set>/articles.jsonl` hold articles with gold clusters, runs the
 * benches and puts their results into docs/benchmarks.md and docs/scale.md: those of all sections, or of the named ones.
 */
import { spawnSync } from 'node:child_process';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { runMain } from '../bin/run-main';
import { setsIn } from './lib/gold-articles';
import { readmeSample } from './lib/readme-sample';
import { replaceBetween } from './lib/replace-between';

const ROOT = join(__dirname, '..');

/** The sets whose articles or clusters have dates, so that they say something about a stream. */
const DATED = ['newscluster', 'ecbplus', 'gva', 'allsides-neus', 'vietnamese-mds'];

/** The sets that are folded on the embedded services too. */
const SERVED = ['newscluster', 'gva'];

/** The set with labelled pairs of articles. */
const PAIRED = 'gva';

/** The set of incidents whose casualties are known from a registry. */
const COUNTED = 'gva';

/** The sets with summaries by people. */
const SUMMARISED = ['allsides-neus', 'multinews'];

/** The folder of pages whose article texts people marked. */
const PAGES = 'html';

/** An argument of a command: text, or a file or folder by its path within the folder of sets. */
type Argument = string | { file: string };

/** What measures each section, by its mark: `scale` is in docs/scale.md, all others are in docs/benchmarks.md. */
const SECTIONS: Record<string, (folder: string) => string> = {
  matching: (folder) => bench(folder, 'bench:matching', ...setsIn(folder, 'articles.jsonl').map(articlesOf)),
  events: (folder) => bench(folder, 'bench:events', ...DATED.map(articlesOf)),
  recall: (folder) => bench(folder, 'bench:recall', ...DATED.map(articlesOf)),
  duplicates: (folder) =>
    bench(folder, 'bench:duplicates', articlesOf(PAIRED), { file: `${PAIRED}/neardup_pairs.jsonl` }),
  figures: (folder) =>
    bench(folder, 'bench:figures', articlesOf(COUNTED), { file: `${COUNTED}/incidents.jsonl` }),
  summaries: (folder) =>
    bench(folder, 'bench:summaries', ...SUMMARISED.flatMap((set) => [articlesOf(set), summariesOf(set)])),
  fold: (folder) => bench(folder, 'bench:fold'),
  extraction: (folder) => bench(folder, 'bench:extraction', { file: PAGES }),
  throughput,
  upload: (folder) => bench(folder, 'bench:upload'),
  latency: (folder) => bench(folder, 'bench:latency'),
  month: (folder) => bench(folder, 'bench:month'),
  cost: (folder) => bench(folder, 'bench:cost'),
  scale: (folder) => bench(folder, 'bench:scale'),
  capacity: (folder) => bench(folder, 'bench:capacity'),
  hot: (folder) => bench(folder, 'bench:hot'),
  soak: (folder) => bench(folder, 'soak', '--minutes', '30'),
  kills: (folder) => bench(folder, 'soak:kills'),
  flood: (folder) => bench(folder, 'soak:flood'),
};

async function main(): Promise<number> {
  const [folder, ...named] = process.argv.slice(2);
  if (folder) {
    for (const section of named.length > 0 ? named : Object.keys(SECTIONS)) writeSection(section, folder);
  } else {
    const sample = readmeSample(npm('', 'start').stdout);
    replaceBetween(join(ROOT, 'README.md'), 'sample', `\`\`\`\n${sample}\n\`\`\``);
  }
  return 0;
}

function writeSection(section: string, folder: string): void {
  const measure = SECTIONS[section];
  if (!measure)
    throw new Error(`There is no section ${section}; there are ${Object.keys(SECTIONS).join(', ')}.`);
  const file = section === 'scale' ? 'docs/scale.md' : 'docs/benchmarks.md';
  const machine = `Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown model'}`;
  const day = new Date().toISOString().slice(0, 10);
  replaceBetween(join(ROOT, file), section, `${measure(folder)}\n\nMeasured on ${day} with ${machine}.`);
}

/** The command of a bench, and the lines that it prints to standard output. */
function bench(folder: string, name: string, ...args: Argument[]): string {
  const shown = args.map((arg) => (typeof arg === 'string' ? arg : arg.file)).join(' ');
  const command = `\`npm run ${name}${shown ? ` -- ${shown}` : ''}\``;
  return `${command}\n\n${npm(folder, 'run', name, '--', ...args).stdout.trim()}`;
}

function throughput(folder: string): string {
  const lines = SERVED.map((set) => {
    const { stderr } = npm(folder, 'start', '--', articlesOf(set), '--json');
    return `- ${set}: ${stderr.split('\n').find((line) => line.startsWith('Folded'))}`;
  });
  return `\`npm -s start -- FILE --json\`\n\n${lines.join('\n')}`;
}

/** Runs an npm command; removes the folder of sets from the paths that it prints. */
function npm(folder: string, ...args: Argument[]): { stdout: string; stderr: string } {
  const given = args.map((arg) => (typeof arg === 'string' ? arg : join(folder, arg.file)));
  const { status, stdout, stderr } = spawnSync('npm', ['-s', ...given], {
    cwd: ROOT,
    env: { ...process.env, NO_COLOR: '1' },
    encoding: 'utf8',
    maxBuffer: 2 ** 28,
  });
  if (status !== 0) throw new Error(`npm ${given.join(' ')} ended with ${status}: ${stderr}`);
  return { stdout: stdout.replaceAll(`${folder}/`, ''), stderr };
}

function articlesOf(set: string): Argument {
  return { file: `${set}/articles.jsonl` };
}

function summariesOf(set: string): Argument {
  return { file: `${set}/summaries.jsonl` };
}

runMain(main);
