/** Up to two words of a name before the family name, and the family name. */
const FULL_NAME = "(?:\\p{Lu}[\\p{L}.'’-]{0,20} ){1,2}(?<name>\\p{Lu}[\\p{L}'’-]{2,20})";

/** How an article introduces people who were harmed, and what a sentence without it lacks. */
const INTRODUCTIONS = [
  {
    needs: /\d/,
    patterns: [
      new RegExp(`\\d[- ]years?[- ]old (?:\\p{L}{1,12} ){0,2}?${FULL_NAME}`, 'gu'),
      /\p{Lu}[\p{L}'’-]{1,20} (?:\p{Lu}\.? )?(?<name>\p{Lu}[\p{L}'’-]{2,20})(?:,? (?:Jr|Sr|II|III)\.?)?(?:, (?:age )?\d{1,2}\b| \(\d{1,2}\))/gu,
    ],
  },
  {
    needs: /identified|named|victim,/,
    patterns: [new RegExp(`(?:identified as|victim,|named|identified the \\w{1,12} as) ${FULL_NAME}`, 'gu')],
  },
];

/** Sentences that are searched; people are introduced near the top. */
const SEARCHED_SENTENCES = 40;

/** Names kept; a list of more is a memorial. */
const MAX_NAMES = 40;

/** Words that these patterns meet and that are no family names. */
const NO_NAMES = new Set(
  (
    'street avenue road drive police county january february march april may june july august september october november ' +
    'december monday tuesday wednesday thursday friday saturday sunday'
  ).split(' '),
);

/** Lower-case family names of the people whom an article introduces with an age or as identified. */
export function introducedSurnames(sentences: readonly string[]): Set<string> {
  const found = new Set<string>();
  for (const sentence of sentences.slice(0, SEARCHED_SENTENCES)) {
    for (const name of namesIn(sentence)) if (found.size < MAX_NAMES && !NO_NAMES.has(name)) found.add(name);
  }
  return found;
}

function namesIn(sentence: string): string[] {
  return INTRODUCTIONS.filter(({ needs }) => needs.test(sentence))
    .flatMap(({ patterns }) => patterns)
    .flatMap((pattern) => Array.from(sentence.matchAll(pattern), ({ groups }) => groups?.name ?? ''))
    .map((name) => name.toLowerCase().replaceAll('’', "'").replace(/'s$/, ''));
}
