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
export interface Reading {
  sentence: string;
  tokens: readonly Token[];
}

/** What stands in the sentence from a token to before another one. */
export function textOf({ sentence, tokens }: Reading, start: number, end: number): string {
  const last = tokens[end - 1] as Token;
  return sentence.slice(tokens[start]?.at, last.at + last.text.length);
}
