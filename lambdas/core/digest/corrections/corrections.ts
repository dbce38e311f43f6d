/*
 * How "Officials lowered the toll to 49 from 52" becomes killed, 49, corrects 52, file by file:
 * corrections.ts       passes the sentence on, because it matches CORRECTING ("lower"), and blanks "from 52"
 * revisions.ts         finds "lowered", its subject (subject.ts: "toll" counts killed people) and both numbers
 * denials.ts           would find "49, not 52", retractions.ts "an earlier version said 52"
 * the readers          read "Officials lowered the toll to 49" like any other sentence
 * mark-corrections.ts  marks their claim of 49 killed people with what it corrects
 */
import { Sentence } from '../english/sentence';
import { headlineTokens } from '../english/tokens';
import type { Correction, Stretch } from './correction';
import { CORRECTING, PARAGRAPHS, SLUG } from './correction-words';
import { denialsIn } from './denials';
import { takenBackIn } from './retractions';
import { revisionsIn } from './revisions';
import { subjectIn } from './subject';

/** A correction and where it stands. */
export interface PlacedCorrection extends Correction {
  /** Index of the sentence; -1 for the headline. */
  sentence: number;
}

/** An article as the readers of claims see it, and what it corrects. */
export interface CorrectedText {
  /** Headline and sentences with spaces in place of what is no longer true: all other words keep their offsets. */
  headline: string;
  sentences: readonly Sentence[];
  corrections: readonly PlacedCorrection[];
  /** Statements that the article takes back: "an earlier version said 24 people were killed". */
  takenBack: readonly Sentence[];
}

/** Max characters of a headline that is searched, the same as of a sentence. */
const MAX_HEADLINE = 500;

/** Max corrections kept of an article: the most in 5,728 articles was two. */
const MAX_CORRECTIONS = 12;

const HEADLINE = -1;

/**
 * Takes the numbers that an article corrects out of its text, so that no reader takes them for the article's own. A
 * sentence without words of correction stays as it is.
 */
export function readCorrections(headline: string, sentences: readonly Sentence[]): CorrectedText {
  const isRead = headline.length <= MAX_HEADLINE && CORRECTING.test(headline);
  const top = isRead ? corrected(new Sentence(headline, headlineTokens(headline)), HEADLINE) : undefined;
  const body = sentences.map((sentence, index) =>
    CORRECTING.test(sentence.text) ? corrected(sentence, index) : undefined,
  );
  const found = [top, ...body].filter((each) => each !== undefined);
  return {
    headline: top?.own.text ?? headline,
    sentences: sentences.map((sentence, index) => body[index]?.own ?? sentence),
    corrections: found.flatMap(({ corrections }) => corrections).slice(0, MAX_CORRECTIONS),
    takenBack: found.flatMap(({ takenBack }) => takenBack),
  };
}

interface CorrectedSentence {
  own: Sentence;
  corrections: PlacedCorrection[];
  takenBack: Sentence[];
}

function corrected(sentence: Sentence, index: number): CorrectedSentence {
  const back = takenBackIn(sentence.text);
  const rest = without(sentence, [...back.stated, ...back.silent, ...paragraphsIn(sentence.text)]);
  const denials = denialsIn(rest);
  const undenied = without(rest, denials.former);
  const revisions = revisionsIn(undenied);
  const takenBack = back.stated.map((stretch) => only(sentence, stretch));
  const isSlug = SLUG.test(sentence.text);
  const corrections = [...revisions.corrections, ...denials.corrections, ...takenBack.flatMap(unnumbered)];
  return {
    own: without(undenied, revisions.former),
    corrections: corrections.map((each) => ({
      ...each,
      isExplicit: each.isExplicit || isSlug,
      sentence: index,
    })),
    takenBack,
  };
}

/** "An earlier version misstated the number of dead" corrects it without a number. */
function unnumbered({ tokens: { lower }, quantities }: Sentence): Correction[] {
  const subject = quantities.length === 0 ? subjectIn(lower, 0, lower.length) : undefined;
  if (!subject) return [];
  const named = subject.named && { named: subject.named };
  return [{ right: [], former: 'earlier', ...named, isExplicit: true }];
}

function paragraphsIn(text: string): Stretch[] {
  return Array.from(text.matchAll(PARAGRAPHS), ({ index, 0: { length } }) => ({
    from: index,
    to: index + length,
  }));
}

/** A sentence with spaces in place of some stretches; the sentence itself if there are none. */
function without(sentence: Sentence, stretches: readonly Stretch[]): Sentence {
  if (stretches.length === 0) return sentence;
  let { text } = sentence;
  for (const { from, to } of stretches) text = text.slice(0, from) + ' '.repeat(to - from) + text.slice(to);
  return new Sentence(text);
}

function only({ text }: Sentence, { from, to }: Stretch): Sentence {
  return new Sentence(text.slice(from, to));
}
