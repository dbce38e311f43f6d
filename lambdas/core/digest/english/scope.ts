import { numberAt, startsNumber } from '../../language/numbers';
import { CAPITAL_MONTHS, MONTHS, wordSet } from '../../language/word-lists';
import { befallsPeople } from './happenings';
import { type NounPhrase, nounPhraseAt } from './noun-phrase';
import { isWeapon, singular } from './nouns';
import { type Predicate, predicateBefore, predicateBehind, predicateOf } from './predicate';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './tokens';

/**
 * What a number is about if not the article's own event: an earlier event, a longer period ("this month"), a previous
 * record, or something only expected, feared or denied.
 */
export type Scope = 'earlier' | 'period' | 'record' | 'possible';

const ANY_MONTH = CAPITAL_MONTHS.join('|');

const PERIODS = 'days?|weeks?|weekends?|months?|quarters?|years?|seasons?|decades?|century|centuries';

/** Words that articles use for an earlier event of the same kind. */
const EVENTS =
  'attack|strike|incident|accident|crash|toll|quake|earthquake|flood|storm|fire|blaze|outbreak|election|match|deal|shooting|bombing|explosion|blast|eruption|wave|case|protest|tragedy|disaster';

/** Wordings for what is only expected, feared, planned or denied. */
const POSSIBLY = new RegExp(
  [
    // What "could be heard" was heard.
    '\\b(?:(?:could|might)(?! be (?:heard|seen|felt))|would|should|unless|if)\\b',
    '\\b(?:[Ff]ears?|[Ff]eared|[Ff]earing|[Tt]hreat of|[Tt]hreaten(?:s|ed|ing)? to|(?<!\\b(?:the|of|a|at) )[Rr]isks?|[Ll]ikely|[Pp]otential(?:ly)?)\\b',
    // In lower case only: May is a month.
    '\\bmay\\b',
    '\\b(?:[Ee]xpect(?:s|ed|ing)?|[Ff]orecasts?|[Ff]orecasters|[Pp]redict(?:s|ed|ing|ions?)?|[Pp]roject(?:s|ed|ions)|[Aa]nticipat(?:e|es|ed|ing))\\b',
    '\\b(?:[Pp]lann(?:ed|ing) to|[Aa]ims? to|[Hh]op(?:e|es|ed|ing) (?:to|for)|[Pp]ropos(?:e|es|ed|al)|[Ss]et to|[Ww]arn(?:s|ed|ing) of|[Ss]ought|[Ss]eeks?)\\b',
    '\\b(?:[Dd]en(?:y|ies|ied|ying)|[Uu]ntrue|[Rr]umou?r(?:s|ed)?|[Hh]oax|[Ss]imulat(?:ed|ion)|[Dd]rill|[Mm]ock)\\b',
    '\\bwill (?:reach|rise|fall|grow|shrink|hit|exceed|climb|drop|top)\\b',
  ].join('|'),
);

const RECORD = new RegExp(
  [
    '\\b(?:previous|earlier|old|standing|existing|all-time|former|last) (?:high|record|low|best|worst|peak|mark|maximum|minimum)\\b',
    '\\b(?:record|high|peak|best|mark) (?:of|set|stood|was set|dates|from)\\b',
    '\\b(?:beat|beats|beating|broke|breaks|breaking|surpass\\w*|eclips\\w*|exceed\\w*|top(?:s|ped|ping)) (?:the|its|his|her|their|a) (?:\\w+ )?(?:record|high|mark|peak|best)\\b',
  ].join('|'),
  'i',
);

const EARLIER = new RegExp(
  [
    `\\b(?:days?|weeks?|months?|years?|decades?|century|centuries) (?:earlier|ago|before|previously|prior)\\b`,
    `\\b(?:previous|earlier|an? separate|another separate|similar|last|past|worst) (?:\\w+ )?(?:${EVENTS})s?\\b`,
    `\\blast (?:year|month|week|season|spring|summer|autumn|fall|winter|${ANY_MONTH})['’]s\\b`,
    `\\blast (?:spring|summer|autumn|winter|${ANY_MONTH})\\b`,
    '\\bthe (?:previous|preceding|prior) (?:day|night|week|month|year|season|quarter)\\b',
    '\\b(?:in the (?:19|20)\\d0s|back in|historically|in the past)\\b',
  ].join('|'),
  'i',
);

