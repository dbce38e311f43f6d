import { DAY } from '../../article';
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

const SPEECH =
  'said|says|saying|told|tells|added|reported|confirmed|announced|wrote|tweeted|posted|explained|noted|stated|insisted|acknowledged';

/** Verbs and what may stand between them and the day on which somebody spoke: hearers, occasions, the speaker's name. */
const SPOKEN_ON = new RegExp(
  `\\b(?:${SPEECH}|according to|statement|conference|briefing|interview|comment|tweet|release)` +
    "(?:[ ,]+(?:reporters|journalists|in|at|on|a|an|the|of|by|to|his|her|their|its|news|press|conference|briefing|interview|statement|court|late|early|\\p{Lu}[\\p{L}.’'-]*))*[ ,]*$",
  'u',
);

/** A statement that the time stands right before: "officials on Friday said", "at a Friday afternoon news conference". */
const SPOKE_THEN = new RegExp(
  `^,? (?:${SPEECH}|(?:news |press )?(?:conference|briefing|interview|photo|image))\\b`,
);

/** The same where the time opens the sentence: "On Friday, the county police said". */
const THEN_SPOKE = new RegExp(`^,?(?: [\\p{L}.’'-]+){0,4} (?:${SPEECH})\\b`, 'u');

/** Words before a time that make it a bound, a span or one of many. */
const NO_POINT =
  /\b(?:since|until|till|through|by|every|each|from|next|to|than|for|ahead of|prior to|as of)(?: (?:early|late|about))?[ -]*$/i;

/** Words of a clause that tells of what is to come or might be. */
const NOT_YET =
  /\b(?:will|would|shall|expected|scheduled|due|plans?|planned|planning|set to|going to|may|might|could|should|if|unless|hopes?|wants?|deadline)\b/i;

/** Verbs in the past tense but those of speech; a noun or adjective that looks like one does no harm in a sentence with a day. */
const PAST = new RegExp(
  `\\b(?!(?:${SPEECH}|hundred|speed|indeed|exceed|proceed|succeed|united)\\b)` +
    '(?:\\p{Ll}{3,20}ed|was|were|had|did|died|tied|fled|led|met|sent|went|came|took|left|fell|broke|began|rose|struck|hit|shot|found|made|set|ran|drove|gave|got|held|kept|lost|won|hurt|caught|fought|blew|burst|threw|swept|sank|saw|shook|grew|flew|crept|built|cut|bled|spread)\\b',
  'u',
);

/** The date of a dateline is that of the report: "PORT ELLERY, Nov 10 (Northern Wire) - ". */
const DATELINE = /^[., ]*\([^()]{1,40}\)\s*[-–—]/;

/** "Monday's vote" tells of what came after it more often than of the vote. */
const POSSESSIVE = /^['’]s\b/;

/** "Today" beside the present tense is nowadays. */
const PRESENT = /\b(?:is|are|has|have|remains?)\b/;

/** Ends of a clause. */
const CLAUSE_END = /[,;:“”"()—]/;

/** Characters before a time that opens its sentence: "On", "Late on". */
const OPENING = 10;

/** Whether a sentence is the reporter's own and in the past tense. */
function tellsOfPast(sentence: string): boolean {
  return PAST.test(sentence) && !/^["“‘']/.test(sentence);
}

/** Whether a time in a sentence that tells of the past is that of what happened: no bound, no statement's, not foreseen. */
function isHappening(sentence: string, { start, end }: ToldTime): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (NO_POINT.test(before) || SPOKEN_ON.test(before) || SPOKE_THEN.test(after)) return false;
  if (DATELINE.test(after) || POSSESSIVE.test(after)) return false;
  if (start <= OPENING && THEN_SPOKE.test(after)) return false;
  const time = sentence.slice(start, end);
  const clause = `${before.split(CLAUSE_END).at(-1)}${time}${after.split(CLAUSE_END, 1)[0]}`;
  return !NOT_YET.test(clause) && !(/today/i.test(time) && PRESENT.test(clause));
}
