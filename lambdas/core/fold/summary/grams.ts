import type { Form, Term } from './vocabulary';

/** Times up to which a word is counted: summaries hardly ever say one more often. */
export const MAX_REPEATS = 4;

/** Sentences that are the top of an article. */
const TOP_SENTENCES = 3;

/** A word or a pair of neighbouring words, and what is known of it in the sentences of an event. */
export interface Gram {
  /** Numbers it among the event's, from 0. */
  readonly id: number;
  readonly first: Term;
  /** The second word of a pair; that of a word is itself. */
  readonly second: Term;
  readonly isPair: boolean;
  count: number;
  /** Times that it begins with a capital inside a sentence. */
  capitals: number;
  /** Articles that hold it. */
  articles: number;
  /** Articles that hold it at least twice, three times ... */
  repeats: number[];
  /** Articles that hold it in their first sentence, in their first three, in their headline. */
  leads: number;
  tops: number;
  headlines: number;
  /** Sentences before the one of its article that holds it earliest. */
  earliest: number;
}

/** A gram while it is counted: the last article that held it, how often, and the last that did in its top and lead. */
interface Counted extends Gram {
  last: number;
  times: number;
  lastTop: number;
  lastLead: number;
}

/** What has no repeats shares one empty list, as most grams have none. */
const NONE: number[] = [];

/** The words and pairs of an event's sentences, which are to be read article by article. */
export class Grams {
  readonly #all: Counted[] = [];
  readonly #words: Counted[] = [];
  readonly #pairs = new Map<number, Counted>();

  get all(): readonly Gram[] {
    return this.#all;
  }

  /** Counts a sentence's grams and returns them in the order of writing: word, pair, word, pair, word. */
  read(forms: readonly Form[], article: number, position: number): Gram[] {
    const found: Gram[] = [];
    let previous: Form | undefined;
    for (const form of forms) {
      if (previous) {
        // Capital or not, nothing is known of the first word of a sentence.
        const isCapital = previous.isCapital && found.length > 1;
        found.push(count(this.#pair(previous.term, form.term), article, position, isCapital));
      }
      found.push(count(this.#word(form.term), article, position, form.isCapital && previous !== undefined));
      previous = form;
    }
    return found;
  }

  /** Those words and pairs of another text that the sentences read have too, as often as it has them. */
  known(forms: readonly Form[]): Gram[] {
    return forms.flatMap(({ term }, index) => {
      const previous = forms[index - 1];
      const pair = previous && this.#pairs.get(keyOf(previous.term, term));
      return [pair, this.#words[term.id]].filter((gram) => gram !== undefined);
    });
  }

  #word(term: Term): Counted {
    const known = this.#words[term.id];
    if (known) return known;
    const gram = this.#added(term, term, false);
    this.#words[term.id] = gram;
    return gram;
  }

  #pair(first: Term, second: Term): Counted {
    const key = keyOf(first, second);
    const known = this.#pairs.get(key);
    if (known) return known;
    const gram = this.#added(first, second, true);
    this.#pairs.set(key, gram);
    return gram;
  }

  #added(first: Term, second: Term, isPair: boolean): Counted {
    const gram: Counted = {
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
      last: -1,
      times: 0,
      lastTop: -1,
      lastLead: -1,
    };
    this.#all.push(gram);
    return gram;
  }
}

/** Tells pairs apart, as the sentences of an event cannot have 2^16 different words. */
function keyOf(first: Term, second: Term): number {
  return (first.id << 16) | second.id;
}

function count(gram: Counted, article: number, position: number, isCapital: boolean): Gram {
  gram.count++;
  if (isCapital) gram.capitals++;
  if (gram.last === article) repeat(gram);
  else {
    gram.last = article;
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

/** Counts that its article holds a gram once more. */
function repeat(gram: Counted): void {
  gram.times++;
  if (gram.times > MAX_REPEATS) return;
  if (gram.repeats === NONE) gram.repeats = new Array<number>(MAX_REPEATS - 1).fill(0);
  gram.repeats[gram.times - 2] = (gram.repeats[gram.times - 2] as number) + 1;
}
