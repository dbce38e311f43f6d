import { between, pick, type Random, sample } from '../../../testing/random';
import { drawWord, type Vocabulary } from './vocabulary';

const SENTENCE_WORDS = [10, 26] as const;
const PARAGRAPH_SENTENCES = [1, 3] as const;

/** Mean number of phrases from one comma to the next. */
const COMMA_EVERY = 18;

/**
 * Mixes phrases in random order with words of general news.
 * @param words number of words of the result; more where the phrases alone have more
 */
export function weave(
  phrases: readonly string[],
  words: number,
  vocabulary: Vocabulary,
  random: Random,
): string[] {
  const length = phrases.reduce((sum, phrase) => sum + phrase.split(' ').length, 0);
  const filling = Array.from({ length: Math.max(0, words - length) }, () => drawWord(vocabulary, random));
  return sample([...phrases, ...filling], Number.POSITIVE_INFINITY, random);
}

/** Makes sentences of phrases, in their order. */
export function sentencesOf(phrases: readonly string[], random: Random): string[] {
  const sentences: string[] = [];
  for (let at = 0; at < phrases.length; ) {
    const length = between(...SENTENCE_WORDS, random);
    const isRest = phrases.length - at - length < SENTENCE_WORDS[0];
    const end = isRest ? phrases.length : at + length;
    sentences.push(sentenceOf(phrases.slice(at, end), random));
    at = end;
  }
  return sentences;
}

function sentenceOf(phrases: readonly string[], random: Random): string {
  const last = phrases.length - 1;
  const spelt = phrases.map((phrase, index) =>
    index < last && random() < 1 / COMMA_EVERY ? `${phrase},` : phrase,
  );
  return `${capitalised(spelt.join(' '))}.`;
}

/** Makes paragraphs of sentences, in their order. */
export function paragraphsOf(sentences: readonly string[], random: Random): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const length = between(...PARAGRAPH_SENTENCES, random);
    paragraphs.push(sentences.slice(at, at + length).join(' '));
    at += length;
  }
  return paragraphs;
}

/** A headline of some phrases among a few words of general news. */
export function headlineOf(phrases: readonly string[], vocabulary: Vocabulary, random: Random): string {
  const filling = Array.from({ length: between(2, 4, random) }, () => drawWord(vocabulary, random));
  return capitalised(sample([...phrases, ...filling], Number.POSITIVE_INFINITY, random).join(' '));
}

/** Inserts a sentence anywhere but first, so that the lead stays the lead. */
export function insert(sentence: string, sentences: string[], random: Random): void {
  sentences.splice(between(1, sentences.length, random), 0, sentence);
}

/** A number that begins a sentence, as in "At least 12 people were injured": three in seven have a bound. */
export function bounded(value: number, random: Random): string {
  const bound = pick(['', '', '', '', 'at least ', 'about ', 'more than '], random);
  return capitalised(`${bound}${value.toLocaleString('en')}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
