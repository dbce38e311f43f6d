import { jsonBytes } from './bytes';
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

/** Bytes of either list as JSON, and of one name: longer ones, as hostile articles may have, are left out. */
const MAX_BYTES = { sources: 1_500, languages: 300, name: 100 };

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
    sources: listed([...(others?.sources ?? []), ...articles.map(({ source }) => source)], MAX_BYTES.sources),
    languages: listed(
      [...(others?.languages ?? []), ...articles.map(({ language }) => language)],
      MAX_BYTES.languages,
    ),
  };
}

/** The first names by order that fit: the same however many at a time they come. */
function listed(values: (string | null)[], bytes: number): string[] {
  const known = [...new Set(values)].filter((value) => value !== null).sort();
  const taken: string[] = [];
  let used = 0;
  for (const value of known) {
    const size = jsonBytes(value);
    if (size > MAX_BYTES.name) continue;
    used += size + 1;
    if (used > bytes || taken.length === MAX_LISTED) break;
    taken.push(value);
  }
  return taken;
}
