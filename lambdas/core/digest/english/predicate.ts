import { wordSet } from '../../language/word-lists';
import { happeningAt, happeningOfNoun, isAgentive, participleOf } from './happenings';
import type { NounPhrase } from './noun-phrase';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './tokens';

/** What happens to, or is done by, what a quantity counts. */
export interface Predicate {
  happening: string;
  /** The token after its words if these follow the noun. */
  end?: number;
}

/** What is said about the counted: after it, before it, in its noun phrase, or after the list that contains it. */
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

/** Tokens before a number, and after its noun, that are searched for the verb. */
const VERB_REACH = 6;

/** Words between a noun and its verb: "72 of the drones [managed to] breach". */
const LINKS = wordSet(
  'was were is are be been being had has have also reportedly confirmed left found reported feared still managed to remain remained ' +
    'remains believed all now already currently either later since themselves so far critically seriously badly slightly ' +
    'who that which could may might can would will should being get got getting going known thought',
);

/** Auxiliaries of the passive, after which the counted undergo what happens. */
const PASSIVE = wordSet('was were is are be been being got left remain remained');

const DENYING = /^(?:not|never)$|n['’]t$/;

/** What is said right after a noun; 'negated' if it is denied. */
export function predicateBehind(tokens: SentenceTokens, from: number): Predicate | 'negated' | undefined {
  const { lower } = tokens;
  for (let at = from; at < from + VERB_REACH; at++) {
    const word = lower[at] ?? '';
    if (DENYING.test(word)) return 'negated';
    const found = happeningAt(lower, at);
    if (found && !(found.isFiniteForm && LINKS.has(word))) return toPredicate(tokens, from, at, found);
    if (!LINKS.has(word)) return at > from ? passiveOf(lower, at) : undefined;
  }
  return undefined;
}

type FoundHappening = NonNullable<ReturnType<typeof happeningAt>>;

/** Undefined if the counted do it to an object: "12 drones damaged the port" is about the port. */
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

/** Words that show that a verb before them has an object: "12 drones damaged [the] port". */
const OBJECT_STARTS = wordSet(
  'the a an its his her their several dozens hundreds thousands two three four five six fire',
);

function hasObject({ lower, words }: SentenceTokens, at: number): boolean {
  const next = lower[at] ?? '';
  return OBJECT_STARTS.has(next) || /^\d/.test(next) || /^\p{Lu}/u.test(words[at] ?? '');
}

/** The passive of a verb outside the list, unless a phrase after it says more: "forced [from their homes]". */
function passiveOf(lower: readonly string[], at: number): Predicate | undefined {
  const participle = PASSIVE.has(lower[at - 1] as string) ? participleOf(lower[at] ?? '') : undefined;
  const next = happeningAt(lower, at + 1);
  if (next && next.length > 1 && !next.isFiniteForm)
    return { happening: next.happening, end: at + 1 + next.length };
  return participle === undefined ? undefined : { happening: participle, end: at + 1 };
}

/** Words between a verb and the number: "launched [a record-breaking] 550 drones". */
const OPENERS = wordSet(
  'a an another total of record only just further all as additional combined the his her its their also',
);

/** What the words before a number say to have happened to the counted. */
export function predicateBefore({ lower }: SentenceTokens, { start }: Quantity): Predicate | undefined {
  const happening = happeningBefore(lower, start);
  return happening === undefined ? undefined : { happening };
}

function happeningBefore(lower: readonly string[], start: number): string | undefined {
  for (let at = start - 1; at >= Math.max(0, start - VERB_REACH); at--) {
    const word = lower[at] as string;
    const found = happeningAt(lower, at);
    if (found && at + found.length <= start)
      return isAgentive(found.happening) || word === 'missing' ? undefined : found.happening;
    if (word === 'by') return agentBefore(lower, at);
    const stated = statedAt(lower, at);
    if (stated !== undefined) return stated;
    if (!OPENERS.has(word) && !word.includes('-')) return participleOf(word);
  }
  return undefined;
}

/** "Attended by 400 people" */
function agentBefore(lower: readonly string[], at: number): string | undefined {
  const found = happeningAt(lower, at - 1);
  return found && isAgentive(found.happening) ? found.happening : undefined;
}

/** Words that lead from a number back to a noun for what happened: "damage in six districts". */
const TO_NOUN = wordSet(
  'of to in across for at on throughout included includes involved involves comprised featured',
);

/** The happening of a phrase that ends at a token, or of a noun that a preposition at the token leads back to. */
function statedAt(lower: readonly string[], at: number): string | undefined {
  return phraseEnding(lower, at) ?? (TO_NOUN.has(lower[at] as string) ? nounBefore(lower, at) : undefined);
}

/** The happening of a phrase of two or three words that ends at a token: "shot down", "made off with". */
function phraseEnding(lower: readonly string[], end: number): string | undefined {
  for (const length of [2, 3]) {
    const found = happeningAt(lower, end + 1 - length);
    if (found?.length === length) return found.happening;
  }
  return undefined;
}

/** Tokens before "of", "in" or "to" that are searched for a noun: "damage [to buildings] in six districts". */
const NOUN_REACH = 5;

/** Words passed over on the way back to the noun: "evacuation [orders] for 7,000 residents". */
const DECREES = wordSet('order orders warning warnings notice notices operation operations');

/** The happening that a noun before a preposition states: "the evacuation of", "damage in", "damage to homes across". */
function nounBefore(lower: readonly string[], at: number): string | undefined {
  for (let before = at - 1; before >= Math.max(0, at - NOUN_REACH); before--) {
    const word = lower[before] as string;
    const stated = happeningOfNoun(word);
    if (stated) return stated;
    if (DECREES.has(word)) continue;
    const isStop = !/^\p{L}/u.test(word) || /^(?:was|were|is|are|and|who|that|have|has)$/.test(word);
    if (isStop || happeningAt(lower, before)) return undefined;
  }
  return undefined;
}

/** "12 damaged homes" */
function participleIn({ participle }: NounPhrase): Predicate | undefined {
  const found = participle === undefined ? undefined : happeningAt([participle], 0);
  return found && { happening: found.happening };
}

/** First words of an insertion: "homes [in the valley] have been damaged". */
const INSERTING = wordSet(
  'in at of near on across from around inside outside with living staying working travelling traveling sitting sleeping waiting who aged along',
);

const INSERTION_REACH = 14;

/** "200 homes in the valley have been damaged", "six people, including a child, were rescued". */
function predicateBehindInsertion(tokens: SentenceTokens, from: number): Predicate | 'negated' | undefined {
  const { lower } = tokens;
  const next = lower[from] ?? '';
  if (next !== ',' && !INSERTING.has(next)) return undefined;
  const at = next === ',' ? closing(lower, from) + 1 : resumption(lower, from);
  return at > from && at < from + INSERTION_REACH ? predicateBehind(tokens, at) : undefined;
}

/** Verbs that continue a sentence after an insertion: "homes in the valley [have been] damaged". */
const RESUMING = wordSet('was were are is have had has been remain remained could may might');

const PARTS = wordSet('including among most some many all none');

/** The comma that ends an insertion (", including a child, were"); -1 if there is none. */
function closing(lower: readonly string[], from: number): number {
  const comma = lower.indexOf(',', from + 1);
  return RESUMING.has(lower[comma + 1] ?? '') || PARTS.has(lower[from + 1] ?? '') ? comma : -1;
}

/** Words that open a clause inside an insertion; its verbs are not the sentence's. */
const INNER = /^(?:who|which|that|[,;:()]?)$/;

/** The auxiliary or verb that continues a sentence; -1 if there is none. */
function resumption(lower: readonly string[], from: number): number {
  for (let at = from + 1; at < from + INSERTION_REACH; at++) {
    const word = lower[at] ?? '';
    if (RESUMING.has(word)) return at;
    if ((at > from + 1 && INNER.test(word)) || word === 'and') return -1;
    const found = happeningAt(lower, at);
    if (found && !found.isFiniteForm && needsNoAuxiliary(found)) return at;
  }
  return -1;
}

/** Whether a happening needs no auxiliary: "guests at the hotel [fell ill]", "people in the valley [fled]". */
function needsNoAuxiliary({ happening, length }: FoundHappening): boolean {
  return isAgentive(happening) || length > 1;
}

/** Tokens after a list's item that are searched for the verb: "12 schools, the station and five shops were damaged". */
const LIST_REACH = 24;

const LIST_STOPS = wordSet(
  'who whom which that while but as when after before because if said says ; : . ( ) from',
);

/** What is said about a whole list after its last item. */
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
