import type { Claim } from '../claims/claim';
import { openingOf } from '../claims/open-place';
import { Sentence } from '../claims/sentence';
import { withoutOutlet } from '../without-outlet';
import { individuals } from './individuals';
import { mentionsOf } from './mentions';
import { stated, withSelf } from './stated';
import { introducedSurnames } from './surnames';

/** Longest part of an article that is searched, in sentences: what comes later is background more often than news. */
const SEARCHED_SENTENCES = 60;

/** What a sentence without any harm lacks; cheap, as most tell of none. */
const HARM =
  /kill|casualt|drown|burn|bruis|fracture|concuss|inhalation|crush|trampl|hacked|electrocut|suffocat|strangl|asphyxi|lynch|maul|beaten|dead|death|die[sd]?\b|dying|decease|fatal|injur|wound|hurt|shot|shoot|hospital|homicide|murder|slain|slay|stab|bod(?:y|ies)|suicide|li(?:fe|ves)\b|toll|condition|surviv|recover|bullet|himself|herself|struck|hit\b|perish|graz|manslaughter|center|centre/i;

/** What makes those hit or struck people shot. */
const SHOOTING = /\b(?:shots?|shoot(?:s|ing|ings|er|out)?|gun\w{0,8}|bullets?)\b/;

/**
 * What headline and sentences say of killed, injured, shot and hospitalised people: numbers as stated, people told of one
 * by one, and those whom a gunman killed and himself. Claims are of `sentences` by index, -1 for the headline.
 */
export function findCasualties(
  headline: string,
  sentences: readonly Sentence[],
  publishedAt: string,
): Claim[] {
  const searched = sentences.slice(0, SEARCHED_SENTENCES);
  const texts = searched.map(({ text }) => text);
  const opening = openingOf(headline, texts);
  const reading = {
    publishedAt,
    surnames: introducedSurnames(texts),
    opening,
    isShooting: SHOOTING.test(opening),
  };
  const mentions = [new Sentence(withoutOutlet(headline)), ...searched].flatMap((sentence, index) =>
    HARM.test(sentence.text) ? mentionsOf(sentence, index - 1, reading) : [],
  );
  const own = mentions.filter(({ scope }) => scope === undefined);
  return [...stated(mentions), ...individuals(own), ...withSelf(own)];
}
