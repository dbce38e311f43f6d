const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after one of these ends no sentence: titles, ranks, months, company forms, initials, "U.S.". */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Pres|Supt|Insp|Jr|Sr|No|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/** Characters on either side of a break that tell whether it is one: an abbreviation, a closing quote, a letter. */
const CONTEXT = 16;

/** Characters that are segmented at a time, as the segmenter's time grows with the square of a line. */
const WINDOW = 2_000;

/** A longer sentence, in characters, is several of a text that lost its capitals: "police said. the driver". */
const LONG = 500;

/** Where sentences end in such a text: after two letters, so that no initial ends one. */
const UNCAPPED_END = /(?<=\p{L}\p{L}[.!?]["”’)]?)\s+/u;

/** Where pages lost the space between two sentences: "police said.The driver". */
const FUSED = /(?<=\p{Ll}[.!?]["”’)]?)(?=["“]?\p{Lu}\p{Ll})/u;

/** The sentences of one line, verbatim and trimmed. */
export function sentences(line: string): string[] {
  return line.split(FUSED).flatMap(spaced);
}

function spaced(line: string): string[] {
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
    .flatMap((sentence) => (sentence.length > LONG ? sentence.split(UNCAPPED_END) : [sentence]))
    .map((sentence) => sentence.trim())
    .filter((sentence) => sentence !== '');
}

/** Where the segmenter breaks a line; the next window starts before the last break, whose right side it did not see. */
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

/** Whether a break between two segments is none: after an abbreviation, or before a lower-case letter. */
function continues(previous: string, next: string): boolean {
  return ABBREVIATION.test(previous.slice(-12)) || /^["”’)\]]*\s*\p{Ll}/u.test(next);
}

/** A heading is a line, not a paragraph: the longest of 4,896 headlines that were measured had 190 characters. */
const MAX_CHARACTERS = 200;

/** Ends of a sentence, also inside a closing quotation mark. */
const SENTENCE_END = /[.!?…:;,。！？][”"’')\]]*$/;

/** Whether a line reads as a headline or sub-heading: short, more than one word and no end of a sentence. */
export function isHeading(line: string): boolean {
  return line.length <= MAX_CHARACTERS && /\S\s+\S/.test(line) && !SENTENCE_END.test(line);
}

/** A headline without "- Channel 5 News" at its end, which would join strangers and count as five. */
export function withoutOutlet(headline: string): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — '].map((mark) => headline.lastIndexOf(mark)));
  return cut > 0 && headline.length - cut <= 45 ? headline.slice(0, cut) : headline;
}
