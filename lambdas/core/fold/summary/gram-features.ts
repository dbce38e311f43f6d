import type { Gram } from './grams';
import type { Passages } from './passages';

/** Features of a word or pair; docs/summary-model.md describes each. */
export const GRAM_FEATURES = [
  'constant',
  'share',
  'shared',
  'sharedByThree',
  'frequency',
  'density',
  'earliest',
  'leads',
  'tops',
  'idf',
  'lowestIdf',
  'background',
  'common',
  'capital',
  'capitals',
  'digit',
  'headlines',
  'headline',
  'headlined',
  'threeArticles',
  'words',
  'frequencyIdf',
  'headlinesIdf',
] as const;

/** Further features of its first, second, third or fourth use in a summary. Of the first, all but 'holders' are 0. */
export const REPEAT_FEATURES = ['holders', 'repeat', 'repeatCommon', 'repeatIdf'] as const;

/** Nats of inverse document frequency that count as 1: a word in one of 150 articles. */
const IDF_UNIT = 5;

/** Number of words in an event's sentences that the logarithmic feature takes for 1, so that it is 0. */
const WORDS_UNIT = 100;

/** Words below this inverse document frequency are common: more than e^-1.2, or 30%, of all articles have them. */
const COMMON_IDF = 1.2;

/** Writes a gram's features in the order of {@link GRAM_FEATURES}. */
export function gramFeatures(gram: Gram, { articles, headlined, words }: Passages, row: Float64Array): void {
  const { first, second, count } = gram;
  const frequency = Math.log(count);
  const lowestIdf = lowestIdfOf(gram);
  const headlines = gram.headlines / articles;
  row[0] = 1;
  row[1] = gram.articles / articles;
  row[2] = Number(gram.articles > 1);
  row[3] = Number(gram.articles > 2);
  row[4] = frequency;
  row[5] = Math.log((count + 0.5) / words);
  row[6] = 1 / (1 + gram.earliest);
  row[7] = gram.leads / articles;
  row[8] = gram.tops / articles;
  row[9] = (first.idf + second.idf) / 2 / IDF_UNIT;
  row[10] = lowestIdf;
  row[11] = Math.max(first.background, second.background);
  row[12] = commonOf(gram);
  row[13] = Number(gram.capitals > 0);
  row[14] = gram.capitals / count;
  row[15] = Number(first.hasDigit || second.hasDigit);
  row[16] = headlines;
  row[17] = Number(gram.headlines > 0);
  row[18] = headlined / articles;
  row[19] = Number(articles > 2);
  row[20] = Math.log(words / WORDS_UNIT);
  row[21] = frequency * lowestIdf;
  row[22] = headlines * lowestIdf;
}

/** Writes the features of using a gram for the `times`-th time, in the order of {@link REPEAT_FEATURES}. */
export function repeatFeatures(gram: Gram, times: number, { articles }: Passages, row: Float64Array): void {
  const repeat = Math.log(times);
  row[0] = (times === 1 ? gram.articles : (gram.repeats[times - 2] ?? 0)) / articles;
  row[1] = repeat;
  row[2] = repeat * commonOf(gram);
  row[3] = repeat * lowestIdfOf(gram);
}

function lowestIdfOf({ first, second }: Gram): number {
  return Math.min(first.idf, second.idf) / IDF_UNIT;
}

/** Share of a gram's words that are common. */
function commonOf({ first, second }: Gram): number {
  return (Number(first.idf < COMMON_IDF) + Number(second.idf < COMMON_IDF)) / 2;
}
