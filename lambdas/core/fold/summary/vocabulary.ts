import { inverseDocumentFrequency } from '../../language/background';
import { listedLanguage } from '../../language/listed-language';
import { stem } from '../../language/stem';

/** Least inverse document frequency, so that the logarithm of how often a word is said stays finite. */
const LEAST_IDF = 0.002;

/** A lower-case word of an event's sentences. */
export interface Term {
  /** Numbers it among the event's, from 0. */
  id: number;
  /** Numbers its stem among the event's, from 0. */
  stemId: number;
  /** Inverse document frequency in general text, in nats. */
  idf: number;
  /** Logarithm of how often an article of general text says it. */
  background: number;
  hasDigit: boolean;
}

/** A word as written. */
export interface Form {
  term: Term;
  /** Whether it begins with a capital. */
  isCapital: boolean;
}

/** What is known of the words of one language, as written. */
export type Lexicon = (written: string) => Form;

/** The words of an event's sentences; a word that two languages share is that of the one read first. */
export class Vocabulary {
  readonly #lexicons = new Map<string, Lexicon>();
  readonly #forms = new Map<string, Form>();
  readonly #terms = new Map<string, Term>();
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

  #newForm(written: string, language: string, idfOf: (stem: string) => number): Form {
    const lower = written.toLowerCase();
    const term = this.#terms.get(lower) ?? this.#newTerm(lower, language, idfOf);
    const form = { term, isCapital: written[0] !== lower[0] };
    this.#forms.set(written, form);
    return form;
  }

  #newTerm(lower: string, language: string, idfOf: (stem: string) => number): Term {
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
