/**
 * Writes what was measured and printed into the documents. `npm run docs` puts an event as `npm start` prints it into
 * README.md. `npm run docs -- FOLDER [SECTION...]`, where `FOLDER/<set>/articles.jsonl` hold articles with gold
 * clusters, runs the benches and puts their results into docs/benchmarks.md: all sections, or those named.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';

const ROOT = join(__dirname, '..');

/** The sets whose articles or clusters have dates, which are the ones that say something of a stream. */
const DATED = ['newscluster', 'ecbplus', 'gva', 'allsides-neus', 'vietnamese-mds'];

/** The sets that are folded on the embedded services too. */
const SERVED = ['newscluster', 'gva'];

/** The set that has labelled pairs of articles. */
const PAIRED = 'gva';

interface Output {
  stdout: string;
  stderr: string;
}

/** Runs an npm command; files of the folder of sets are given by their names in it. */
function npm(folder: string, ...args: (string | { file: string })[]): Output {
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

function replaceBetween(file: string, mark: string, text: string): void {
  const path = join(ROOT, file);
  const [begin, end] = [`<!-- ${mark} -->`, `<!-- end of ${mark} -->`];
  const [before, rest] = readFileSync(path, 'utf8').split(begin);
  const after = rest?.split(end)[1];
  if (before === undefined || after === undefined) throw new Error(`${file} lacks the marks of ${mark}.`);
  writeFileSync(path, `${before}${begin}\n${text}\n${end}${after}`);
}

/** The set of incidents whose casualties a registry knows. */
const COUNTED = 'gva';

/** The sets that have summaries by people. */
const SUMMARISED = ['allsides-neus', 'multinews'];

/** The folder of pages whose bodies people marked. */
const PAGES = 'html';

const articlesOf = (set: string) => ({ file: `${set}/articles.jsonl` });

const summariesOf = (set: string) => ({ file: `${set}/summaries.jsonl` });

/** A bench, and the lines that it prints to standard output. */
function bench(folder: string, name: string, ...args: (string | { file: string })[]): string {
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

/** The sections of docs/benchmarks.md, and that of docs/scale.md, by their marks. */
const SECTIONS: Record<string, (folder: string) => string> = {
  matching: (folder) => bench(folder, 'bench:matching', ...setsOf(folder).map(articlesOf)),
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

function setsOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'articles.jsonl')))
    .sort();
}

function writeSection(section: string, folder: string): void {
  const measure = SECTIONS[section];
  if (!measure)
    throw new Error(`There is no section ${section}; there are ${Object.keys(SECTIONS).join(', ')}.`);
  const file = section === 'scale' ? 'docs/scale.md' : 'docs/benchmarks.md';
  const machine = `Node ${process.versions.node}, ${cpus().length} cores of ${cpus()[0]?.model ?? 'an unknown model'}`;
  const day = new Date().toISOString().slice(0, 10);
  replaceBetween(file, section, `${measure(folder)}\n\nMeasured on ${day} with ${machine}.`);
}

const [folder, ...named] = process.argv.slice(2);
if (folder) {
  for (const section of named.length > 0 ? named : Object.keys(SECTIONS)) writeSection(section, folder);
} else {
  const sample = npm('', 'start').stdout.split('\n\n')[0] ?? '';
  replaceBetween('README.md', 'sample', `\`\`\`\n${sample}\n\`\`\``);
}
