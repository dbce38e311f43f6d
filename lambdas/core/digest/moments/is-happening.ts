import type { ToldTime } from './told-times';

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
export function tellsOfPast(sentence: string): boolean {
  return PAST.test(sentence) && !/^["“‘']/.test(sentence);
}

/** Whether a time in a sentence that tells of the past is that of what happened: no bound, no statement's, not foreseen. */
export function isHappening(sentence: string, { start, end }: ToldTime): boolean {
  const [before, after] = [sentence.slice(0, start), sentence.slice(end)];
  if (NO_POINT.test(before) || SPOKEN_ON.test(before) || SPOKE_THEN.test(after)) return false;
  if (DATELINE.test(after) || POSSESSIVE.test(after)) return false;
  if (start <= OPENING && THEN_SPOKE.test(after)) return false;
  const time = sentence.slice(start, end);
  const clause = `${before.split(CLAUSE_END).at(-1)}${time}${after.split(CLAUSE_END, 1)[0]}`;
  return !NOT_YET.test(clause) && !(/today/i.test(time) && PRESENT.test(clause));
}
