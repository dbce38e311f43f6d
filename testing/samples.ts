import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A text to upload. */
export interface Sample {
  key: string;
  body: string;
}

export const ROOT = join(__dirname, '..');

const PORT_ELLERY = [
  'northern-wire/nw-20261110-port-ellery-blast.json',
  'ashmark-beacon/port-ellery-grain-terminal.json',
  'saltmarsh-fm/terminal-blast.json',
  'inland-post/harbour-explosion.json',
  'meridian-business-daily/halvard-terminal-halted.json',
  'ellery-courier/kessler-quay-explosion.json',
];

/** Reads a file of the samples. */
export function sample(key: string): Sample {
  return { key, body: readFileSync(join(ROOT, 'samples', key), 'utf8') };
}

/** A line of Lantern TV's feed, counted from 0, as an upload of its own. */
export function lantern(line: number): Sample {
  const { body } = sample('lantern-tv/feed-2026-11.jsonl');
  return { key: `lantern-tv/${line}.json`, body: body.split('\n')[line] as string };
}

/** The seven reports of the explosion in Port Ellery, each an upload: an original, three copies of it, and three others. */
export function portEllery(): Sample[] {
  return [...PORT_ELLERY.map(sample), lantern(0)];
}

/** A sample with some of its fields changed. */
export function changed({ key, body }: Sample, fields: Record<string, unknown>): Sample {
  return { key, body: JSON.stringify({ ...JSON.parse(body), ...fields }) };
}

/** Samples as one upload of JSON Lines. */
export function jsonLines(key: string, samples: readonly Sample[]): Sample {
  return { key, body: samples.map(({ body }) => JSON.stringify(JSON.parse(body))).join('\n') };
}

const SEEDS_FOLDER = join(ROOT, '../shared/seeds');
const SEEDS = 5;

/** The five reports that the project began with; they lie beside the repository, so this may be empty. */
export const seeds: Sample[] = existsSync(SEEDS_FOLDER)
  ? readdirSync(SEEDS_FOLDER)
      .filter((name) => name.endsWith('.txt'))
      .sort()
      .map((key) => ({ key, body: readFileSync(join(SEEDS_FOLDER, key), 'utf8') }))
  : [];

/** Declares a test of the seeds, which is skipped if they are missing. */
export function itOnSeeds(name: string, test: () => Promise<void>): void {
  if (seeds.length === SEEDS) it(name, test);
  else it.skip(`${name} (skipped: the seeds are not beside this repository)`, test);
}
