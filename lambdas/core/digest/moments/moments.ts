import { isHappening, tellsOfPast } from './is-happening';
import { type DayPart, type ToldTime, toldTimes } from './told-times';

/** Sentences from the top of an article that are searched: what comes later is background more often than news. */
const SEARCHED_SENTENCES = 30;

/** Longest sentence that is searched, in characters: a longer one tells of more than one thing. */
const SENTENCE_CHARACTERS = 320;

/** Moments kept of an article, the first ones. */
const MAX_MOMENTS = 6;

/** Days before its publication of which an article tells as of its own event; what is older is another one's. */
const MAX_AGE_DAYS = 60;

/** Sentences for which a day, once told, holds for clock times without one: "At 4:10 a.m. the roof fell." */
const DAY_HOLDS_SENTENCES = 3;

const DAY = 24 * 60 * 60 * 1000;

export type { DayPart };

/** A happening that a sentence dates. */
export interface Moment {
  /**
   * The time as told, of no stated zone: '2026-11-10T04:10' where the sentence tells the clock time, else the day,
   * '2026-11-10'. Days told by weekday or as today are reckoned from the day of publication in UTC.
   */
  at: string;
  /** The part of the day, where that and no clock time is told. */
  part?: DayPart;
  /** Index into the digest's sentences. */
  sentence: number;
}

/**
 * The dated happenings that sentences tell of in English: those in the past tense with a day, one a sentence, on the day of
 * publication or in the 60 before. The day of a mere statement ("police said on Friday") is none.
 */
export function findMoments(sentences: readonly string[], publishedAt: string): Moment[] {
  const found: Moment[] = [];
  for (const [sentence, text] of sentences.slice(0, SEARCHED_SENTENCES).entries()) {
    if (found.length === MAX_MOMENTS) break;
    if (text.length > SENTENCE_CHARACTERS || !tellsOfPast(text)) continue;
    const last = found.at(-1);
    const held = last && sentence - last.sentence <= DAY_HOLDS_SENTENCES ? last.at.slice(0, 10) : undefined;
    const told = toldTimes(text, publishedAt).find(
      (time) => isRecent(time.day ?? held, publishedAt) && isHappening(text, time),
    );
    if (told) found.push({ ...timeOf(told, held), sentence });
  }
  return found;
}

function timeOf({ day, clock, part }: ToldTime, held: string | undefined): Pick<Moment, 'at' | 'part'> {
  const at = day ?? held ?? '';
  if (clock !== undefined) return { at: `${at}T${clock}` };
  return part === undefined ? { at } : { at, part };
}

function isRecent(day: string | undefined, publishedAt: string): boolean {
  if (day === undefined) return false;
  const age = Date.parse(publishedAt.slice(0, 10)) - Date.parse(day);
  return age >= 0 && age <= MAX_AGE_DAYS * DAY;
}
