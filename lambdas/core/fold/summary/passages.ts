import type { Digest } from '../../digest/digest';
import { EventVocabulary, type Gram, Grams, type Lexicon, readWords, type WrittenWord } from './grams';

/** Sentences of an article that are read: its lead, and the first of the others that a claim or a time stands in. */
const MAX_SENTENCES = 8;

/** Sentences of all articles that are read; of many articles fewer each, as they repeat each other. */
const MAX_PASSAGES = 60;

/** Sentences of an article that are read however many there are. */
const MIN_SENTENCES = 3;

/** A sentence of an article. */
export interface Passage {
  /** Numbers it among the event's, from 0. */
  id: number;
  text: string;
  /** Its article's place among those given, and its place among the article's sentences. */
  article: number;
  position: number;
  /** Words as readers count them. */
  length: number;
  /** Its words, those with hyphens and apostrophes in parts. */
  forms: readonly WrittenWord[];
  /** Its words and the pairs of neighbours in the order of writing: word, pair, word, pair, word. */
  grams: readonly Gram[];
  /** For each word how many of the grams stand up to its end. */
  ends: readonly number[];
}

/** The sentences of an event's articles, with all words and pairs of words in them. */
export interface Passages {
  passages: Passage[];
  grams: readonly Gram[];
  articles: number;
  /** Articles with a headline. */
  headlined: number;
  /** Parts of words in all sentences. */
  words: number;
  /** The words and pairs of another text that stand in the sentences too, as often as it has them. */
  gramsOf(text: string, language: string): Gram[];
}

/** Reads the sentences of several articles. */
export function readPassages(digests: readonly Digest[]): Passages {
  const vocabulary = new EventVocabulary();
  const grams = new Grams();
  const gramsOf = (text: string, language: string) =>
    grams.known(formsOf(text, vocabulary.lexiconOf(language)).forms);
  const passages: Passage[] = [];
  const share = Math.floor(MAX_PASSAGES / digests.length);
  const perArticle = Math.max(MIN_SENTENCES, Math.min(MAX_SENTENCES, share));
  for (const [article, { sentences, language }] of digests.entries()) {
    const lexicon = vocabulary.lexiconOf(language);
    for (const [position, text] of sentences.slice(0, perArticle).entries()) {
      const { forms, ends } = formsOf(text, lexicon);
      const found = grams.read(forms, article, position);
      const length = ends.length;
      passages.push({ id: passages.length, text, article, position, length, forms, grams: found, ends });
    }
  }
  for (const { headline, language } of digests)
    for (const gram of new Set(gramsOf(headline, language))) gram.headlines++;
  return {
    passages,
    grams: grams.all,
    articles: digests.length,
    headlined: digests.filter(({ headline }) => headline !== '').length,
    words: passages.reduce((sum, { forms }) => sum + forms.length, 0),
    gramsOf,
  };
}

/** The words of a text, parts of words each, and for each word as readers count them how many grams end with it. */
function formsOf(text: string, lexicon: Lexicon): Pick<Passage, 'forms' | 'ends'> {
  const forms: WrittenWord[] = [];
  const ends: number[] = [];
  readWords(text, (part, isStart) => {
    if (isStart && forms.length > 0) ends.push(2 * forms.length - 1);
    forms.push(lexicon(part));
  });
  if (forms.length > 0) ends.push(2 * forms.length - 1);
  return { forms, ends };
}
