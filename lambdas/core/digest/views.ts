import type { Article } from '../article';
import { inverseDocumentFrequency } from '../language/background';
import { namedDays } from '../language/calendar';
import { listedLanguage } from '../language/languages';
import { withoutOutlet } from '../language/sentences';
import { stem } from '../language/stem';
import { type Word, words } from '../language/words';

/** Characters of the text used for matching: what follows is more often background than news. */
const BODY_CHARACTERS = 6_000;

const LEAD_CHARACTERS = 500;

const NUMBERED_CHARACTERS = 2_000;

/** Terms kept per view: the heaviest, or the first numbers. */
const BODY_TERMS = 60;
const LEAD_TERMS = 40;
const HEADLINE_TERMS = 15;
const NAME_TERMS = 30;
const NUMBER_TERMS = 20;

/** Longest term, in characters: a longer word is an address or garbage and would not fit into a key. */
const TERM_CHARACTERS = 64;

/** Lighter terms are dropped: half of all articles hold them. */
const MIN_WEIGHT = 0.5;

export type WeightedTerm = [term: string, weight: number];

/** Views of an article as unit vectors: by default stems weighted (1 + ln frequency) x idf, heaviest first. */
export interface Views {
  /** Headline and text; each distinct term of headline and of lead counts once more. */
  body: WeightedTerm[];
  /** Headline and the first 500 characters. */
  lead: WeightedTerm[];
  headline: WeightedTerm[];
  /** Capitalised words inside sentences, and pairs of them. */
  names: WeightedTerm[];
  /** Numbers from the top of the text, alone and with the next word, all of equal weight. */
  numbers: WeightedTerm[];
  /** Calendar days that the top of the text names, ISO 8601, all of equal weight. */
  days: WeightedTerm[];
}

/** The views of an article; `allWords` are the words of its text. */
export function views(article: Article, allWords: readonly Word[]): Views {
  const { stemOf, vector } = vocabulary(article.language);
  const { text } = article;
  const written = allWords.filter((word) => word.at < BODY_CHARACTERS && isTerm(word));
  const headline = words(withoutOutlet(article.headline)).filter(isTerm).map(stemOf);
  const body = written.map(stemOf);
  const lead = body.slice(0, written.filter((word) => word.at < LEAD_CHARACTERS).length);
  return {
    body: vector([...headline, ...body, ...new Set(headline), ...new Set(lead)], BODY_TERMS),
    lead: vector([...headline, ...lead], LEAD_TERMS),
    headline: vector(headline, HEADLINE_TERMS),
    names: vector(properTerms(text, written, stemOf), NAME_TERMS),
    numbers: equallyWeighted(numberTerms(written, stemOf).slice(0, NUMBER_TERMS)),
    days: equallyWeighted(namedDays(written, listedLanguage(article.language), article.publishedAt)),
  };
}

function isTerm({ text }: Word): boolean {
  return text.length <= TERM_CHARACTERS;
}

/** Stems of words that are capitalised inside a sentence, and pairs of adjacent ones. */
function properTerms(text: string, written: Word[], stemOf: (word: Word) => string): string[] {
  const found: string[] = [];
  let previous: string | undefined;
  for (const word of written) {
    if (!isProper(text, word)) {
      previous = undefined;
      continue;
    }
    const term = stemOf(word);
    found.push(term);
    if (previous !== undefined) found.push(`${previous} ${term}`);
    previous = term;
  }
  return found;
}

function isProper(text: string, word: Word): boolean {
  if (!/^\p{Lu}/u.test(word.text) || word.text === 'I') return false;
  return word.at > 0 && !/[.!?"“\n:]/.test(text.slice(Math.max(0, word.at - 2), word.at));
}

/** Numbers of two or more digits, and every number with the next word; years are skipped. */
function numberTerms(written: Word[], stemOf: (word: Word) => string): string[] {
  const found = new Set<string>();
  for (const [index, word] of written.entries()) {
    if (word.at > NUMBERED_CHARACTERS) break;
    if (!/^\d/.test(word.text) || /^(?:19|20)\d\d$/.test(word.text)) continue;
    const number = word.text.replace(/,(?=\d{3})/g, '');
    const next = written[index + 1];
    if (number.length > 1) found.add(number);
    if (next) found.add(`${number} ${stemOf(next)}`);
  }
  return [...found];
}

function equallyWeighted(terms: string[]): WeightedTerm[] {
  return unitVector(terms.map((term) => [term, 1]));
}

/** Stems and weighs the words of one language. */
interface ViewVocabulary {
  stemOf(word: Word): string;
  /** The `size` heaviest terms as a unit vector. */
  vector(terms: string[], size: number): WeightedTerm[];
}

function vocabulary(language: string): ViewVocabulary {
  const listed = listedLanguage(language);
  const idf = inverseDocumentFrequency(listed);
  const stemmed = new Map<string, string>();
  return {
    stemOf({ text }) {
      const found = stemmed.get(text) ?? stem(text.toLowerCase(), listed);
      stemmed.set(text, found);
      return found;
    },
    vector(terms, size) {
      const weighted: WeightedTerm[] = [];
      for (const [term, count] of frequencies(terms)) {
        const weight = (1 + Math.log(count)) * term.split(' ').reduce((sum, word) => sum + idf(word), 0);
        if (weight >= MIN_WEIGHT) weighted.push([term, weight]);
      }
      return unitVector(heaviest(weighted, size));
    },
  };
}

function frequencies(terms: string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const term of terms) counts.set(term, (counts.get(term) ?? 0) + 1);
  return counts;
}

/** The heaviest terms, descending; ties by spelling, so that the result is unique. Sorts `terms` in place. */
export function heaviest(terms: WeightedTerm[], size: number): WeightedTerm[] {
  return terms.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, size);
}

/** The sum of several vectors, unordered. */
export function sumViews(vectors: readonly WeightedTerm[][]): WeightedTerm[] {
  const weights = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return [...weights];
}

function unitVector(terms: WeightedTerm[]): WeightedTerm[] {
  const length = Math.hypot(...terms.map(([, weight]) => weight));
  return terms.map(([term, weight]) => [term, Math.round((weight / length) * 1e4) / 1e4]);
}
