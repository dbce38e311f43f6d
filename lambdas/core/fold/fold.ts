import type { Digest } from '../digest/digest';
import type { RecordBody } from './event-record';
import { foldFigures } from './figures';
import { chooseHeadline } from './headline';
import { foldNames } from './names';
import { findOrigins, type Origins } from './origins';
import { summarise } from './summary';
import { foldTimeline } from './timeline';

/** Outlets and languages listed; the counts beside them stay exact. */
const MAX_SOURCES = 64;

/** Characters of either list, as one outlet's name may have a thousand. */
const MAX_CHARACTERS = 2_000;

/** What an event's articles come to. */
export interface Folded {
  record: RecordBody;
  origins: Origins;
}

/** Folds an event's articles into its record: a function of their digests alone, whatever their order. */
export function fold(digests: readonly Digest[]): Folded {
  const members = [...digests].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const origins = findOrigins(members);
  const originals = members.filter((member) => origins.get(member.articleId) === member.articleId);
  const times = members.map((member) => member.publishedAt).sort();
  const record: RecordBody = {
    headline: chooseHeadline(originals),
    summary: summarise(originals),
    figures: foldFigures(members, origins),
    ...foldNames(members),
    timeline: foldTimeline(originals),
    firstReportedAt: times[0] ?? '',
    lastReportedAt: times.at(-1) ?? '',
    articles: members.length,
    origins: originals.length,
    sources: distinct(members.map((member) => member.source)),
    languages: distinct(members.map((member) => member.language)),
  };
  return { record, origins };
}

function distinct(values: (string | null)[]): string[] {
  const known = values.filter((value) => value !== null);
  let used = 0;
  const fitting = [...new Set(known)].sort().filter((value) => {
    const fits = used + value.length <= MAX_CHARACTERS;
    if (fits) used += value.length;
    return fits;
  });
  return fitting.slice(0, MAX_SOURCES);
}
