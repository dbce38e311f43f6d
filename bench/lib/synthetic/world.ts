import { randomFrom, sample } from '../../../testing/random';
import { nameOf } from './names';
import { loadVocabulary, type Vocabulary, wordsBetween } from './vocabulary';

const TOPICS = 60;

/** Number of a topic's words of middling frequency (idf 3 to 5, "airport") and of its rare words (idf 5 to 8, "silo"). */
const MIDDLING_WORDS = 90;
const RARE_WORDS = 60;

/** The bounds of middling and of rare words, in centibels. */
const MIDDLING_FROM = 380;
const MIDDLING_TO = 480;
const RARE_TO = 620;

const OUTLETS = 200;
const OUTLET_KINDS = ['Courier', 'Post', 'Times', 'Wire', 'Daily', 'Radio', 'Herald'];

/** What the events of a month have in common. */
export interface World {
  seed: number;
  vocabulary: Vocabulary;
  /** Words of each topic. */
  topics: string[][];
  outlets: string[];
}

/** Makes the world of a seed. */
export function worldOf(seed: number): World {
  const vocabulary = loadVocabulary();
  const middling = wordsBetween(vocabulary, MIDDLING_FROM, MIDDLING_TO);
  const rare = wordsBetween(vocabulary, MIDDLING_TO, RARE_TO);
  const topics = Array.from({ length: TOPICS }, (_, topic) => {
    const random = randomFrom(seed, topic, 101);
    return [...sample(middling, MIDDLING_WORDS, random), ...sample(rare, RARE_WORDS, random)];
  });
  const outlets = Array.from(
    { length: OUTLETS },
    (_, outlet) => `${nameOf('outlet', outlet, seed)} ${OUTLET_KINDS[outlet % OUTLET_KINDS.length]}`,
  );
  return { seed, vocabulary, topics, outlets };
}
