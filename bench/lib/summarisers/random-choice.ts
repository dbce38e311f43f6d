import { randomFrom, sample } from '../random';
import { filling, type Summariser } from './summariser';

/** Every run draws the same. */
const SEED = 1;

/** Sentences drawn at random. */
export const randomChoice: Summariser = ({ passages, words: size }, words) =>
  filling(sample(passages, passages.length, randomFrom(SEED, size)), words);
