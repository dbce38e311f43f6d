import {
  ADDRESS,
  GIVEN_NAME,
  NATIONALITY,
  NEVER,
  OPENER,
  ORGANISATION_NOUN,
  PARTICLE,
  ROLE,
  SMALL_WORD,
  SUFFIX,
  TITLE,
} from './lexicon';

/** "Speaking", "Devastated", "Clearly": they open a sentence before a name more often than they are one. */
const PARTICIPLE = /^\p{Ll}{3,}(?:ing|[^aeiou]ed|ly)$/u;

/** Tokens of a run; a longer one is a list or a heading. */
const MAX_TOKENS = 12;

/** Capitalised tokens of a sentence that stand together, from `start` to before `end`. */
export interface NameRun {
  start: number;
  end: number;
}

/**
 * The runs of capitalised words of a sentence: "Jan van der Meer", "Ministry of Public Works", "Ann Vale, Jr.". Words
 * that open a sentence, and names of days and months, are left out.
 */
export function runsOf(tokens: readonly Token[], seenInLowerCase: ReadonlySet<string>): NameRun[] {
  const found: NameRun[] = [];
  for (let start = 0; start < tokens.length; start++) {
    if (!starts(tokens, start, seenInLowerCase)) continue;
    const end = endOf(tokens, start);
    found.push({ start, end });
    start = end - 1;
  }
  return found;
}

/** Whether a name may start at a token. */
function starts(tokens: readonly Token[], at: number, seenInLowerCase: ReadonlySet<string>): boolean {
  const token = tokens[at] as Token;
  if (!isPart(token)) return false;
  if (OPENER.has(token.lower) && (token.isStart || isWord(token))) return false;
  if (!token.isStart || !tokens[at + 1]?.isCapital) return true;
  if (PARTICIPLE.test(token.lower) && !GIVEN_NAME.has(token.text)) return false;
  return (
    !seenInLowerCase.has(token.lower) ||
    GIVEN_NAME.has(token.text) ||
    ROLE.has(token.lower) ||
    ADDRESS.has(token.lower) ||
    NATIONALITY.has(token.text) ||
    ORGANISATION_NOUN.has(tokens[endOf(tokens, at) - 1]?.lower ?? '')
  );
}

function isPart(token: Token): boolean {
  return token.isCapital && !NEVER.has(token.lower);
}

/** "The", but neither "A." nor "THE". */
function isWord({ text }: Token): boolean {
  return /^\p{Lu}\p{Ll}*$/u.test(text);
}

function endOf(tokens: readonly Token[], start: number): number {
  let end = start + 1;
  while (end < tokens.length && end - start < MAX_TOKENS) {
    if (tokens[end - 1]?.isPossessive) break;
    const next = linked(tokens, start, end);
    if (next === end) break;
    end = next;
  }
  return end;
}

/** The end of the run with what may follow at `end`: the next word, or a link and the word after it. */
function linked(tokens: readonly Token[], start: number, end: number): number {
  const token = tokens[end] as Token;
  const after = tokens[end + 1];
  if (goesOn(token, tokens[end - 1] as Token)) return end + 1;
  if (token.text === ',' && SUFFIX.has(after?.text ?? '')) return end + 2;
  if (token.text === '&' && after && isPart(after)) return end + 2;
  if (PARTICLE.has(token.lower)) return afterParticles(tokens, end);
  if (isLink(tokens, start, end)) {
    const named = end + (after?.lower === 'the' ? 2 : 1);
    if (tokens[named] && isPart(tokens[named])) return named + 1;
  }
  return end;
}

/** Whether a word belongs to the name before it: no small word, and "May" only after a given name. */
function goesOn(token: Token, previous: Token): boolean {
  if (isPart(token)) return !(SMALL_WORD.has(token.lower) && isWord(token));
  return token.text === 'May' && GIVEN_NAME.has(previous.text);
}

/** "van der Meer": up to two small words and the capitalised one after them. */
function afterParticles(tokens: readonly Token[], at: number): number {
  let next = at;
  while (next < at + 2 && PARTICLE.has(tokens[next]?.lower ?? '')) next++;
  const named = tokens[next];
  return named && isPart(named) ? next + 1 : at;
}

/** The "of" and "for" after the noun of an organisation or a title, and the "and" after such a link. */
function isLink(tokens: readonly Token[], start: number, at: number): boolean {
  const link = tokens[at]?.lower;
  const before = tokens[at - 1]?.lower ?? '';
  if (link === 'of' || link === 'for')
    return ORGANISATION_NOUN.has(before) || (link === 'of' && TITLE.has(before));
  if (link !== 'and') return false;
  const earlier = tokens.slice(start, at).findIndex(({ text }) => text === 'of' || text === 'for');
  return earlier >= 0 && at - start - earlier === 2 && isShortPart(tokens[at + 1]);
}

/** "Disease Control and Prevention": what "and" adds to an organisation is no person. */
function isShortPart(token: Token | undefined): boolean {
  return token !== undefined && isPart(token) && !GIVEN_NAME.has(token.text);
}

