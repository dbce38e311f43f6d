import type { Digest } from '../digest/digest';
import { countArticles } from './counts';
import type { RecordBody } from './event-record';
import { foldFigures } from './figures/figures';
import { chooseHeadline } from './headline';
import { foldNames } from './names/names';
import { findOrigins, type Origins } from './origins';
import { summarise } from './summary/summary';
import { foldTimeline } from './timeline';

/** What an event's articles come to. */
export interface Folded {
  record: RecordBody;
  origins: Origins;
}

/** Folds articles into their event's record: a function of their digests alone, whatever their order. */
export function fold(digests: readonly Digest[]): Folded {
  const members = [...digests].sort((a, b) => (a.articleId < b.articleId ? -1 : 1));
  const origins = findOrigins(members);
  const isOriginal = ({ articleId }: Digest) => origins.get(articleId) === articleId;
  const originals = members.filter(isOriginal);
  const record: RecordBody = {
    headline: chooseHeadline(originals),
    summary: summarise(originals),
    figures: foldFigures(members, origins),
    background: [],
    ...foldNames(members),
    timeline: foldTimeline(originals),
    ...countArticles(members.map((member) => ({ ...member, isOriginal: isOriginal(member) }))),
  };
  return { record, origins };
}
