import { MONTHS, wordSet } from '../../language/word-lists';
import { words } from '../../language/words';
import { type PlaceMention, placesIn } from '../names/runs';
import type { Scope } from './scope';
import { isPossible, scopeInTime, scopeOf } from './scope';
import type { SentenceTokens } from './tokens';

/** The tokens of a claim: from its number to the token after what is said about it. */
export interface Span {
  start: number;
  end: number;
}

/** Tokens that separate clauses, each with a time and place of its own. */
const BOUNDARIES = wordSet(
  '; : — – ( ) “ ” " but while whereas although though which who whose where compared than amid because despite',
);

/** Tokens that separate clauses if there are numbers on both sides: "cut 40 jobs after losing $5 million last year". */
const BOUNDARIES_OF_NUMBERS = wordSet('and , when after as following from up down against since');

/** What follows the "from" of a comparison, which does not date what comes before it: "from a year earlier". */
const COMPARISON = new RegExp(
  [
    '^(?:a|last|the|the previous|the same|this) (?:year|month|quarter|week|time|season|day)\\b',
    `^(?:${MONTHS.join('|')})\\b`,
  ].join('|'),
);

/** Words of the longest comparison: "the previous year". */
const COMPARISON_WORDS = 3;

/** Max tokens from a claim to a "could" that makes it a possibility: "40 people could be trapped". */
const POSSIBLE_REACH = 5;

/** Verbs that continue a sentence after an apposition. */
const FINITE = wordSet('was were is are has have had will said');

const FURTHER_VERB =
  /^(?:expects?|expected|plans?|hopes?|aims?|warn(?:s|ed)|could|may|might|would|said|says|is|are|was|were)$/;

/** Tokens from "and" to a number that follows at once: itself, or one word between. */
const AT_ONCE = 2;

const TIMES = wordSet(
  'overnight today yesterday tonight week month year years months weeks earlier ago morning night in',
);

/** Splits a sentence into clauses, which date and place its numbers and show which are mere possibilities. */
export class Clauses {
  private readonly places: PlaceMention[];
  private readonly leading: Span | undefined;

  constructor(
    private readonly tokens: SentenceTokens,
    private readonly spans: readonly Span[],
    private readonly publishedAt: string,
  ) {
    this.places = placesIn(tokens.sentence);
    this.leading = leadingAdverbial(tokens, spans);
  }

  /** What a claim's clause is about if not the article's event. */
  scope(span: Span): Scope | undefined {
    const clause = this.clauseOf(span);
    const near = { start: clause.start, end: Math.min(clause.end, span.end + POSSIBLE_REACH) };
    const text = this.text(clause);
    if (isPossible(this.text(near)) || /\b(?:if|unless)\b/.test(text)) return 'possible';
    return scopeInTime(text, this.publishedAt) ?? this.leadingScope(clause);
  }

  /** The place that a claim's clause names: the next one after its number, else one before it. */
  place(span: Span): string | undefined {
    const clause = this.clauseOf(span);
    const at = this.offset(span.start);
    const own = this.places.filter(
      (place) => place.at >= this.offset(clause.start) && place.at < this.offset(clause.end),
    );
    const found = own.find((place) => place.at > at) ?? own.at(-1);
    return (found ?? this.places.find((place) => this.leading && place.at < this.offset(this.leading.end)))
      ?.name;
  }

  private leadingScope(clause: Span): Scope | undefined {
    if (!this.leading || clause.start < this.leading.end) return undefined;
    return scopeOf(this.text(this.leading), this.publishedAt);
  }

  private clauseOf(span: Span): Span {
    let { start } = span;
    while (start > 0 && !this.isBoundary(start - 1)) start--;
    let { end } = span;
    while (end < this.tokens.lower.length && !this.isBoundary(end) && !this.opensFurther(end)) end++;
    return { start, end };
  }

  private isBoundary(at: number): boolean {
    const { lower } = this.tokens;
    const token = lower[at] as string;
    if (this.spans.some((span) => at >= span.start && at < span.end)) return false;
    if (BOUNDARIES.has(token)) return true;
    if (token === 'from' && COMPARISON.test(lower.slice(at + 1, at + 1 + COMPARISON_WORDS).join(' ')))
      return true;
    if (token === ',' && this.closesRelative(at)) return true;
    return BOUNDARIES_OF_NUMBERS.has(token) && this.isBetweenOwn(at);
  }

  /** Whether what follows says something else: a participle, or another verb of the same subject. */
  private opensFurther(at: number): boolean {
    const { lower } = this.tokens;
    const next = lower[at + 1] ?? '';
    if (lower[at] === 'and' && FURTHER_VERB.test(next)) return true;
    const isPresent =
      lower[at] === 'and' &&
      /ed$/.test(next) &&
      /^(?:has|have|is|are|employs|operates|owns)$/.test(this.verbBefore(at));
    return isPresent || this.opensParticiple(at);
  }

