import { words } from '../../language/words';

/** Words of a headline that says neither too little nor too much. */
const FEWEST_WORDS = 5;
const MOST_WORDS = 16;

/** A question, an address to the reader, or the announcement of a page rather than of what happened. */
const LURE =
  /\?|^(?:why|how|what|here|this|these|meet|see|hear|inside|opinion|analysis|editorial|column|review|letters?|fact check|gallery|podcast|explained|explainer|factbox|timeline)\b|\b(?:you|your|need to know|live updates|as it happened|won['’]t believe|so far|footage|shocking|heartbreaking)\b/i;

/** A headline that a quotation opens: what was said, not what happened. */
const QUOTED = /^["“‘']/;

/** A headline that was cut off. */
const CUT_OFF = /(?:\.\.|…)$/;

/** What each flaw leaves of a headline's weight: a lure is worse than a label that was taken off. */
const LEFT = { lure: 0.6, quoted: 0.75, short: 0.6, long: 0.85, capitals: 0.7, cutOff: 0.7, furniture: 0.85 };

/** What a headline's form leaves of its weight, 1 where it is plain; `shown` is the part of it without furniture. */
export function clarity(headline: string, shown: string): number {
  const length = words(shown).length;
  let left = 1;
  if (LURE.test(shown)) left *= LEFT.lure;
  if (QUOTED.test(shown)) left *= LEFT.quoted;
  if (length < FEWEST_WORDS) left *= LEFT.short;
  if (length > MOST_WORDS) left *= LEFT.long;
  if (shown === shown.toUpperCase() && /\p{Lu}/u.test(shown)) left *= LEFT.capitals;
  if (CUT_OFF.test(shown)) left *= LEFT.cutOff;
  if (shown !== headline) left *= LEFT.furniture;
  return left;
}
