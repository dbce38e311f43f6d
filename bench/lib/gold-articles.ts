import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { DAY } from '../../lambdas/core/article';
import { fnv1a } from './fnv';
import { readJsonLines } from './json-lines';

/** An article of a file, and when it arrives in a replay. */
export interface FileArticle {
  id: string;
  /** Its gold event, where the file names one. */
  cluster?: string;
  /** ISO 8601, UTC. */
  arrivesAt: string;
  /** The line as an upload would hold it, with the time of arrival as the time of publication. */
  line: string;
}

/** An article with its gold event. */
export interface GoldArticle extends FileArticle {
  cluster: string;
}

/** The fields that are read of a line of an article file. */
interface ArticleRow {
  id: string;
  cluster?: string;
  publishedAt?: string | null;
}

/** Names of the subfolders that hold a file of that name, in alphabetical order. */
export function setsIn(folder: string, file: string): string[] {
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, file)))
    .sort();
}

/**
 * The articles of {@link readArticles}, each with its gold event.
 * @throws Error where one lacks it: scored as a cluster that no annotator made, it would distort the scores
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
 * arrival. A date without a time gets a time of day, and a missing date becomes the median date of its cluster, give or
 * take a day. Both are drawn from a hash of the id, so that every run replays the same stream.
 */
export function readArticles(file: string): FileArticle[] {
  const rows = readJsonLines<ArticleRow>(file);
  const medians = medianDates(rows);
  const articles = rows.map((row) => {
    const arrivesAt = new Date(arrivalOf(row, medians)).toISOString();
    const line = JSON.stringify({ ...row, publishedAt: arrivesAt });
    return { id: row.id, cluster: row.cluster, arrivesAt, line };
  });
  return articles.sort(byArrival);
}

/** Orders by arrival, then by id. */
export function byArrival(a: FileArticle, b: FileArticle): number {
  return a.arrivesAt < b.arrivesAt ? -1 : a.arrivesAt > b.arrivesAt ? 1 : a.id < b.id ? -1 : 1;
}

function arrivalOf({ id, publishedAt, cluster = id }: ArticleRow, medians: Map<string, number>): number {
  if (!publishedAt) return (medians.get(cluster) ?? hashedDate(cluster)) + (fnv1a(id) % 172_801) * 1000 - DAY;
  if (publishedAt.length > 10) return Date.parse(publishedAt);
  return Date.parse(publishedAt) + (fnv1a(id) % 86_400) * 1000;
}

function medianDates(rows: ArticleRow[]): Map<string, number> {
  const dates = new Map<string, number[]>();
  for (const { id, cluster = id, publishedAt } of rows) {
    if (publishedAt)
      dates.set(cluster, [...(dates.get(cluster) ?? []), Date.parse(publishedAt.slice(0, 10))]);
  }
  const median = (values: number[]) => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] as number;
  return new Map([...dates].map(([cluster, values]) => [cluster, median(values)]));
}

function hashedDate(cluster: string): number {
  return Date.parse('2015-01-01') + (fnv1a(cluster) % 730) * DAY;
}