/** Abbreviations whose full stop is theirs. */
const ABBREVIATIONS =
  'Mr|Mrs|Ms|Dr|Prof|Rev|Fr|Hon|St|Ste|Mt|Ft|Gen|Col|Lt|Maj|Capt|Cpl|Sgt|Det|Insp|Supt|Adm|Cmdr|Gov|Sen|Rep|Pres|Jr|Sr|Inc|Ltd|Co|Corp|Bros|' +
  'Ala|Ariz|Ark|Calif|Colo|Conn|Del|Fla|Ga|Ill|Ind|Kan|Ky|La|Mass|Md|Mich|Minn|Miss|Mo|Mont|Neb|Nev|Okla|Ore|Pa|Tenn|Tex|Va|Vt|Wash|Wis|Wyo';

/** "U.S.", "Mr.", the "J." of "J. Marsh", a word with inner hyphens, apostrophes and dots, or any one other character. */
const TOKEN = new RegExp(
  `(?:\\p{Lu}\\.){2,}|\\b(?:${ABBREVIATIONS})\\.|\\b\\p{Lu}\\.(?= \\p{Lu})|` +
    "[\\p{L}\\p{M}\\p{N}]+(?:[-'’.][\\p{L}\\p{M}\\p{N}]+)*|[^\\s\\p{L}\\p{M}\\p{N}]",
  'gu',
);

const CAPITAL = /^(?:(?:al|el)-|[dl]['’])?\p{Lu}/u;

const POSSESSIVE = /['’]s$/i;

/** Characters after which a sentence or a quotation starts, so that a capital tells nothing. */
const OPENING = new Set(['“', '"', '‘', '«', '(', '[', ':', '…', '•', '*', '.', '?', '!', '|']);

/** A word of a sentence, without a possessive ending, or one character of punctuation. */
export interface Token {
  text: string;
  lower: string;
  /** Offset of its first UTF-16 unit. */
  at: number;
  isCapital: boolean;
  isPossessive: boolean;
  /** Whether a sentence or a quotation starts here. */
  isStart: boolean;
}

/** The words and punctuation of a sentence in order. */
export function tokensOf(sentence: string): Token[] {
  const found: Token[] = [];
  let isStart = true;
  for (const match of sentence.matchAll(TOKEN)) {
    const isPossessive = POSSESSIVE.test(match[0]);
    const text = isPossessive ? match[0].slice(0, -2) : match[0];
    found.push({
      text,
      lower: text.toLowerCase(),
      at: match.index,
      isCapital: CAPITAL.test(text),
      isPossessive,
      isStart,
    });
    isStart = OPENING.has(text);
  }
  return found;
}

/** A sentence as it is read for names. */
export interface TokenisedSentence {
  sentence: string;
  tokens: readonly Token[];
}

/** What stands in the sentence from a token to before another one. */
export function textOf({ sentence, tokens }: TokenisedSentence, start: number, end: number): string {
  const last = tokens[end - 1] as Token;
  return sentence.slice(tokens[start]?.at, last.at + last.text.length);
}

/** "in Pokrovsk", "near the border in the southern Rostov region", "in the river port of Sankt Varn". */
const PLACE =
  /\b(?:[Ii]n|[Nn]ear|[Oo]utside) (?:the )?(?:[\p{Ll}-]+ ){0,3}?(?:of )?(?<name>\p{Lu}[\p{L}’'-]+(?: \p{Lu}[\p{L}’'-]+){0,2})/gu;

/** Capitalised words after a preposition that are times and not places. */
const TIMES =
  /^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day|^(?:January|February|March|April|May|June|July|August|September|October|November|December)/;

/** A place named in a sentence, and the offset of its name. */
export interface PlaceMention {
  name: string;
  at: number;
}

/** The places that a sentence names after a preposition, in order. */
export function placesIn(sentence: string): PlaceMention[] {
  const found: PlaceMention[] = [];
  for (const match of sentence.matchAll(PLACE)) {
    const name = (match.groups?.name ?? '').replace(/['’]s$/, '');
    const at = match.index + match[0].length - (match.groups?.name ?? '').length;
    if (!TIMES.test(name) && !isModifier(sentence, at + name.length)) found.push({ name, at });
  }
  return found;
}

/** "in Ukrainian territory", "at Tesco stores": a name that a lower-case noun follows is that noun's. */
function isModifier(sentence: string, end: number): boolean {
  const next = /^ (\p{Ll}+)/u.exec(sentence.slice(end, end + 30))?.[1];
  return next !== undefined && !AFTER_PLACE.has(next);
}

/** Words that may follow the name of a place. */
const AFTER_PLACE = new Set(
  (
    'on in at and or but by with from after before during while when where as to for since that who which is was were are ' +
    'has had have will late early this last region province district county state city town village over amid despite ' +
    'said says killed left injured about near following into through overnight'
  ).split(' '),
);
