import type { RawArticle } from '../raw-article';
import { bylineOf } from './byline';
import { isoTime, isTime } from './time-line';

/** What the lines around an article's text state of it, and the other lines. */
export interface Credits {
  stated: Partial<RawArticle>;
  lines: string[];
}

/** Lines at the top and at the end of a text among which credits are looked for: below a headline and a standfirst. */
const EDGE = 8;

/** Longer lines are text. */
const LONGEST = 150;

const PUBLISHED =
  /^(?:(?:first )?(?:published|posted|date)|veröffentlicht|erschienen|datum|publié|publicado|fecha)(?: on| at| am| le| el)? ?:? ?/iu;
const MODIFIED =
  /^(?:(?:last )?(?:updated|modified)|last update|stand|aktualisiert|zuletzt aktualisiert|mis à jour|actualizado)(?: on| at| am| le| el)? ?:? ?/iu;
const SOURCE = /^(?:source|quelle|fuente) ?: ?([^.:!?]{2,60})$/iu;

/** Takes the lines of a byline, of times and of a source off the top and the end of a text. */
export function takeCredits(lines: readonly string[]): Credits {
  const stated: Partial<RawArticle> = {};
  const rest = lines.filter((line, index) => {
    const isEdge = index < EDGE || index >= lines.length - EDGE;
    const credit = isEdge && line.length <= LONGEST ? creditOf(line, index === 0) : null;
    if (credit === null) return true;
    for (const [field, value] of credit) stated[field] ??= value;
    return false;
  });
  return { stated, lines: rest };
}

type Credit = ['byline' | 'publishedAt' | 'modifiedAt' | 'source', string];

/** What a line states whose parts, between strokes or dots, are all credits; null where one is none. */
function creditOf(line: string, isFirst: boolean): Credit[] | null {
  const credits: Credit[] = [];
  for (const part of line.split(/[|•·]/)) {
    const credit = partOf(part.trim(), isFirst);
    if (credit === null) return null;
    credits.push(...credit);
  }
  return credits;
}

function partOf(part: string, isFirst: boolean): Credit[] | null {
  const byline = bylineOf(part, isFirst);
  if (byline !== null) return [['byline', byline]];
  const source = SOURCE.exec(part)?.[1];
  if (source !== undefined) return [['source', source.trim()]];
  return (
    timeOf(part, MODIFIED, 'modifiedAt') ??
    timeOf(part, PUBLISHED, 'publishedAt') ??
    timeOf(part, /^/, 'publishedAt')
  );
}

/** The time behind a label; no credit, but a line of times all the same, where it could be two. */
function timeOf(part: string, label: RegExp, field: 'publishedAt' | 'modifiedAt'): Credit[] | null {
  if (!label.test(part)) return null;
  const value = part.replace(label, '');
  const time = isoTime(value);
  if (time !== null) return [[field, time]];
  return isTime(value) ? [] : null;
}
