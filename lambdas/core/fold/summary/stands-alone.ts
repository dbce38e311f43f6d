import type { Passage } from './passages';

/** Fewest and most words of a sentence that stands on its own. */
const MIN_WORDS = 6;
const MAX_WORDS = 50;

/** Openings that lean on the sentence before, quotations among them, as who speaks is said elsewhere. */
const LEANING =
  /^(?:["“„«‘']|(?:he|she|it|they|we|i|you|this|these|those|that|his|her|its|their|our|my|such|both|others?|another|but|and|or|so|yet|nor|not|now|however|meanwhile|also|then|still|instead|moreover|furthermore|therefore|thus|nevertheless|nonetheless|besides|likewise|similarly|additionally|separately|in addition|in contrast|in turn|in response|for example|for instance|as a result|on the other hand|at the same time)(?![\p{L}\p{N}]))/iu;

/** Somebody who is named elsewhere says it. */
const SAID_BY_SOMEBODY =
  /[,”"’] ?(?:(?:he|she|they|it) (?:said|says|added|told|wrote|noted|explained|continued)|(?:said|says|added) (?:he|she|they))\b/i;

/** A sentence that was cut short, as in an excerpt. */
const CUT = /(?:\.\.\.|…)["”’)\]]*$/;

/** Whether a reader understands a sentence without the ones around it. */
export function standsAlone({ text, length }: Passage): boolean {
  if (length < MIN_WORDS || length > MAX_WORDS) return false;
  return !LEANING.test(text) && !SAID_BY_SOMEBODY.test(text) && !CUT.test(text) && quotesAreClosed(text);
}

/** Whether every quotation that a sentence opens ends in it, and none ends that it did not open: “so”, „so“ or ”so”. */
function quotesAreClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  const [low, opening, closing] = [count('„'), count('“'), count('”')];
  const areCurlyClosed =
    low > 0 ? low === opening + closing : opening === closing || (opening === 0 && closing % 2 === 0);
  return count('"') % 2 === 0 && areCurlyClosed;
}
