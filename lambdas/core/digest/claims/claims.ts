import { tokens as tokenize } from '../../language/tokens';
import { type PlaceMention, placesIn } from '../names/places';
import type { Claim } from './claim';
import { befallsPeople, countsPeople, happening, singular } from './happenings';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';
import { type Quantity, quantities } from './quantity';
import { counts, ofAnotherTime } from './scope';

/** Claims of one article; a text that states more is a table or a list. */
const MAX_CLAIMS = 40;

/** Words between a noun and what happened to it: "72 of the drones [managed to] breach". */
const LINKS = new Set(
  'was were is are be been being had has have also reportedly confirmed left found reported feared still managed to'.split(
    ' ',
  ),
);

/** Words between what happened and the number: "launched [a record-breaking] 550 drones", "death toll [rose to] three". */
const OPENERS = new Set(
  'a an another total of some record only just further toll rose rises risen climbed stands stood to at'.split(
    ' ',
  ),
);

/** Words before a number that refer back to something counted elsewhere: "the two leaders". */
const REFERRING = new Set('the these those his her their its both first last other'.split(' '));

/** The numbers that an article's headline and sentences state. */
export function findClaims(_headline: string, sentences: readonly string[], publishedAt: string): Claim[] {
  const publishedYear = new Date(publishedAt).getUTCFullYear();
  const found: Claim[] = [];
  for (const [index, sentence] of sentences.entries()) {
    if (
      !/\d|\b(?:dozen|hundred|thousand|million|billion|one|two|three|four|five|six|seven|eight|nine|\w+teen|\w+ty|eleven|twelve|ten)\b/i.test(
        sentence,
      )
    )
      continue;
    if (ofAnotherTime(sentence, publishedYear)) continue;
    found.push(...claimsOf(sentence, index));
    if (found.length >= MAX_CLAIMS) break;
  }
  return found.slice(0, MAX_CLAIMS);
}

function claimsOf(sentence: string, index: number): Claim[] {
  const spans = tokenize(sentence);
  const tokens = spans.map((token) => token.text);
  const places = placesIn(sentence);
  const found: Claim[] = [];
  let previous: { end: number; happened: string } | undefined;
  for (const quantity of quantities(tokens)) {
    if (!counts(tokens, quantity)) continue;
    const noun = nounPhraseAt(tokens, quantity.end, quantity.value);
    const shared =
      previous && isCoordinated(tokens, previous.end, quantity.start) ? previous.happened : undefined;
    const happened = happenedAfter(tokens, noun.end) ?? happenedBefore(tokens, quantity.start) ?? shared;
    const named = nameClaim(tokens, quantity, noun, happened);
    const place = placeOf(places, spans[quantity.start]?.at ?? 0);
    if (named)
      found.push({
        ...named,
        ...bounded(quantity),
        kind: 'stated',
        sentence: index,
        ...(place && { place }),
      });
    previous = happened === undefined ? undefined : { end: noun.end, happened };
  }
  return found;
}

function bounded({ value, high, bound }: Quantity): Pick<Claim, 'value' | 'high' | 'bound'> {
  return high === undefined ? { value, bound } : { value, high, bound };
}

/** The next place that the sentence names after an offset, else the last one before it. */
function placeOf(places: PlaceMention[], at: number): string | undefined {
  return (places.find((place) => place.at > at) ?? places.at(-1))?.name;
}

/** "23 people [were] wounded", "one civilian [has been confirmed] dead", "over two dozen injured". */
function happenedAfter(tokens: string[], end: number): string | undefined {
  let at = end;
  while (at < end + 4 && LINKS.has((tokens[at] ?? '').toLowerCase())) at++;
  return happening(tokens[at] ?? '');
}

/** "launched a record-breaking 550", "injured 26", "claimed 12 lives" has none before it. */
function happenedBefore(tokens: string[], start: number): string | undefined {
  for (let at = start - 1; at >= Math.max(0, start - 5); at--) {
    const token = (tokens[at] ?? '').toLowerCase();
    const found = happening(token);
    if (found) return found;
    if (!OPENERS.has(token) && !token.includes('-')) return undefined;
  }
  return undefined;
}

/** Whether only "and" or a comma parts two counted things, so that the second shares what happened to the first. */
function isCoordinated(tokens: string[], end: number, start: number): boolean {
  const between = tokens.slice(end, start).map((token) => token.toLowerCase());
  return (
    between.length > 0 && between.length <= 2 && between.every((token) => token === 'and' || token === ',')
  );
}

function nameClaim(
  tokens: string[],
  quantity: Quantity,
  noun: NounPhrase,
  happened: string | undefined,
): Pick<Claim, 'metric' | 'unit'> | null {
  const before = (tokens[quantity.start - 1] ?? '').toLowerCase();
  const isPartOf = (tokens[quantity.end] ?? '').toLowerCase() === 'of';
  if (noun.head === 'lives') return { metric: 'killed', unit: 'person' };
  if (happened === undefined) return isPartOf || REFERRING.has(before) ? null : nameThing(quantity, noun);
  if (noun.head === undefined || countsPeople(noun.head)) {
    const isSubset = isPartOf && noun.head === undefined;
    if (isSubset || before === 'the' || !befallsPeople(happened)) return null;
    return { metric: happened, unit: 'person' };
  }
  const kind = [...noun.modifiers, noun.head].join(' ');
  return { metric: `${pluralOf(kind, quantity)} ${happened}`, unit: singular(noun.head) };
}

/** A count of things of which nothing is said to have happened: "five schools"; people as such would say nothing. */
function nameThing(quantity: Quantity, noun: NounPhrase): Pick<Claim, 'metric' | 'unit'> | null {
  if (noun.head === undefined || quantity.value < 2 || countsPeople(noun.head)) return null;
  if (noun.modifiers.some((word) => REFERRING.has(word))) return null;
  return { metric: [...noun.modifiers, noun.head].join(' '), unit: singular(noun.head) };
}

function pluralOf(noun: string, quantity: Quantity): string {
  return quantity.value === 1 && !noun.endsWith('s') ? `${noun}s` : noun;
}
