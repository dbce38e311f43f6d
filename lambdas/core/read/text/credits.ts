import type { RawArticle } from '../document/raw-article';
import { isoTime, isTimeLine } from './header';

/** What lines around an article's text state of it, and the other lines. */
export interface Credits {
  stated: Partial<RawArticle>;
  lines: string[];
}

/** Lines at each end of a text that are searched for credits: at the top they follow a headline and a standfirst. */
const EDGE = 8;

const CREDIT_CHARACTERS = 150;

/** Splits lines with a byline, times or a source off both ends of a text. */
export function splitCredits(lines: readonly string[]): Credits {
  const stated: Partial<RawArticle> = {};
  const rest = lines.filter((line, index) => {
    const isEdge = index < EDGE || index >= lines.length - EDGE;
    const credits = isEdge && line.length <= CREDIT_CHARACTERS ? creditsOf(line, index === 0) : null;
    if (credits === null) return true;
    for (const [field, value] of credits) stated[field] ??= value;
    return false;
  });
  return { stated, lines: rest };
}

type Credit = ['byline' | 'publishedAt' | 'modifiedAt' | 'source', string];

/** The credits in a line, separated by bars or dots; null if any part of the line is not a credit. */
function creditsOf(line: string, isFirst: boolean): Credit[] | null {
  const credits: Credit[] = [];
  for (const part of line.split(/[|•·]/)) {
    const found = creditsOfPart(part.trim(), isFirst);
    if (found === null) return null;
    credits.push(...found);
  }
  return credits;
}

const PUBLISHED =
  /^(?:(?:first )?(?:published|posted|date)|veröffentlicht|erschienen|datum|publié|publicado|fecha)(?: on| at| am| le| el)? ?:? ?/iu;
const MODIFIED =
  /^(?:(?:last )?(?:updated|modified)|last update|stand|aktualisiert|zuletzt aktualisiert|mis à jour|actualizado)(?: on| at| am| le| el)? ?:? ?/iu;
const SOURCE = /^(?:source|quelle|fuente) ?: ?([^.:!?]{2,60})$/iu;

function creditsOfPart(part: string, isFirst: boolean): Credit[] | null {
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

/** The time after a label; empty if the time is ambiguous, so that the line still counts as credits. */
function timeOf(part: string, label: RegExp, field: 'publishedAt' | 'modifiedAt'): Credit[] | null {
  if (!label.test(part)) return null;
  const value = part.replace(label, '');
  const time = isoTime(value);
  if (time !== null) return [[field, time]];
  return isTimeLine(value) ? [] : null;
}

/** A part of a name: "Jane", "O’Neil", "J." or "JANE". */
const PART = String.raw`\p{Lu}[\p{L}’'-]{0,30}\.?`;

/** A name of up to five parts, with particles such as "van der". */
const NAME = `${PART}(?: (?:de la |de |da |del |di |van der |van den |van |von |der |al-|bin |el-)?${PART}){0,4}`;

/** What may follow a name: an outlet or a role, such as ", Skerrow Packet" or ", Staff Writer". */
const ROLE = String.raw`(?:,? (?:in|für|pour|en|para) ${NAME}|, (?:the )?${NAME}(?: (?:of|for|at) (?:the )?${NAME})?| \(${NAME}\))?`;

const BYLINE = new RegExp(
  `^(?:[Bb]y|BY|Von|VON|Par|PAR|Por|POR|Text)(?:: ?| )((?:[Tt]he )?${NAME}(?:(?:, ${NAME}){0,3},? (?:and|AND|und|et|y|&) ${NAME})?)${ROLE}$`,
  'u',
);

/** Max words of a byline in the first line, which may be a headline such as "By Popular Demand Ferry Returns". */
const MAX_WORDS_FIRST = 4;

/** Max characters of a line with a byline: names and roles are shorter. */
const BYLINE_CHARACTERS = 90;

/** The author in a line such as "By Jane Doe, Skerrow Packet"; null for any other line. */
function bylineOf(line: string, isFirst: boolean): string | null {
  if (line.length > BYLINE_CHARACTERS) return null;
  if (isFirst && (line.includes(',') || line.split(' ').length > MAX_WORDS_FIRST)) return null;
  return BYLINE.exec(line)?.[1] ?? null;
}
