import { DAY } from '../../lambdas/core/article';
import { readJsonLines } from './json-lines';

/** An article of a file, and the time at which it arrives in a replay. */
export interface FileArticle {
  id: string;
  /** Its gold event, where the file knows one. */
  cluster?: string;
  /** ISO 8601, UTC. */
  arrivesAt: string;
  /** The line as an upload would hold it: its time of arrival as its publication. */
  line: string;
}

/** An article with its gold event. */
export interface GoldArticle extends FileArticle {
  cluster: string;
}

/** What a line of an article file holds; files may hold more. */
interface Row {
  id: string;
  cluster?: string;
  title?: string;
  headline?: string;
  text: string;
  publishedAt?: string | null;
  source?: string | null;
  url?: string | null;
  lang?: string;
}

/**
 * The articles of {@link readArticles}, all with a gold event.
 * @throws Error where one lacks it: alone or with others like it, it would be scored as what nobody said
 */
export function readGoldArticles(file: string): GoldArticle[] {
  return readArticles(file).map((article) => {
    const { id, cluster } = article;
    if (cluster === undefined) throw new Error(`${file}: article ${id} has no cluster.`);
    return { ...article, cluster };
  });
}

/**
 * The articles of a JSON Lines file (`id`, `title`, `text`, `publishedAt`, `source`, `url`, `lang`, `cluster`) by
 * arrival. A plain date gets a time of day and a missing one the median date of its cluster, give or take a day, both
 * drawn from a hash of the id, so that every run replays the same stream.
 */
export function readArticles(file: string): FileArticle[] {
  const rows = readJsonLines<Row>(file);
  const bases = medianDates(rows);
  const articles = rows.map((row) => {
    const arrivesAt = new Date(arrival(row, bases)).toISOString();
    const line = JSON.stringify({ ...row, publishedAt: arrivesAt });
    return { id: row.id, cluster: row.cluster, arrivesAt, line };
  });
  return articles.sort(byArrival);
}

/** Orders by arrival, then by id. */
export function byArrival(a: FileArticle, b: FileArticle): number {
  return a.arrivesAt < b.arrivesAt ? -1 : a.arrivesAt > b.arrivesAt ? 1 : a.id < b.id ? -1 : 1;
}

function arrival({ id, publishedAt, cluster = id }: Row, bases: Map<string, number>): number {
  if (!publishedAt) return (bases.get(cluster) ?? hashedDate(cluster)) + (hash(id) % 172_801) * 1000 - DAY;
  if (publishedAt.length > 10) return Date.parse(publishedAt);
  return Date.parse(publishedAt) + (hash(id) % 86_400) * 1000;
}

function medianDates(rows: Row[]): Map<string, number> {
  const dates = new Map<string, number[]>();
  for (const { id, cluster = id, publishedAt } of rows) {
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
