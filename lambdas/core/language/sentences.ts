const segmenter = new Intl.Segmenter('en', { granularity: 'sentence' });

/** A full stop after one of these ends no sentence: titles, ranks, months, company forms, initials, "U.S.". */
const ABBREVIATION =
  /(?:^|[\s("“‘])(?:Mr|Mrs|Ms|Dr|Prof|Rev|Hon|St|Gen|Col|Lt|Maj|Capt|Sgt|Gov|Sen|Rep|Pres|Supt|Insp|Jr|Sr|No|vs|approx|est|Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|Inc|Ltd|Co|Corp|\p{Lu}|(?:\p{L}\.)+\p{L})\.$/u;

/** The sentences of one line, verbatim and trimmed. */
export function sentences(line: string): string[] {
  const joined: string[] = [];
  for (const { segment } of segmenter.segment(line)) {
    const previous = joined.at(-1);
    if (previous !== undefined && continues(previous.trimEnd(), segment))
      joined[joined.length - 1] += segment;
    else joined.push(segment);
  }
  return joined.map((sentence) => sentence.trim()).filter((sentence) => sentence !== '');
}

/** Whether a break between two segments is none: after an abbreviation, or before a lower-case letter. */
function continues(previous: string, next: string): boolean {
  return ABBREVIATION.test(previous.slice(-12)) || /^["”’)\]]*\s*\p{Ll}/u.test(next);
}