  /** The word before the last number before a token. */
  private verbBefore(at: number): string {
    const previous = this.spans.findLast((span) => span.end <= at);
    return this.tokens.lower[(previous?.start ?? 0) - 1] ?? '';
  }

  /**
   * Whether a participle follows a comma: ", passing the previous high of 7.9 metres". It ends the clause of the
   * numbers before it. The clause of a number after it begins where the clause before the comma begins.
   */
  private opensParticiple(at: number): boolean {
    const { lower } = this.tokens;
    return lower[at] === ',' && /.{3}ing$/.test(lower[at + 1] ?? '') && lower[at + 1] !== 'including';
  }

  /** Whether a comma ends an insertion: ", who was elected in 2012,", ", founded in 1987,", ", a champion in 2010, was". */
  private closesRelative(at: number): boolean {
    const { lower } = this.tokens;
    const opening = lower.lastIndexOf(',', at - 1);
    if (opening > 0 && FINITE.has(lower[at + 1] ?? '')) return true;
    return opening > 0 && /^(?:who|which|whose|where|.{3,}ed|built|set)$/.test(lower[opening + 1] ?? '');
  }

  /**
   * Whether a token separates two numbers. "And" or a comma does so only if the previous number has a time of its own and
   * the next one follows at once: "cut 40 jobs last year and 60 this year".
   */
  private isBetweenOwn(at: number): boolean {
    const { lower } = this.tokens;
    const next = this.spans.find((span) => span.start > at);
    const previous = this.spans.findLast((span) => span.end <= at);
    if (!next || !previous) return false;
    const token = lower[at] as string;
    if (token !== 'and' && token !== ',') return true;
    return (
      next.start - at <= AT_ONCE &&
      lower.slice(previous.end, at).some((word) => TIMES.has(word) || /day$/.test(word))
    );
  }

  private text({ start, end }: Span): string {
    const text = this.tokens.sentence.slice(this.offset(start), this.offset(end));
    return this.tokens.words === this.tokens.lower ? text.toLowerCase() : text;
  }

  private offset(token: number): number {
    return this.tokens.at[token] ?? this.tokens.sentence.length;
  }
}

/** Max tokens of an adverbial that opens a sentence. */
const LEADING_TOKENS = 14;

/** First words of such adverbials: "in 2012, ...", "two years ago, ...". */
const LEADS = wordSet(
  'in during since over last before earlier by throughout across at near outside two three four five six seven eight nine ten',
);

function leadingAdverbial({ lower }: SentenceTokens, spans: readonly Span[]): Span | undefined {
  if (!LEADS.has(lower[0] ?? '')) return undefined;
  const comma = lower.indexOf(',');
  const first = spans.find((span) => span.start > 0);
  if (comma < 0 || comma > LEADING_TOKENS || (first && first.start < comma)) return undefined;
  return { start: 0, end: comma };
}

/** Sentences at the top of an article that, with its headline, establish where its event is. */
const PLACING_SENTENCES = 2;

/** Parts of a town: an article that mentions them late says where in the town it happened. */
const PART_OF_TOWN =
  /\b(?:street|avenue|road|drive|boulevard|lane|highway|square|plaza|park|mall|hospital|school|college|university|church|station|airport|market|heights|north|south|east|west)$/i;

/** Words for where people are treated or die, which is not where they came to harm. */
const TREATMENT = /\b(?:hospital|medical cent(?:er|re)|clinic|infirmary|trauma cent(?:er|re)|morgue)\b/i;

const PART_OF_WORD = /[\p{L}\p{M}\p{N}]/u;

/** Headline and first sentences of an article in lower case; they establish where its event is. */
export function openingOf(headline: string, sentences: readonly string[]): string {
  return [headline, ...sentences.slice(0, PLACING_SENTENCES)].join('\n').toLowerCase();
}

/**
 * Whether a place that a sentence names may be another than the event's: the article's opening does not name it, it is
 * not part of a town, and the sentence mentions no hospital or the like. In 1,520 shootings, 39 claims about killed and
 * injured named a place that no opening names, 14 of them rightly counted; without hospitals and parts of towns, 18 are
 * left, 4 of them right.
 */
export function isOpenPlace(place: string, sentence: string, opening: string): boolean {
  return !PART_OF_TOWN.test(place) && !TREATMENT.test(sentence) && !isNamedIn(place, opening);
}

/** Whether a lower-case text contains any word of a place's name. */
export function isNamedIn(place: string, text: string): boolean {
  return words(place).some((word) => hasWord(text, word.text.toLowerCase().replace(/['’]s$/, '')));
}

function hasWord(text: string, word: string): boolean {
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + 1)) {
    if (!PART_OF_WORD.test(text[at - 1] ?? '') && !PART_OF_WORD.test(text[at + word.length] ?? ''))
      return true;
  }
  return false;
}
