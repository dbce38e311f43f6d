import { type Random, sample } from '../../testing/random';
import { byArrival, type GoldArticle } from './gold-articles';

/** Characters of an ISO 8601 date. */
const DATE_LENGTH = 10;

/**
 * Merges streams into one, by arrival. Ids and clusters get the number of their stream as a prefix, as two sets may use
 * the same name; the path of the file would not do, because it must not decide how its articles are folded.
 */
export function joinStreams(streams: readonly (readonly GoldArticle[])[]): GoldArticle[] {
  return streams
    .flatMap((articles, index) => articles.map((article) => inStream(article, `${index + 1}:`)))
    .sort(byArrival);
}

function inStream({ id, cluster, arrivesAt, line }: GoldArticle, prefix: string): GoldArticle {
  const row = { ...JSON.parse(line), id: prefix + id };
  return { id: row.id, cluster: prefix + cluster, arrivesAt, line: JSON.stringify(row) };
}

/**
 * Shuffles a stream within each day (UTC), as late or parallel uploads do. The days keep their order, and each article
 * keeps its time of publication.
 */
export function shuffleDays(articles: readonly GoldArticle[], random: Random): GoldArticle[] {
  const days = new Map<string, GoldArticle[]>();
  for (const article of articles) {
    const day = article.arrivesAt.slice(0, DATE_LENGTH);
    const ofDay = days.get(day);
    if (ofDay) ofDay.push(article);
    else days.set(day, [article]);
  }
  return [...days.values()].flatMap((ofDay) => sample(ofDay, ofDay.length, random));
}
