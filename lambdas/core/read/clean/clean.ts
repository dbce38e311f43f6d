import { isFurniture, isToldCaption } from './is-furniture';
import { tidyLine } from './tidy-line';

/** An article's lines without what the page around it left in them. */
export interface Cleaned {
  lines: string[];
  /** How many lines were furniture; blank ones do not count. */
  removed: number;
}

/** Titles of links in a list, each behind a mark. */
const LISTED = /^[•*»›▶►>–-] ?\p{L}[^.!?]{1,150}$/u;

/** Headings of a list of links. */
const LIST_HEADING =
  /^(?:read (?:more|also)|see also|more (?:stories|news|coverage|on this story)|related(?: \p{L}{3,10})?|recommended|most (?:read|popular)|top stories|lesen sie auch|mehr zum thema|(?:à )?lire aussi|sur le même sujet|lea también|te puede interesar|noticias relacionadas)\s?:?$/iu;

/** Links of such a list at most: what goes on longer is a list that the article has. */
const MOST_LINKS = 10;

/**
 * Tidies an article's lines and takes out blank ones and furniture of its page: whole lines only, and only such as are
 * surely no news. Titles of links go where a heading such as "Read more:" and their bullets mark them. A gallery, which
 * has nothing but captions, keeps them.
 */
export function clean(lines: readonly string[]): Cleaned {
  const kept: string[] = [];
  const furniture: string[] = [];
  let links = 0;
  for (const line of lines.map(tidyLine)) {
    if (line === '') continue;
    const isLink = links > 0 && LISTED.test(line);
    if (LIST_HEADING.test(line)) links = MOST_LINKS;
    else links = isLink ? links - 1 : 0;
    (isLink || isFurniture(line) ? furniture : kept).push(line);
  }
  const told = kept.length > 0 ? kept : furniture.filter(isToldCaption);
  return { lines: told, removed: kept.length + furniture.length - told.length };
}
