import type { Digest } from '../../digest/digest';
import { jsonBytes, type RecordBody } from '../event/event-record';
import { isOriginal, type Origins } from '../event/origins';

/** The attributes of a record that cover all of an event's articles, however few of them its texts come from. */
export type Counts = Pick<
  RecordBody,
  'articles' | 'origins' | 'firstReportedAt' | 'lastReportedAt' | 'sources' | 'languages'
>;

/** Articles, with the origins known among them. */
export interface Members {
  digests: readonly Digest[];
  origins: Origins;
}

/** Number of origins of which the original is among some articles. */
export function countOriginals({ digests, origins }: Members): number {
  return digests.filter((digest) => isOriginal(digest, origins)).length;
}

/** Max bytes of the lists as JSON, and of one name in them: longer names, as hostile articles may have, are left out. */
const MAX_BYTES = { sources: 1_500, languages: 300, name: 100 };

/** Adds some articles, and the change in the number of origins that they bring, to the counts of `others`. */
export function countArticles(articles: readonly Digest[], origins: number, others?: Counts): Counts {
  const times = articles.map(({ publishedAt }) => publishedAt);
  if (others && others.articles > 0) times.push(others.firstReportedAt, others.lastReportedAt);
  times.sort();
  return {
    articles: (others?.articles ?? 0) + articles.length,
    origins: (others?.origins ?? 0) + origins,
    firstReportedAt: times[0] ?? '',
    lastReportedAt: times.at(-1) ?? '',
    sources: listed([...(others?.sources ?? []), ...articles.map(({ source }) => source)], MAX_BYTES.sources),
    languages: listed(
      [...(others?.languages ?? []), ...articles.map(({ language }) => language)],
      MAX_BYTES.languages,
    ),
  };
}

/** Max outlets, or languages, listed; the counts beside the lists stay exact. */
const MAX_LISTED = 64;

/** The alphabetically first names that fit, so that the result is the same whether names come one by one or at once. */
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
