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
const LONGEST = 90;

/** Who wrote an article by a line such as "By Jane Doe, Skerrow Packet"; null for any other line. */
export function bylineOf(line: string, isFirst: boolean): string | null {
  if (line.length > LONGEST) return null;
  if (isFirst && (line.includes(',') || line.split(' ').length > MOST_WORDS_FIRST)) return null;
  return BYLINE.exec(line)?.[1] ?? null;
}
