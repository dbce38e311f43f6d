import { inverseDocumentFrequency } from '../../language/background';
import { listedLanguage } from '../../language/languages';
import { stem } from '../../language/stem';
import { type Word, words } from '../../language/words';

/** Max times that a gram is counted in an article or a summary: summaries hardly ever repeat one more often. */
export const MAX_REPEATS = 4;

const TOP_SENTENCES = 3;

/** A word or a pair of neighbouring words, with its counts in the sentences of an event. */
export interface Gram {
  /** Number among the event's grams, from 0. */
  readonly id: number;
  readonly first: KnownWord;
  /** The second word of a pair; of a single word, the word itself. */
  readonly second: KnownWord;
  readonly isPair: boolean;
  count: number;
  /** Number of times that it begins with a capital inside a sentence. */
  capitals: number;
  /** Number of articles that have it. */
  articles: number;
  /** The number of articles that have it at least `index + 2` times, by index: twice, three times and so on. */
  repeats: number[];
  /** Number of articles that have it in their first sentence; in their first three; in their headline. */
  leads: number;
  tops: number;
  headlines: number;
  /** Index, within its article, of the earliest sentence that has it. */
  earliest: number;
}

/** A lower-case word of an event's sentences. */
export interface KnownWord {
  /** Number among the event's words, from 0. */
  id: number;
  /** Number of its stem among the event's stems, from 0. */
  stemId: number;
  /** Inverse document frequency in general text, in nats. */
  idf: number;
  /** Logarithm of how often an article of general text has it. */
  background: number;
  hasDigit: boolean;
}

/** A word as written. */
export interface WrittenWord {
  term: KnownWord;
  /** Whether it begins with a capital. */
  isCapital: boolean;
}

/** The words and pairs of an event's sentences. Sentences must be read article by article. */
export class Grams {
  readonly #all: GramCount[] = [];
  readonly #words: GramCount[] = [];
  readonly #pairs = new Map<number, GramCount>();

  get all(): readonly Gram[] {
    return this.#all;
  }

