import type { Article } from '../article';
import { inverseDocumentFrequency } from '../language/background';
import { stem } from '../language/stem';
import { type Word, words } from '../language/words';

/** Characters of the text that are matched on; what comes later is background more often than news. */
const BODY_CHARACTERS = 6_000;

/** Characters of the text that count as its lead. */
const LEAD_CHARACTERS = 500;

/** Terms kept of each view, the heaviest first. */
const BODY_TERMS = 60;
const LEAD_TERMS = 40;
const NAME_TERMS = 30;

/** Characters of a word that is a term; a longer one is an address or garbage, and would not fit into a key. */
const TERM_CHARACTERS = 64;

/** Terms lighter than this (half of all articles hold them) tell nothing. */
const MIN_WEIGHT = 0.5;

/** A term and its weight. */
export type Term = [term: string, weight: number];

/** Three views of an article as unit vectors of stems weighted (1 + ln frequency) x idf, heaviest first. */
export interface Views {
  /** Headline and text, those of headline and lead counted once more. */
  body: Term[];
  /** Headline and the first 500 characters. */
  lead: Term[];
  /** Capitalised words inside sentences, and pairs of them. */
  names: Term[];
}

/** The views of an article. */
export function views(article: Article): Views {
  const headline = stems(words(withoutOutlet(article.headline)));
  const text = article.text.slice(0, BODY_CHARACTERS);
  const body = words(text);
  const lead = stems(body.filter((word) => word.at < LEAD_CHARACTERS));
  return {
    body: vector([...headline, ...stems(body), ...new Set(headline), ...new Set(lead)], BODY_TERMS),
    lead: vector([...headline, ...lead], LEAD_TERMS),
    names: vector(properTerms(text, body), NAME_TERMS),
  };
}

/** A headline without "- Channel 5 News" at its end, which would join strangers. */
function withoutOutlet(headline: string): string {
  const cut = Math.max(...[' - ', ' | ', ' – ', ' — '].map((mark) => headline.lastIndexOf(mark)));
  return cut > 0 && headline.length - cut <= 45 ? headline.slice(0, cut) : headline;
}

function stems(list: Word[]): string[] {
  return list.filter(isTerm).map((word) => stem(word.text.toLowerCase()));
}

function isTerm({ text }: Word): boolean {
  return text.length <= TERM_CHARACTERS;
}

/** Stems of words capitalised where no sentence starts, and of neighbouring pairs of them. */
function properTerms(text: string, body: Word[]): string[] {
  const found: string[] = [];
  let previous: string | undefined;
  for (const word of body) {
    if (!isTerm(word) || !isProper(text, word)) {
      previous = undefined;
      continue;
    }
    const term = stem(word.text.toLowerCase());
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

/** Term frequencies into a unit vector of the heaviest `size` terms; ties go by the term, so that it is unique. */
function vector(terms: string[], size: number): Term[] {
  const frequency = new Map<string, number>();
  for (const term of terms) frequency.set(term, (frequency.get(term) ?? 0) + 1);
  const weighted: Term[] = [];
  for (const [term, count] of frequency) {
    const weight = (1 + Math.log(count)) * termWeight(term);
    if (weight >= MIN_WEIGHT) weighted.push([term, weight]);
  }
  return unit(heaviest(weighted, size));
}

/** The idf of a word; of a pair, the sum of its words'. */
function termWeight(term: string): number {
  return term.split(' ').reduce((sum, word) => sum + inverseDocumentFrequency(word), 0);
}

/** The heaviest terms, descending; equal ones in the order of their spelling. */
export function heaviest(terms: Term[], size: number): Term[] {
  return terms.sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1)).slice(0, size);
}

/** The sum of several vectors, in no order. */
export function sumViews(vectors: readonly Term[][]): Term[] {
  const weights = new Map<string, number>();
  for (const vector of vectors) {
    for (const [term, weight] of vector) weights.set(term, (weights.get(term) ?? 0) + weight);
  }
  return [...weights];
}

function unit(terms: Term[]): Term[] {
  const length = Math.hypot(...terms.map(([, weight]) => weight));
  return terms.map(([term, weight]) => [term, Math.round((weight / length) * 1e4) / 1e4]);
}
