import { happeningAt, happeningOfNoun, isAgentive, participleOf } from './happenings';
import type { NounPhrase } from './noun-phrase';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** What is said to happen to, or be done by, what a quantity counts. */
export interface Predicate {
  happening: string;
  /** The token behind its words, where they stand behind the noun. */
  end?: number;
}

/** What is said of the counted: behind it, before it, in it, or at the end of the list that it stands in. */
export function predicateOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  noun: NounPhrase,
): Predicate | 'negated' | undefined {
  return (
    predicateBehind(tokens, noun.end) ??
    predicateBefore(tokens, quantity) ??
    participleIn(noun) ??
    predicateBehindInsertion(tokens, noun.end) ??
    (noun.head === undefined ? undefined : predicateOfList(tokens, noun.end))
  );
}

/** "12 damaged homes" */
function participleIn({ participle }: NounPhrase): Predicate | undefined {
  const found = participle === undefined ? undefined : happeningAt([participle], 0);
  return found && { happening: found.happening };
}

/** Words between what happened and the number: "launched [a record-breaking] 550 drones". */
const OPENERS = new Set(
  'a an another total of record only just further all as additional combined the his her its their also'.split(
    ' ',
  ),
);

/** How far before a number what happened may stand. */
const VERB_REACH_BEFORE = 6;

/** How far before "of", "in" or "to" a noun that tells what happened may stand: "damage [to buildings] in six districts". */
const NOUN_REACH_BEFORE = 5;

/** What leads from a number back to a noun that tells: "damage in six districts", "the barrage included 40 rockets". */
const TO_NOUN = new Set(
  'of to in across for at on throughout included includes involved involves comprised featured'.split(' '),
);

/** What is said before a number to have happened to what it counts. */
export function predicateBefore({ lower }: SentenceTokens, { start }: Quantity): Predicate | undefined {
  const happening = happeningBefore(lower, start);
  return happening === undefined ? undefined : { happening };
}

function happeningBefore(lower: readonly string[], start: number): string | undefined {
  for (let at = start - 1; at >= Math.max(0, start - VERB_REACH_BEFORE); at--) {
    const word = lower[at] as string;
    const found = happeningAt(lower, at);
    if (found && at + found.length <= start)
      return isAgentive(found.happening) || word === 'missing' ? undefined : found.happening;
    if (word === 'by') return agentBefore(lower, at);
    const told = toldAt(lower, at);
    if (told !== undefined) return told;
    if (!OPENERS.has(word) && !word.includes('-')) return participleOf(word);
  }
  return undefined;
}

/** What a phrase that ends at a token tells, or a noun before a token that leads back to it. */
function toldAt(lower: readonly string[], at: number): string | undefined {
  return phraseEnding(lower, at) ?? (TO_NOUN.has(lower[at] as string) ? nounBefore(lower, at) : undefined);
}

/** A phrase of two or three words that ends at a token: "shot down", "made off with". */
function phraseEnding(lower: readonly string[], end: number): string | undefined {
  for (const length of [2, 3]) {
    const found = happeningAt(lower, end + 1 - length);
    if (found?.length === length) return found.happening;
  }
  return undefined;
}

/** "Attended by 400 people" */
function agentBefore(lower: readonly string[], at: number): string | undefined {
  const found = happeningAt(lower, at - 1);
  return found && isAgentive(found.happening) ? found.happening : undefined;
}

/** What stands between a noun that tells and those whom it befalls: "evacuation [orders] for 7,000 residents". */
const DECREES = new Set('order orders warning warnings notice notices operation operations'.split(' '));

/** A noun that tells what happened: "the evacuation of", "damage in", "damage to homes across". */
function nounBefore(lower: readonly string[], at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - NOUN_REACH_BEFORE); before--) {
    const word = lower[before] as string;
    const told = happeningOfNoun(word);
    if (told) return told;
    if (DECREES.has(word)) continue;
    const isStop = !/^\p{L}/u.test(word) || /^(?:was|were|is|are|and|who|that|have|has)$/.test(word);
    if (isStop || happeningAt(lower, before)) return undefined;
  }
  return undefined;
}

/** Words between a noun and what happened to it: "72 of the drones [managed to] breach". */
const LINKS = new Set(
  (
    'was were is are be been being had has have also reportedly confirmed left found reported feared still managed to remain remained ' +
    'remains believed all now already currently either later since themselves so far critically seriously badly slightly ' +
    'who that which could may might can would will should being get got getting going known thought'
  ).split(' '),
);

/** Auxiliaries that a passive is told with: what follows them befalls the counted. */
const PASSIVE = new Set('was were is are be been being got left remain remained'.split(' '));

/** What a sentence goes on with behind an insertion: "homes in the valley [have been] damaged". */
const RESUMING = new Set('was were are is have had has been remain remained could may might'.split(' '));

const INSERTING = new Set(
  'in at of near on across from around inside outside with living staying working travelling traveling sitting sleeping waiting who aged along'.split(
    ' ',
  ),
);

/** Words that show that a verb before them has an object: "12 drones damaged [the] port". */
const OBJECT_STARTS = new Set(
  'the a an its his her their several dozens hundreds thousands two three four five six fire'.split(' '),
);

