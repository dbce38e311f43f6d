import type { Claim } from './claim';
import { Sentence } from './sentence';
import { claimsOf } from './sentence-claims';
import { headlineTokens } from './sentence-tokens';

/** Claims of one article; a text that states more is a table or a list. */
const MAX_CLAIMS = 40;

/** Longest headline that is read, in characters; a longer one is a text, and the sentences are no longer either. */
const MAX_HEADLINE = 500;

/** The place of the headline among the sentences. */
const HEADLINE = -1;

/** What a sentence without any number lacks; cheap, as most sentences state none. */
const NUMBER = new RegExp(
  [
    '\\d',
    '\\b(?:dozens?|hundreds?|thousands?|millions?|billions?|trillions?|scores|zero|one|two|three|four|five|six|seven|eight|nine|ten)\\b',
    '\\b(?:eleven|twelve|\\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\\b',
    '\\b(?:third|fourth|fifth|sixth|seventh|eighth|ninth|tenth|including|no \\w+s|(?:half|thirds?|quarters?) of)\\b',
  ].join('|'),
  'i',
);

/**
 * The numbers that an article's headline and sentences state, in order, but for how many were killed and injured:
 * those have a reader of their own, and only parts of them are told here ("children injured").
 */
export function findClaims(headline: string, sentences: readonly Sentence[], publishedAt: string): Claim[] {
  const found: Claim[] = [];
  if (headline.length <= MAX_HEADLINE && NUMBER.test(headline))
    found.push(...claimsOf(new Sentence(headline, headlineTokens(headline)), HEADLINE, publishedAt));
  for (const [index, sentence] of sentences.entries()) {
    if (found.length >= MAX_CLAIMS) break;
    if (NUMBER.test(sentence.text)) found.push(...claimsOf(sentence, index, publishedAt));
  }
  return found.slice(0, MAX_CLAIMS);
}
