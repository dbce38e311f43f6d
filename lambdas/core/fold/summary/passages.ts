import type { Digest } from '../../digest/digest';
import { EventVocabulary, type Gram, Grams, type Lexicon, readWords, type WrittenWord } from './grams';

/**
 * Max sentences that are read of an article, from its top. Eight gain .004 of ROUGE-1 over six on longer articles; ten and
 * twelve gain nothing more.
 */
const MAX_SENTENCES = 8;

/** Number of sentences of all articles that is aimed at; many articles repeat each other, so each is read less far. */
const MAX_PASSAGES = 60;

/** Number of sentences that are read of an article however many articles there are. */
const MIN_SENTENCES = 3;

export interface Passage {
  /** Number among the event's passages, from 0. */
  id: number;
  text: string;
  /** Index of its article among those given. */
  article: number;
  /** Index of the sentence in its article. */
  position: number;
  /** Number of words as readers count them. */
  length: number;
  /** Its words; those with hyphens and apostrophes in parts. */
  forms: readonly WrittenWord[];
  /** Its words and pairs of neighbouring words in order of writing: word, pair, word, pair, word. */
  grams: readonly Gram[];
  /** For each word as readers count them, the number of grams up to its end. */
  ends: readonly number[];
}

/** The sentences of an event's articles, with all words and pairs of words in them. */
export interface Passages {
  passages: Passage[];
  grams: readonly Gram[];
  articles: number;
  /** Number of articles with a headline. */
  headlined: number;
  /** Number of words in all sentences, those with hyphens and apostrophes in parts. */
  words: number;
  /** The words and pairs of another text that the sentences have too, as often as the text has them. */
  gramsOf(text: string, language: string): Gram[];
}

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