/** How far behind a noun what happened to it may stand. */
const VERB_REACH_BEHIND = 6;

/** How long an insertion between a noun and what happened to it may be. */
const INSERTION_REACH = 14;

/** How far the predicate of a list may stand behind its items: "12 schools, the station and five shops were damaged". */
const LIST_REACH = 24;

const LIST_STOPS = new Set(
  'who whom which that while but as when after before because if said says ; : . ( ) from'.split(' '),
);

/** What is said right behind a noun, or that it is denied. */
export function predicateBehind(tokens: SentenceTokens, from: number): Predicate | 'negated' | undefined {
  const { lower } = tokens;
  for (let at = from; at < from + VERB_REACH_BEHIND; at++) {
    const word = lower[at] ?? '';
    if (DENYING.test(word)) return 'negated';
    const found = happeningAt(lower, at);
    if (found && !(found.isFiniteForm && LINKS.has(word))) return toPredicate(tokens, from, at, found);
    if (!LINKS.has(word)) return at > from ? passiveOf(lower, at) : undefined;
  }
  return undefined;
}

const DENYING = /^(?:not|never)$|n['’]t$/;

/** A passive of any regular verb, unless what follows tells more: "forced [from their homes]". */
function passiveOf(lower: readonly string[], at: number): Predicate | undefined {
  const participle = PASSIVE.has(lower[at - 1] as string) ? participleOf(lower[at] ?? '') : undefined;
  const next = happeningAt(lower, at + 1);
  if (next && next.length > 1 && !next.isFiniteForm)
    return { happening: next.happening, end: at + 1 + next.length };
  return participle === undefined ? undefined : { happening: participle, end: at + 1 };
}

type FoundHappening = NonNullable<ReturnType<typeof happeningAt>>;

/** A verb with an object is what the counted do: "12 drones damaged the port" tells of the port. */
function toPredicate(
  tokens: SentenceTokens,
  from: number,
  at: number,
  found: FoundHappening,
): Predicate | undefined {
  const end = at + found.length;
  const hasAuxiliary = tokens.lower.slice(from, at).some((word) => PASSIVE.has(word));
  const isUndergone =
    hasAuxiliary || isAgentive(found.happening) || (found.length > 1 && !found.isFiniteForm);
  if (isUndergone) return { happening: found.happening, end };
  return found.isFiniteForm || hasObject(tokens, end) ? undefined : { happening: found.happening, end };
}

function hasObject({ lower, words }: SentenceTokens, at: number): boolean {
  const next = lower[at] ?? '';
  return OBJECT_STARTS.has(next) || /^\d/.test(next) || /^\p{Lu}/u.test(words[at] ?? '');
}

/** "200 homes in the valley have been damaged", "six people, including a child, were rescued". */
function predicateBehindInsertion(tokens: SentenceTokens, from: number): Predicate | 'negated' | undefined {
  const { lower } = tokens;
  const next = lower[from] ?? '';
  if (next !== ',' && !INSERTING.has(next)) return undefined;
  const at = next === ',' ? closing(lower, from) + 1 : resumption(lower, from);
  return at > from && at < from + INSERTION_REACH ? predicateBehind(tokens, at) : undefined;
}

/** The comma that ends an insertion (", including a child, were"), or -1. */
function closing(lower: readonly string[], from: number): number {
  const comma = lower.indexOf(',', from + 1);
  return RESUMING.has(lower[comma + 1] ?? '') || PARTS.has(lower[from + 1] ?? '') ? comma : -1;
}

const PARTS = new Set('including among most some many all none'.split(' '));

/** Words that open a clause of its own inside an insertion, whose verbs are not the sentence's. */
const INNER = /^(?:who|which|that|[,;:()]?)$/;

/** The auxiliary or the verb that a sentence goes on with, or -1. */
function resumption(lower: readonly string[], from: number): number {
  for (let at = from + 1; at < from + INSERTION_REACH; at++) {
    const word = lower[at] ?? '';
    if (RESUMING.has(word)) return at;
    if ((at > from + 1 && INNER.test(word)) || word === 'and') return -1;
    const found = happeningAt(lower, at);
    if (found && !found.isFiniteForm && isDoneOrPhrase(found)) return at;
  }
  return -1;
}

/** "Guests at the hotel [fell ill]", "people in the valley [fled]": told without an auxiliary. */
function isDoneOrPhrase({ happening, length }: FoundHappening): boolean {
  return isAgentive(happening) || length > 1;
}

/** What is said of a whole list behind its last item. */
function predicateOfList({ lower }: SentenceTokens, end: number): Predicate | undefined {
  if (lower[end] !== ',' && lower[end] !== 'and') return undefined;
  for (let at = end + 1; at < Math.min(lower.length, end + LIST_REACH); at++) {
    const word = lower[at] as string;
    if (/^(?:were|was|been|are)$/.test(word)) return passiveAt(lower, at + 1);
    if (LIST_STOPS.has(word) || word.endsWith('ed')) return undefined;
  }
  return undefined;
}

function passiveAt(lower: readonly string[], at: number): Predicate | undefined {
  const found = happeningAt(lower, at) ?? happeningAt(lower, at + 1);
  const happening = found?.happening ?? participleOf(lower[at] ?? '');
  return happening === undefined ? undefined : { happening };
}
