import { LIMITS } from '../document/limits';
import { wellFormed } from '../document/paragraphs';
import { canonicalUrl } from '../document/raw-article';

/** Max names of a notice: a headline, a slug, an id and an address, for two stories. */
const MAX_NAMES = 8;

/** Headlines in quotation marks of any kind. */
const QUOTED = /“([^“”]{3,500})”|"([^"]{3,500})"|‘([^‘’]{3,500})’|«([^«»]{3,500})»|„([^„“”]{3,500})[“”]/g;

/** "slugged FERRY SINKS": the word after it, and further ones in capitals. */
const SLUG =
  /\b(?:[Ss]lug(?:ged|line)?|SLUG(?:GED|LINE)?)(?: is)?:? ["“‘]?([\p{L}\p{N}][\p{L}\p{N}_/-]{2,100}(?: [\p{Lu}\p{N}_/-]{2,40}(?![\p{L}\p{N}])){0,5})/gu;

/** "ID: KEL-0412": an id has a digit or a colon. */
const ID =
  /\b(?:id|guid|uri|(?:story|item) number)(?: is)?[:=]? {0,2}["“‘]?(?=[^\s"“”]{0,60}[\d:])([^\s"“”‘’,;()[\]]{2,300})/giu;

const ADDRESS = /https?:\/\/[^\s"“”‘’<>()]{3,900}/gi;

/** Marks at the end of a sentence or a line that belong to no name. */
const END = /[.,;:!?=\s]{1,20}$/;

/**
 * What may name the story that a notice takes back: what its label line and its headline say, headlines that it quotes,
 * slugs, ids and addresses.
 */
export function namesIn(headings: readonly string[], lines: readonly string[]): string[] {
  const text = lines.join('\n');
  const found = [QUOTED, SLUG, ID].flatMap((pattern) =>
    Array.from(text.matchAll(pattern), (match) => match.slice(1).find((part) => part !== undefined) ?? ''),
  );
  const addresses = (text.match(ADDRESS) ?? []).map(
    (address) => canonicalUrl(address.replace(END, '')) ?? '',
  );
  const names = [...headings, ...found, ...addresses]
    .map((name) => wellFormed(name.replace(END, '').trim().slice(0, LIMITS.headlineCharacters)))
    .filter((name) => name !== '');
  return [...new Set(names)].slice(0, MAX_NAMES);
}