/** A total over a longer time than the event's. */
const PERIOD = new RegExp(
  [
    `\\b(?:in|over|during|for|within|throughout|across) (?:just |only )?the (?:past|last|previous|preceding|recent|first) (?:\\w+ )?(?:${PERIODS})\\b`,
    "\\b(?:last|past) (?:month|quarter|year|season|decade)\\b(?!['’]s)",
    '\\b(?:this|so far this|per|each|every) (?:month|quarter|year|season|decade)\\b',
    '(?<!\\b(?:for|in|than|about|nearly|almost|within|over|after|of|half|once|twice|as|be|is|was) )\\ba (?:day|week|month|year)\\b(?! (?:ago|after|before|earlier|later|on|old|and|of|in|since|when|long|into))',
    '\\b(?:yearly|annually|monthly|to date|all told since|year-to-date|in (?:all|total) this)\\b',
    `\\bsince (?:the (?:start|beginning|invasion|war|pandemic|turn|conflict|uprising|revolution|election)|(?:early |mid-|late )?(?:${ANY_MONTH})|last|(?:19|20)\\d\\d)\\b`,
  ].join('|'),
  'i',
);

/** A rank, which is the event's own: "the deadliest in a decade", "the most since 1998", "the sixth this year". */
const RANK =
  /\b(?:\w{3,}est|most|worst|best|first|second|third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|\d+(?:st|nd|rd|th)|record|record-breaking|unprecedented|largest)\b[^,;:()–—]*\b(?:since|in|for|of|this|so far this|ever|to date|on record)\b[^,;:()–—]*/gi;

/** The cause of today's event: "fined over the 1998 fire". */
const CAUSE = /\b(?:over|into|about|for) (?:the|a|its|his|her|their) (?:19|20)\d\d [a-z]+/gi;

/** What a text is about if not the article's own event. Pass a clause: a sentence may mention an earlier event, too. */
export function scopeOf(text: string, publishedAt: string): Scope | undefined {
  return isPossible(text) ? 'possible' : scopeInTime(text, publishedAt);
}

/** Whether a text is about what is only expected, feared, planned or denied. */
export function isPossible(text: string): boolean {
  return POSSIBLY.test(text);
}

/** The time that a text is about if not the article's own. */
export function scopeInTime(text: string, publishedAt: string): Exclude<Scope, 'possible'> | undefined {
  if (RECORD.test(text)) return 'record';
  const rest = text.replace(RANK, ' ').replace(CAUSE, ' ');
  if (PERIOD.test(rest)) return 'period';
  if (EARLIER.test(rest)) return 'earlier';
  return scopeOfDates(rest, new Date(publishedAt));
}

/** The year of a date or an event: "in 1998", "in June 1998", "the 1998 flood". */
const YEAR = new RegExp(
  `\\b(?:in|by|since|during|of|from|until|before|after|early|late|mid|around|${ANY_MONTH}|(?:${ANY_MONTH}) \\d\\d?,|the)[ -]((?:19|20)\\d\\d)\\b`,
  'gi',
);

const IN_MONTH = new RegExp(`\\b(?:in|last|back in) (?:early |mid-|late )?(${ANY_MONTH})\\b`, 'i');

/** Months from publication, back or ahead, in which "in May" may mean the event's own time. */
const OWN_MONTHS = 1;

const MONTHS_OF_YEAR = 12;
function scopeOfDates(text: string, published: Date): 'earlier' | undefined {
  for (const [, year] of text.matchAll(YEAR)) {
    if (Number(year) < published.getUTCFullYear()) return 'earlier';
  }
  const month = IN_MONTH.exec(text)?.[1];
  if (month === undefined) return undefined;
  const index = MONTHS.indexOf(month.toLowerCase());
  const back = (published.getUTCMonth() - index + MONTHS_OF_YEAR) % MONTHS_OF_YEAR;
  return back > OWN_MONTHS && back < MONTHS_OF_YEAR - OWN_MONTHS ? 'earlier' : undefined;
}

/** What a number counts, and what is said about it. */
export interface CountedNoun {
  noun: NounPhrase;
  predicate: Predicate | undefined;
}

/** What a number counts, and what is said about it; undefined if that is denied. */
export function countedBy(
  tokens: SentenceTokens,
  quantity: Quantity,
  previous: CountedNoun | undefined,
): CountedNoun | undefined {
  const inner = innerNumber(tokens, quantity);
  const noun = nounPhraseAt(tokens, inner ?? quantity.end, inner ? 2 : quantity.value);
  const own = saidOf(tokens, quantity, noun, inner !== undefined);
  if (own === 'negated') return undefined;
  const predicate = own ?? sharedWith(tokens, quantity, previous) ?? arrived(tokens, quantity, noun);
  if (noun.head !== undefined) return { noun, predicate };
  const isElliptic = predicate !== undefined && !befallsPeople(predicate.happening);
  const isMore = tokens.lower[noun.end] === 'more' && predicate === undefined;
  const shared = isElliptic || isMore ? sharedNoun(tokens, previous) : undefined;
  return { noun: shared ? { ...shared, end: noun.end } : noun, predicate };
}

