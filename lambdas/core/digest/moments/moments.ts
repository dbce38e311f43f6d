import { DAY } from '../../article';
import { type DayPart, type StatedTime, statedTimes } from './stated-times';

/** Sentences from the top of an article that are searched: what follows is more often background than news. */
const SEARCHED_SENTENCES = 30;

/** Longest sentence that is searched, in characters: a longer one reports several happenings. */
const SENTENCE_CHARACTERS = 320;

/** Moments kept per article: the first ones. */
const MAX_MOMENTS = 6;

/** Oldest happening, in days before publication: an older one belongs to another event. */
const MAX_AGE_DAYS = 60;

/** Sentences for which a stated day still applies to clock times without a day: "At 4:10 a.m. the roof fell." */
const DAY_HOLDS_SENTENCES = 3;

export type { DayPart };

/** A happening that a sentence dates. */
export interface Moment {
  /**
   * The time as stated, in no stated zone: '2026-11-10T04:10' if the sentence gives a clock time, else '2026-11-10'.
   * Weekdays and words like "today" are resolved against the day of publication in UTC.
   */
  at: string;
  /** The part of the day, if the sentence gives one and no clock time. */
  part?: DayPart;
  /** Index into the digest's sentences. */
  sentence: number;
}

/**
 * The dated happenings of English sentences: past tense, with a day on or up to 60 days before the day of publication,
 * at most one per sentence. The day of a mere statement ("police said on Friday") does not count.
 */
export function findMoments(sentences: readonly string[], publishedAt: string): Moment[] {
  const found: Moment[] = [];
  for (const [sentence, text] of sentences.slice(0, SEARCHED_SENTENCES).entries()) {
    if (found.length === MAX_MOMENTS) break;
    if (text.length > SENTENCE_CHARACTERS || !isPastReport(text)) continue;
    const last = found.at(-1);
    const held = last && sentence - last.sentence <= DAY_HOLDS_SENTENCES ? last.at.slice(0, 10) : undefined;
    const happening = statedTimes(text, publishedAt).find(
      (time) => isRecent(time.day ?? held, publishedAt) && isHappening(text, time),
    );
    if (happening) found.push({ ...timeOf(happening, held), sentence });
  }
  return found;
}

function timeOf({ day, clock, part }: StatedTime, held: string | undefined): Pick<Moment, 'at' | 'part'> {
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

/** Verbs and occasions of speech, with hearers, places and the speaker's name, right before the day of the statement. */
const SPEECH_BEFORE = new RegExp(
  `\\b(?:${SPEECH}|according to|statement|conference|briefing|interview|comment|tweet|release)` +
    "(?:[ ,]+(?:reporters|journalists|in|at|on|a|an|the|of|by|to|his|her|their|its|news|press|conference|briefing|interview|statement|court|late|early|\\p{Lu}[\\p{L}.’'-]*))*[ ,]*$",
  'u',
);

/** The same right after the time: "officials on Friday said", "at a Friday afternoon news conference". */
const SPEECH_AFTER = new RegExp(
  `^,? (?:${SPEECH}|(?:news |press )?(?:conference|briefing|interview|photo|image))\\b`,
);

/** A speaker and a verb of speech after a time that opens the sentence: "On Friday, the county police said". */
const SPEAKER_AFTER = new RegExp(`^,?(?: [\\p{L}.’'-]+){0,4} (?:${SPEECH})\\b`, 'u');

/** Words before a time that make it a bound, a span or one of many. */
const BOUND_BEFORE =
  /\b(?:since|until|till|through|by|every|each|from|next|to|than|for|ahead of|prior to|as of)(?: (?:early|late|about))?[ -]*$/i;

/** Words of a clause about something planned or possible. */
const NOT_PAST =
  /\b(?:will|would|shall|expected|scheduled|due|plans?|planned|planning|set to|going to|may|might|could|should|if|unless|hopes?|wants?|deadline)\b/i;

/** Past-tense verbs but those of speech. Nouns that look like one do no harm: the sentence must also state a time. */
const PAST_TENSE = new RegExp(
  `\\b(?!(?:${SPEECH}|hundred|speed|indeed|exceed|proceed|succeed|united)\\b)` +
    '(?:\\p{Ll}{3,20}ed|was|were|had|did|died|tied|fled|led|met|sent|went|came|took|left|fell|broke|began|rose|struck|hit|shot|found|made|set|ran|drove|gave|got|held|kept|lost|won|hurt|caught|fought|blew|burst|threw|swept|sank|saw|shook|grew|flew|crept|built|cut|bled|spread)\\b',
  'u',
);

/** After the date of a dateline, which is the day of the report: "PORT ELLERY, Nov 10 (Northern Wire) - ". */
const DATELINE = /^[., ]*\([^()]{1,40}\)\s*[-–—]/;

/** "Monday's vote" does not date its sentence: more often it is in a report of what followed than of the vote. */
const POSSESSIVE = /^['’]s\b/;

/** With the present tense, "today" means nowadays. */
const PRESENT_TENSE = /\b(?:is|are|has|have|remains?)\b/;

const CLAUSE_END = /[,;:“”"()—]/;

/** Characters before a time that opens its sentence: "On", "Late on". */
const OPENING = 10;

/** Whether a sentence is in the past tense and not a quotation. */
function isPastReport(sentence: string): boolean {
  return PAST_TENSE.test(sentence) && !/^["“‘']/.test(sentence);
}

/** Whether a time in such a sentence dates what happened, not a statement, a bound or a plan. */
function isHappening(sentence: string, { start, end }: StatedTime): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (BOUND_BEFORE.test(before) || SPEECH_BEFORE.test(before) || SPEECH_AFTER.test(after)) return false;
  if (DATELINE.test(after) || POSSESSIVE.test(after)) return false;
  if (start <= OPENING && SPEAKER_AFTER.test(after)) return false;
  const time = sentence.slice(start, end);
  const clause = `${before.split(CLAUSE_END).at(-1)}${time}${after.split(CLAUSE_END, 1)[0]}`;
  return !NOT_PAST.test(clause) && !(/today/i.test(time) && PRESENT_TENSE.test(clause));
}
