import type { RecordBody } from './event-record';

/** What a record says of all of an event's articles, however few of them its texts come from. */
export type Counts = Pick<
  RecordBody,
  'articles' | 'origins' | 'firstReportedAt' | 'lastReportedAt' | 'sources' | 'languages'
>;

/** What is counted of an article. */
export interface Counted {
  publishedAt: string;
  source: string | null;
  language: string;
  isOriginal: boolean;
}

/** Outlets and languages listed; the counts beside them stay exact. */
const MAX_LISTED = 64;

/** Characters of either list, as one outlet's name may have a thousand. */
const MAX_CHARACTERS = 2_000;

/** The counts of some articles, added to those of others. */
export function countArticles(articles: readonly Counted[], others?: Counts): Counts {
  const times = articles.map(({ publishedAt }) => publishedAt);
  if (others && others.articles > 0) times.push(others.firstReportedAt, others.lastReportedAt);
  times.sort();
  return {
    articles: (others?.articles ?? 0) + articles.length,
    origins: (others?.origins ?? 0) + articles.filter(({ isOriginal }) => isOriginal).length,
    firstReportedAt: times[0] ?? '',
    lastReportedAt: times.at(-1) ?? '',
    sources: listed([...(others?.sources ?? []), ...articles.map(({ source }) => source)]),
    languages: listed([...(others?.languages ?? []), ...articles.map(({ language }) => language)]),
  };
}

function listed(values: (string | null)[]): string[] {
  const known = values.filter((value) => value !== null);
  let used = 0;
  const fitting = [...new Set(known)].sort().filter((value) => {
    const fits = used + value.length <= MAX_CHARACTERS;
    if (fits) used += value.length;
    return fits;
  });
  return fitting.slice(0, MAX_LISTED);
}
