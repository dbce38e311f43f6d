import { isNamedIn, isOpenPlace, openingOf } from '../../digest/claims/clauses';
import type { Digest } from '../../digest/digest';

/** Fewest articles of which most may make a place the event's by naming it. */
const MIN_NAMING = 3;

/** The place that a claim names, where its own article leaves open whether that is the event's. */
export function openPlace(place: string, sentence: number, article: Digest): string | undefined {
  return isOpenPlace(place, sentenceOf(sentence, article), openingIn(article)) ? place : undefined;
}

/**
 * Whether a place that an article leaves open is the event's: another article's opening names it, or most
 * articles do.
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

function isNamedByMost(place: string, members: readonly Digest[]): boolean {
  if (members.length < MIN_NAMING) return false;
  return 2 * members.filter(({ names }) => names.some(({ name }) => name === place)).length > members.length;
}

function openingIn({ headline, sentences, lead }: Digest): string {
  return openingOf(headline, sentences.slice(0, lead));
}

/** A sentence of an article by a claim's index: -1 is the headline. */
export function sentenceOf(sentence: number, { headline, sentences }: Digest): string {
  return (sentence < 0 ? headline : sentences[sentence]) ?? '';
}

/** Items by a key, both in the order of their first appearance. */
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
