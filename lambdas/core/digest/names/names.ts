import { countInHeadline, isHeadlineStyle } from './headlines';
import { Ledger } from './ledger';
import { type Settled, settle } from './settle';
import { sightingsOf } from './sightings';
import { type Reading, tokensOf } from './tokens';

export type NameKind = 'person' | 'organisation' | 'place';

/** A name in an article, as written there, and how often. */
export interface Mention {
  name: string;
  kind: NameKind;
  count: number;
  /** What the article calls its bearer, verbatim, in the article's order: 'former U.S. President'. */
  roles?: string[];
  /** Of places: whether headline or lead hold it. */
  leads?: true;
}

/** Names kept of an article, the most frequent first. */
const MAX_NAMES = 20;

/** Sentences from the top, the headline among them, that are the lead: news tells first where it happened. */
const LEAD_SENTENCES = 4;

/** "TARN — ", "TARN, Ohio (AP) - ", and of other than capital letters only with the agency: "Tarn (AP) - ". */
const DATELINE =
  /^(\p{Lu}[\p{Lu} .'’-]{2,30}|\p{Lu}[\p{L}'’-]{2,20}(?: \p{Lu}[\p{L}'’-]{1,20})?(?=(?:, [\p{L} .]{2,20})? ?\())(?:, [\p{L} .]{2,20})?(?: ?\([^)]{2,20}\))? ?[—–-]{1,2} /u;

/**
 * The people, organisations and places that an article names, by cues beside the names. What is settled of a name holds
 * for the whole article, and a surname alone is the one person there who bears it. The cues are English.
 */
export function findNames(sentences: readonly string[]): Mention[] {
  const ledger = new Ledger();
  const readings = sentences.map((sentence, index) => {
    const dateline = DATELINE.exec(sentence);
    if (dateline)
      ledger.addDateline((dateline[1] as string).replace(/[\s—–-]+$/, ''), index < LEAD_SENTENCES);
    return readingOf(dateline ? sentence.slice(dateline[0].length) : sentence);
  });
  const headlines = readings.map(({ tokens }) => isHeadlineStyle(tokens));
  const seenInLowerCase = wordsInLowerCase(readings);
  for (const [index, reading] of readings.entries()) {
    if (headlines[index]) continue;
    for (const sighting of sightingsOf(reading, seenInLowerCase))
      ledger.add(sighting, index < LEAD_SENTENCES);
  }
  const settled = settle(ledger);
  for (const [index, reading] of readings.entries()) {
    if (headlines[index]) countInHeadline(reading.tokens, settled, index < LEAD_SENTENCES);
  }
  return [...new Set(settled.values())]
    .sort((a, b) => b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES)
    .map(toMention);
}

function toMention({ name, kind, count, roles, inLead }: Settled): Mention {
  return {
    name,
    kind,
    count,
    ...(kind === 'person' && roles.length > 0 && { roles }),
    ...(kind === 'place' && inLead && { leads: true as const }),
  };
}

function readingOf(sentence: string): Reading {
  return { sentence, tokens: tokensOf(sentence) };
}

function wordsInLowerCase(readings: readonly Reading[]): Set<string> {
  const found = new Set<string>();
  for (const { tokens } of readings) {
    for (const token of tokens) if (!token.isCapital) found.add(token.text);
  }
  return found;
}
