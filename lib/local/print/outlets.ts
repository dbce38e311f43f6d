import { grouped } from '../../../lambdas/core/fold/event/event-places';
import type { Member } from '../../../lambdas/store/event-store';
import { count, plain } from './in-words';

/** Max outlets named for one statement. */
const MAX_NAMED = 4;

/** The outlets of articles, by article id. */
export interface Outlets {
  nameOf(articleId: string): string;
  /** Number of origins among these articles. */
  origins(articles: readonly string[]): number;
  /** Outlets of the articles' origins: 'Northern Wire (3 takes, +2 copies), Lantern TV'. `total` includes articles that are not listed. */
  who(articles: readonly string[], total?: number): string;
}

/** The outlets of an event's articles. An article without an outlet is named by its own id, else by that of its upload. */
export function outletsOf(members: readonly Member[], idOfKey: (key: string) => string): Outlets {
  const byId = new Map(members.map((member) => [member.articleId, member]));
  const originOf = (articleId: string) => byId.get(articleId)?.nearDuplicateOf ?? articleId;
  const nameOf = (articleId: string) => {
    const member = byId.get(articleId);
    return plain(
      member ? (member.digest?.source ?? member.from.ownId ?? idOfKey(member.from.key)) : articleId,
    );
  };
  return {
    nameOf,
    origins: (articles) => new Set(articles.map(originOf)).size,
    who(articles, total = articles.length) {
      const shown = [...grouped(articles, originOf)].slice(0, MAX_NAMED);
      const named = shown.map(([origin, group]) => {
        return `${nameOf(origin)}${besides(group.map((article) => byId.get(article)))}`;
      });
      const others = total - shown.flatMap(([, group]) => group).length;
      return named.join(', ') + (others > 0 ? ` and ${count(others, 'other')}` : '');
    },
  };
}

/** What an origin has besides one article: " (3 takes, +2 copies)". */
function besides(articles: readonly (Member | undefined)[]): string {
  const copies = articles.filter((member) => member && member.copyOf !== null).length;
  const takes = articles.length - copies;
  const said = [
    ...(takes > 1 ? [`${takes} takes`] : []),
    ...(copies > 0 ? [`+${copies} ${copies === 1 ? 'copy' : 'copies'}`] : []),
  ];
  return said.length === 0 ? '' : ` (${said.join(', ')})`;
}
