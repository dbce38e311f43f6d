import type { RawArticle } from '../document/raw-article';
import { isoTime, isTime } from './header';

/** What the lines around an article's text state of it, and the other lines. */
export interface Credits {
  stated: Partial<RawArticle>;
  lines: string[];
}

/** Lines at the top and at the end of a text among which credits are looked for: below a headline and a standfirst. */
const EDGE = 8;

/** Longer lines are text. */
const LONGEST_CREDIT = 150;

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
    const credit = isEdge && line.length <= LONGEST_CREDIT ? creditOf(line, index === 0) : null;
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

/** A part of a name: "Jane", "O’Neil", "J." or "JANE". */
const PART = String.raw`\p{Lu}[\p{L}’'-]{0,30}\.?`;

/** A name of up to five parts, with the small words that stand in names. */
const NAME = `${PART}(?: (?:de la |de |da |del |di |van der |van den |van |von |der |al-|bin |el-)?${PART}){0,4}`;

/** What may follow: an outlet or a role, such as ", Skerrow Packet" or ", Staff Writer". */
const ROLE = String.raw`(?:,? (?:in|für|pour|en|para) ${NAME}|, (?:the )?${NAME}(?: (?:of|for|at) (?:the )?${NAME})?| \(${NAME}\))?`;

const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Text)(?:: ?| )((?:[Tt]he )?${NAME}(?:(?:, ${NAME}){0,3},? (?:and|AND|und|et|y|&) ${NAME})?)${ROLE}$`,
  'u',
);

/** Most words of one that opens a text, where a headline such as "By Popular Demand Ferry Returns" may stand instead. */
const MOST_WORDS_FIRST = 4;

/** A line with more words than names and roles have is a heading such as "By sea to Skerrow". */
const LONGEST_BYLINE = 90;

/** Who wrote an article by a line such as "By Jane Doe, Skerrow Packet"; null for any other line. */
function bylineOf(line: string, isFirst: boolean): string | null {
  if (line.length > LONGEST_BYLINE) return null;
  if (isFirst && (line.includes(',') || line.split(' ').length > MOST_WORDS_FIRST)) return null;
  return BYLINE.exec(line)?.[1] ?? null;
}