/** The token after the second number of "five of the nine men". */
function innerNumber({ lower }: SentenceTokens, { end }: Quantity): number | undefined {
  if (lower[end] !== 'of') return undefined;
  const at = end + (/^(?:the|its|their|those)$/.test(lower[end + 1] ?? '') ? 2 : 1);
  const inner = numberAt(lower, at);
  return inner ? at + inner.length : undefined;
}

const AUXILIARIES = wordSet('was were is are have has had');

/**
 * What is said about the counted. In "five of the nine men", what comes before the five is about them, and so is what
 * follows with an auxiliary ("were rescued"); a bare participle ("trapped in the mine") is about the nine.
 */
function saidOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  noun: NounPhrase,
  hasInner: boolean,
): Predicate | 'negated' | undefined {
  const isOpened = AUXILIARIES.has(tokens.lower[noun.end] ?? '');
  if (hasInner)
    return predicateBefore(tokens, quantity) ?? (isOpened ? predicateBehind(tokens, noun.end) : undefined);
  return isOpened && isInner(tokens.lower, quantity.start) ? undefined : predicateOf(tokens, quantity, noun);
}

/** Whether a number is the second of "five of the nine". */
function isInner(lower: readonly string[], start: number): boolean {
  const of = lower[start - 1] === 'of' ? start - 1 : start - 2;
  return lower[of] === 'of' && startsNumber(lower[of - 1] ?? '');
}

/** Max tokens that may join two numbers, such as ", and". */
const JOINING_TOKENS = 3;

/** What is said about the previous number, if only "and", "all" or commas come between. */
function sharedWith(
  { lower }: SentenceTokens,
  quantity: Quantity,
  previous: CountedNoun | undefined,
): Predicate | undefined {
  if (!previous?.predicate || previous.noun.head === undefined) return undefined;
  const between = lower.slice(previous.noun.end, quantity.start);
  if (between.length === 0 || between.length > JOINING_TOKENS) return undefined;
  return between.every((token) => /^(?:and|,|all)$/.test(token)) ? previous.predicate : undefined;
}

/** "Pounded by 40 drones", "an attack with 12 rockets": weapons that arrive were launched. */
function arrived({ lower }: SentenceTokens, { start }: Quantity, noun: NounPhrase): Predicate | undefined {
  const isSent = /^(?:by|with|using|involved|involving|used)$/.test(lower[start - 1] ?? '');
  return isSent && noun.head !== undefined && isWeapon(singular(noun.head))
    ? { happening: 'launched' }
    : undefined;
}

/** What a number without a noun counts: the same as the previous number, else what the sentence starts with. */
function sharedNoun(tokens: SentenceTokens, previous: CountedNoun | undefined): NounPhrase | undefined {
  if (previous?.noun.head !== undefined) return previous.noun;
  const opening = nounPhraseAt({ ...tokens, words: tokens.lower }, 0, 2);
  return opening.head === undefined ? undefined : opening;
}

/** Whether a number counts a part: "including three children", "among them a nurse", "two of them teenagers". */
export function isPartOf({ lower }: SentenceTokens, { start, end }: Quantity): boolean {
  const before = lower[start - 1] ?? '';
  if (before === 'including' || (before === 'them' && lower[start - 2] === 'among')) return true;
  return (
    lower[end] === 'of' &&
    /^(?:them|whom)$/.test(lower[end + 1] ?? '') &&
    !/^(?:were|was|are|have|had)$/.test(lower[end + 2] ?? '')
  );
}

/** A part with what is said about the whole, before or after it: "12 people, including a child, were rescued". */
export function partOf(
  tokens: SentenceTokens,
  quantity: Quantity,
  previous: CountedNoun | undefined,
): CountedNoun | undefined {
  const noun = nounPhraseAt(tokens, quantity.end, quantity.value);
  const behind = tokens.lower[noun.end] === ',' ? predicateBehind(tokens, noun.end + 1) : undefined;
  if (behind === 'negated') return undefined;
  const counted = noun.head === undefined && previous ? { ...previous.noun, end: noun.end } : noun;
  return { noun: counted, predicate: previous?.predicate ?? behind };
}