  /** Counts a sentence's grams and returns them in order of writing: word, pair, word, pair, word. */
  read(forms: readonly WrittenWord[], article: number, position: number): Gram[] {
    const found: Gram[] = [];
    let previous: WrittenWord | undefined;
    for (const form of forms) {
      if (previous) {
        // The capital of a sentence's first word says nothing.
        const isCapital = previous.isCapital && found.length > 1;
        found.push(count(this.#pair(previous.term, form.term), article, position, isCapital));
      }
      found.push(count(this.#word(form.term), article, position, form.isCapital && previous !== undefined));
      previous = form;
    }
    return found;
  }

  /** The words and pairs of another text that the sentences read so far have too, as often as the text has them. */
  known(forms: readonly WrittenWord[]): Gram[] {
    return forms.flatMap(({ term }, index) => {
      const previous = forms[index - 1];
      const pair = previous && this.#pairs.get(keyOf(previous.term, term));
      return [pair, this.#words[term.id]].filter((gram) => gram !== undefined);
    });
  }

  #word(term: KnownWord): GramCount {
    const known = this.#words[term.id];
    if (known) return known;
    const gram = this.#added(term, term, false);
    this.#words[term.id] = gram;
    return gram;
  }

  #pair(first: KnownWord, second: KnownWord): GramCount {
    const key = keyOf(first, second);
    const known = this.#pairs.get(key);
    if (known) return known;
    const gram = this.#added(first, second, true);
    this.#pairs.set(key, gram);
    return gram;
  }

  #added(first: KnownWord, second: KnownWord, isPair: boolean): GramCount {
    const gram: GramCount = {
      id: this.#all.length,
      first,
      second,
      isPair,
      count: 0,
      capitals: 0,
      articles: 0,
      repeats: NONE,
      leads: 0,
      tops: 0,
      headlines: 0,
      earliest: Number.MAX_SAFE_INTEGER,
      lastArticle: -1,
      times: 0,
      lastTop: -1,
      lastLead: -1,
    };
    this.#all.push(gram);
    return gram;
  }
}

/** Returns what is known of a word of one language, as written. */
export type Lexicon = (written: string) => WrittenWord;

/** The words of an event's sentences. A word that occurs in two languages is taken as one of the language read first. */
export class EventVocabulary {
  readonly #lexicons = new Map<string, Lexicon>();
  readonly #forms = new Map<string, WrittenWord>();
  readonly #terms = new Map<string, KnownWord>();
  readonly #stems = new Map<string, number>();

  lexiconOf(language: string): Lexicon {
    const listed = listedLanguage(language);
    const known = this.#lexicons.get(listed);
    if (known) return known;
    const idfOf = inverseDocumentFrequency(listed);
    const lexicon = (written: string) => this.#forms.get(written) ?? this.#newForm(written, listed, idfOf);
    this.#lexicons.set(listed, lexicon);
    return lexicon;
  }

  #newForm(written: string, language: string, idfOf: (stem: string) => number): WrittenWord {
    const lower = written.toLowerCase();
    const term = this.#terms.get(lower) ?? this.#newTerm(lower, language, idfOf);
    const form = { term, isCapital: written[0] !== lower[0] };
    this.#forms.set(written, form);
    return form;
  }

  #newTerm(lower: string, language: string, idfOf: (stem: string) => number): KnownWord {
    const stemmed = stem(lower, language);
    const stemId = this.#stems.get(stemmed) ?? this.#stems.size;
    this.#stems.set(stemmed, stemId);
    const idf = idfOf(stemmed);
    const background = Math.log(-Math.log1p(-Math.exp(-Math.max(LEAST_IDF, idf))));
    const term = { id: this.#terms.size, stemId, idf, background, hasDigit: /\d/.test(lower) };
    this.#terms.set(lower, term);
    return term;
  }
}

/** Receives a part of a text's words, and whether it begins a word as readers count them. */
export type PartReader = (part: string, isStart: boolean) => void;

/**
 * Passes on the parts of a text's words in order. Words are split at hyphens, apostrophes, dots and commas: "23-year-old"
 * has three parts, of which the first begins a word. Scripts without spaces are split by word.
 */
export function readWords(text: string, onPart: PartReader): void {
  let end = 0;
  for (const word of words(text)) {
    const isStart = isWordStart(text, end, word);
    if (!INNER_MARK.test(word.text)) onPart(word.text, isStart);
    else
      for (const [index, part] of word.text.split(INNER_MARK).entries()) onPart(part, isStart && index === 0);
    end = word.at + word.text.length;
  }
}

/** A gram while it is counted. */
interface GramCount extends Gram {
  /** The last article that had it, and how often so far. */
  lastArticle: number;
  times: number;
  /** The last articles that had it in their top and in their lead. */
  lastTop: number;
  lastLead: number;
}

/** One empty list for all grams without repeats, which most are. */
const NONE: number[] = [];

/** Identifies a pair: an event's sentences, under 100 of 500 characters, have far fewer than 2^16 different words. */
function keyOf(first: KnownWord, second: KnownWord): number {
  return (first.id << 16) | second.id;
}

function count(gram: GramCount, article: number, position: number, isCapital: boolean): Gram {
  gram.count++;
  if (isCapital) gram.capitals++;
  if (gram.lastArticle === article) countRepeat(gram);
  else {
    gram.lastArticle = article;
    gram.times = 1;
    gram.articles++;
  }
  if (position < TOP_SENTENCES && gram.lastTop !== article) {
    gram.lastTop = article;
    gram.tops++;
  }
  if (position === 0 && gram.lastLead !== article) {
    gram.lastLead = article;
    gram.leads++;
  }
  if (position < gram.earliest) gram.earliest = position;
  return gram;
}

/** Counts one more occurrence in the same article. */
function countRepeat(gram: GramCount): void {
  gram.times++;
  if (gram.times > MAX_REPEATS) return;
  if (gram.repeats === NONE) gram.repeats = new Array<number>(MAX_REPEATS - 1).fill(0);
  gram.repeats[gram.times - 2] = (gram.repeats[gram.times - 2] as number) + 1;
}

/** Min inverse document frequency that is reckoned with, so that the logarithm of how often a word is used stays finite. */
const LEAST_IDF = 0.002;

/** Marks inside a word that split it, so that "Ostrand's" counts as a mention of "Ostrand". */
const INNER_MARK = /['’.,]/;

/** Whether only a space, or nothing at all, separates the last word from this one. */
function isWordStart(text: string, end: number, { at }: Word): boolean {
  return at === end || text[at - 1] === ' ' || /\s/.test(text.slice(end, at));
}
