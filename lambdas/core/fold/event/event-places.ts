import type { Digest } from '../../digest/digest';
import { isNamedIn, isOpenPlace, openingOf } from '../../digest/english/clauses';

/** Returns the place that a claim names if its article leaves open whether the event happened there, else undefined. */
export function openPlace(place: string, sentence: number, article: Digest): string | undefined {
  return isOpenPlace(place, sentenceOf(sentence, article), openingIn(article)) ? place : undefined;
}

/**
 * Returns a test of open places: whether a place is the event's because the opening of any article names it or most
 * articles mention it. A claim without a place passes.
 */
export function eventPlaces(members: readonly Digest[]): (place: string | undefined) => boolean {
  const known = new Map<string, boolean>();
  const openings = members.map(openingIn).join('\n');
  return (place) => {
    if (place === undefined) return true;
    const isHere = known.get(place) ?? (isNamedIn(place, openings) || isNamedByMost(place, members));
    known.set(place, isHere);
    return isHere;
  };
}

/** The sentence of an article that states a claim, by its index: -1 is the headline. */
export function sentenceOf(sentence: number, { headline, sentences }: Digest): string {
  return (sentence < 0 ? headline : sentences[sentence]) ?? '';
}

/** Groups items by a key; groups, and items in them, keep the order of their first appearance. */
export function grouped<T>(items: readonly T[], keyOf: (item: T) => string): Map<string, T[]> {
  const groups = new Map<string, T[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group) group.push(item);
    else groups.set(key, [item]);
  }
  return groups;
}

/** Min articles of an event of which most decide; of fewer, the article with the claim is half of them or more. */
const MIN_VOTING = 3;

function isNamedByMost(place: string, members: readonly Digest[]): boolean {
  if (members.length < MIN_VOTING) return false;
  return 2 * members.filter(({ names }) => names.some(({ name }) => name === place)).length > members.length;
}

function openingIn({ headline, sentences, lead }: Digest): string {
  return openingOf(headline, sentences.slice(0, lead));
}
