import { between, pick, type Random, sample } from '../../../testing/random';
import { drawWord, type Vocabulary } from './vocabulary';

const SENTENCE_WORDS = [10, 26] as const;
const PARAGRAPH_SENTENCES = [1, 3] as const;

/** One word in this many is followed by a comma. */
const WORDS_OF_A_COMMA = 18;

/** What is to be told, in random order and among words of general news, so that all together are so many words. */
export function weave(
  told: readonly string[],
  words: number,
  vocabulary: Vocabulary,
  random: Random,
): string[] {
  const length = told.reduce((sum, phrase) => sum + phrase.split(' ').length, 0);
  const filling = Array.from({ length: Math.max(0, words - length) }, () => drawWord(vocabulary, random));
  return sample([...told, ...filling], Number.POSITIVE_INFINITY, random);
}

/** Sentences made of phrases in their order. */
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
    index < last && random() < 1 / WORDS_OF_A_COMMA ? `${phrase},` : phrase,
  );
  return `${capitalised(spelt.join(' '))}.`;
}

/** Paragraphs made of sentences in their order, one a line. */
export function paragraphsOf(sentences: readonly string[], random: Random): string[] {
  const paragraphs: string[] = [];
  for (let at = 0; at < sentences.length; ) {
    const length = between(...PARAGRAPH_SENTENCES, random);
    paragraphs.push(sentences.slice(at, at + length).join(' '));
    at += length;
  }
  return paragraphs;
}

/** A headline that tells some things among a few words of general news. */
export function headlineOf(told: readonly string[], vocabulary: Vocabulary, random: Random): string {
  const filling = Array.from({ length: between(2, 4, random) }, () => drawWord(vocabulary, random));
  return capitalised(sample([...told, ...filling], Number.POSITIVE_INFINITY, random).join(' '));
}

/** Where a sentence is put into others: anywhere but first, as the lead stays the lead. */
export function insert(sentence: string, sentences: string[], random: Random): void {
  sentences.splice(between(1, sentences.length, random), 0, sentence);
}

/** "At least 12 people were injured": a bound before every third number. */
export function bounded(value: number, random: Random): string {
  const bound = pick(['', '', '', '', 'at least ', 'about ', 'more than '], random);
  return capitalised(`${bound}${value.toLocaleString('en')}`);
}

function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
