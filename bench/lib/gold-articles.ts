import { readFileSync } from 'node:fs';

/** An article with its gold event, and the time at which it arrives in a replay. */
export interface GoldArticle {
  id: string;
  cluster: string;
  /** ISO 8601, UTC. */
  arrivesAt: string;
  /** The line as an upload would hold it: its time of arrival as its publication. */
  line: string;
}

/** What a line of a gold file holds; files may hold more. */
interface Row {
  id: string;
  cluster: string;
  title?: string;
  headline?: string;
  text: string;
  publishedAt: string | null;
  source?: string | null;
  url?: string | null;
  lang?: string;
}

const DAY = 24 * 60 * 60 * 1000;

/**
 * The articles of a JSON Lines file (`id`, `title`, `text`, `publishedAt`, `source`, `url`, `lang`, `cluster`) by
 * arrival. A plain date gets a time of day and a missing one the median date of its cluster, give or take a day, both
 * drawn from a hash of the id, so that every run replays the same stream.
 */
export function readGoldArticles(file: string): GoldArticle[] {
  const lines = readFileSync(file, 'utf8').split('\n');
  const rows = lines.filter((line) => line.trim() !== '').map((line) => JSON.parse(line) as Row);
  const bases = medianDates(rows);
  const articles = rows.map((row) => {
    const arrivesAt = new Date(arrival(row, bases)).toISOString();
    const line = JSON.stringify({ ...row, publishedAt: arrivesAt });
    return { id: row.id, cluster: row.cluster, arrivesAt, line };
  });
  return articles.sort(byArrival);
}

/** Orders by arrival, then by id. */
function byArrival(a: GoldArticle, b: GoldArticle): number {
  return a.arrivesAt < b.arrivesAt ? -1 : a.arrivesAt > b.arrivesAt ? 1 : a.id < b.id ? -1 : 1;
}

function arrival({ id, publishedAt, cluster }: Row, bases: Map<string, number>): number {
  if (publishedAt === null)
    return (bases.get(cluster) ?? hashedDate(cluster)) + (hash(id) % 172_801) * 1000 - DAY;
  if (publishedAt.length > 10) return Date.parse(publishedAt);
  return Date.parse(publishedAt) + (hash(id) % 86_400) * 1000;
}

function medianDates(rows: Row[]): Map<string, number> {
  const dates = new Map<string, number[]>();
  for (const { cluster, publishedAt } of rows) {
    if (publishedAt)
      dates.set(cluster, [...(dates.get(cluster) ?? []), Date.parse(publishedAt.slice(0, 10))]);
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return new Map([...dates].map(([cluster, values]) => [cluster, median(values)]));
}

function hashedDate(cluster: string): number {
  return Date.parse('2015-01-01') + (hash(cluster) % 730) * DAY;
}

/** 32-bit FNV-1a over UTF-8 bytes. */
function hash(text: string): number {
  let value = 2166136261;
  for (const byte of Buffer.from(text)) value = Math.imul(value ^ byte, 16777619) >>> 0;
  return value;
}
