const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** Abbreviations whose full stop ends no sentence: titles, ranks, months, company forms, initials, "U.S.". */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Pres|Supt|Insp|Jr|Sr|No|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/** Characters before a break that are searched for an abbreviation; the longest listed one, "approx.", has seven. */
const ABBREVIATION_CHARACTERS = 12;

/** Characters on either side of a break that are examined, surrounding space and closing quotes included. */
const CONTEXT = 16;

/** Characters that are segmented at a time: the segmenter's time grows with the square of the length. */
const WINDOW = 2_000;

/** A longer sentence, in characters, is several that lost their capitals: "police said. the driver". */
const LONG_SENTENCE = 500;

/** Sentence ends in such a text: after two letters, so that initials do not count. */
const UNCAPPED_END = /(?<=\p{L}\p{L}[.!?]["”’)]?)\s+/u;

/** Boundary of two sentences that lost the space between them: "police said.The driver". */
const FUSED = /(?<=\p{Ll}[.!?]["”’)]?)(?=["“]?\p{Lu}\p{Ll})/u;

/** Longest heading, in characters: the longest of 4,896 measured headlines had 190. */
const HEADING_CHARACTERS = 200;

/** Punctuation at the end of a sentence or clause, with any closing quotation marks or brackets. */
const SENTENCE_END = /[.!?…:;,。！？][”"’')\]]*$/;

/** Longest end that counts as an outlet, in characters with its separator: a longer one may belong to the headline. */
const OUTLET_CHARACTERS = 45;

/** The sentences of one line, verbatim and trimmed. */
export function sentences(line: string): string[] {
  return line.split(FUSED).flatMap(splitSpaced);
}

/** The sentences of a line in which space separates them. */
function splitSpaced(line: string): string[] {
  const found: string[] = [];
  let start = 0;
  for (const at of breaks(line)) {
    const previous = line.slice(Math.max(start, at - CONTEXT), at).trimEnd();
    if (continues(previous, line.slice(at, at + CONTEXT))) continue;
    found.push(line.slice(start, at));
    start = at;
  }
  found.push(line.slice(start));
  return found
    .flatMap((sentence) => (sentence.length > LONG_SENTENCE ? sentence.split(UNCAPPED_END) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/**
 * Where the segmenter breaks a line. It did not see what follows the last break of a window, so that break is dropped and
 * the next window starts at the one before.
 */
function* breaks(line: string): Generator<number> {
  let from = 0;
  while (from < line.length) {
    const isLast = from + WINDOW >= line.length;
    const indices = Array.from(segmenter.segment(line.slice(from, from + WINDOW)), ({ index }) => index);
    const inner = isLast || indices.length < 3 ? indices.slice(1) : indices.slice(1, -1);
    for (const index of inner) yield from + index;
    from += isLast ? WINDOW : (inner.at(-1) ?? WINDOW);
  }
}

/** Whether the sentence goes on after a break: the break follows an abbreviation or precedes a lower-case letter. */
function continues(previous: string, next: string): boolean {
  return ABBREVIATION.test(previous.slice(-ABBREVIATION_CHARACTERS)) || /^["”’)\]]*\s*\p{Ll}/u.test(next);
}

/** Whether a line looks like a headline or sub-heading: short, several words, no end punctuation. */
export function isHeading(line: string): boolean {
  return line.length <= HEADING_CHARACTERS && /\S\s+\S/.test(line) && !SENTENCE_END.test(line);
}

/** Removes "- Channel 5 News" from the end of a headline: it matches unrelated articles and reads as a claim of five. */
export function withoutOutlet(headline: string): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — '].map((mark) => headline.lastIndexOf(mark)));
  return cut > 0 && headline.length - cut <= OUTLET_CHARACTERS ? headline.slice(0, cut) : headline;
}
