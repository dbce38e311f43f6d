import type { Digest } from '../../digest/digest';
import { words } from '../../language/words';
import { sentenceOf } from './sentence-of';

/** Sentences at the top of an article, besides its headline, that tell where its event is. */
const PLACING_SENTENCES = 2;

/** Fewest articles of which most may make a place the event's by naming it. */
const MIN_NAMING = 3;

/** Places that are part of a town: told late, they are where in the town it happened. */
const PART_OF_TOWN =
  /\b(?:street|avenue|road|drive|boulevard|lane|highway|square|plaza|park|mall|hospital|school|college|university|church|station|airport|market|heights|north|south|east|west)$/i;

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Where people are treated or die is not where they came to harm. */
const TREATMENT = /\b(?:hospital|medical cent(?:er|re)|clinic|infirmary|trauma cent(?:er|re)|morgue)\b/i;

/**
 * The place that a claim names, where its own article leaves open whether that is the event's: neither
 * headline nor opening name it, it is no part of a town, and nobody is treated there. In 1,520 shootings 39
 * claims about killed and injured named a place that no opening names, 14 of them rightly counted; with
 * hospitals and parts of towns taken out 18 numbers are left, 4 of them right.
 */
export function openPlace(place: string, sentence: number, article: Digest): string | undefined {
  if (PART_OF_TOWN.test(place) || TREATMENT.test(sentenceOf(sentence, article))) return undefined;
  return isNamedIn(place, openingOf(article)) ? undefined : place;
}

/**
 * Whether a place that an article leaves open is the event's: another article's opening names it, or most
 * articles do.
 */
export function eventPlaces(members: readonly Digest[]): (place: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  return (place) => {
    if (place === undefined) return true;
    const isHere =
      known.get(place) ??
      (members.some((member) => isNamedIn(place, openingOf(member))) || isNamedByMost(place, members));
    known.set(place, isHere);
    return isHere;
  };
}

function isNamedByMost(place: string, members: readonly Digest[]): boolean {
  if (members.length < MIN_NAMING) return false;
  return 2 * members.filter(({ names }) => names.some(({ name }) => name === place)).length > members.length;
}

function openingOf({ headline, sentences, lead }: Digest): string {
  return [headline, ...sentences.slice(0, Math.min(lead, PLACING_SENTENCES))].join('\n').toLowerCase();
}

/** Whether a text in lower case has a word of a place's name. */
function isNamedIn(place: string, text: string): boolean {
  return words(place).some((word) => hasWord(text, word.text.toLowerCase().replace(/['’]s$/, '')));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!PART_OF_WORD.test(text[at - 1] ?? '') && !PART_OF_WORD.test(text[at + word.length] ?? ''))
      return true;
  }
  return false;
}
