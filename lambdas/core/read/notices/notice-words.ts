import { LIMITS } from '../document/limits';

/** The label of a line, such as "KILL:", that may begin a notice. */
export interface Label {
  /** 'jargon': only wires write it, as in "MANDATORY KILL". 'kill': the word alone. 'any': stories begin with it too. */
  kind: 'jargon' | 'kill' | 'any';
  /** The line after the label. */
  rest: string;
}

/** Labels of kills, in capitals, that no headline of a story begins with unless all of it is in capitals. */
const JARGON =
  'kill(?:[ ,/]{1,2}kill){1,4}|kill notice|(?:mandatory|bulletin|story) kill|(?:story|item) (?:removed|killed|withdrawn|retracted|withdrawal)';

const KILL = 'kill';

const OTHERS =
  "withdraw(?:n|al|s|ing)?(?: notice| advisory)?|(?:(?:kill|withdrawal|editors?['’]?|editorial|news|story) )?advisory(?: (?:to|for) (?:all )?(?:editors|clients|subscribers|newsrooms|media))?";

const BEFORE = String.raw`^[^\p{L}\p{N}]{0,5}(?:(?:urgent|bulletin|attention|editors?|eds)[ :,–—-]{1,3}){0,2}`;

/** A colon, a dash with spaces around it, or nothing but marks to the end of the line. */
const CLEAR = String.raw`\s{0,2}(?::|[–—]|--)|\s-\s|[\s.!='’/*-]{0,15}$`;

/** A hyphen: agencies write "ADVISORY-Story withdrawn", and others "kill-switch". */
const HYPHEN = String.raw`-(?=\p{L})`;

const LABEL = new RegExp(
  `${BEFORE}(?:(?:(?<jargon>${JARGON})|(?<kill>${KILL}))(?:${CLEAR})|(?:${JARGON}|${KILL}|${OTHERS})(?:${CLEAR}|${HYPHEN}))`,
  'iu',
);

/** The label that a line begins with; null if it has none. */
export function labelOf(line: string): Label | null {
  const match = LABEL.exec(line.slice(0, LIMITS.headlineCharacters));
  if (match === null) return null;
  const { jargon, kill } = match.groups ?? {};
  const written = jargon ?? kill ?? '';
  const isShouted = written !== '' && written === written.toUpperCase();
  const kind = !isShouted ? 'any' : jargon === undefined ? 'kill' : 'jargon';
  return { kind, rest: line.slice(match[0].length).trim() };
}

/** Nouns for what a wire sends. An item counts only with a number: advisories recall items of other kinds. */
const STORY = String.raw`(?:stor(?:y|ies)|articles?|dispatch(?:es)?|reports?|news (?:item|alert|release|report)s?|press releases?|items?(?= (?:\p{L}{2,10} )?\d))`;

const KILL_IT = `(?:kill|withdraw|delete|remove|disregard|discard|spike|pull|retract|unpublish|take down|(?:do )?not (?:use|publish|run)|don['’]t (?:use|publish|run)|stop using)`;

const WORD = String.raw`[\p{L}\p{N}'’“”"/.-]{1,40}`;

/** What to kill: the verb, at most so many words, and the story. */
const killStory = (between: number) => `${KILL_IT} (?:${WORD} ){0,${between}}${STORY}`;

/** A body that speaks of the story itself. */
export const NAMES_STORY =
  /\b(?:the|this|our) (?:[\p{L}\p{N}-]{1,30} ){0,3}(?:story|stories|item|dispatch)\b/iu;

/**
 * Sentences that ask editors to take a story back, or tell them that there will be none in its place. They are strict:
 * a story about a journal says that it "withdrew the article", and a product recall asks not to "use the item".
 */
export const ASKS: readonly RegExp[] = [
  // "Please kill the story headlined ..."; "Editors: do not use the story"
  new RegExp(
    String.raw`^(?:(?:please|kindly|editors?|eds|clients|subscribers|attention|all|immediately)[,:.]? ){0,4}${killStory(6)}\b`,
    'iu',
  ),
  new RegExp(String.raw`\b(?:please|kindly) (?:${WORD} ){0,3}${killStory(6)}\b`, 'iu'),
  // "Editors are asked to disregard the report"
  new RegExp(
    String.raw`\b(?:editors|newsrooms|news desks|clients|subscribers|journalists)\b(?: ${WORD}){0,6} (?:should|must|are (?:asked|advised|requested|urged))(?: ${WORD}){0,3} ${killStory(3)}\b`,
    'iu',
  ),
  /\b(?:a|this) kill is mandatory\b/i,
  /\b(?:story|stories|dispatch|copy)\b.{0,60}\b(?:must|should|may) not be used\b/i,
  /\bmake (?:certain|sure)\b.{0,20}\b(?:story|dispatch|copy)\b.{0,20}\bnot (?:used|published)\b/i,
  /\b(?:substitute|replacement|corrected) (?:story|dispatch)\b/i,
  /\bno substitute will be (?:filed|moved|sent|issued)\b/i,
  // "This story has been withdrawn"
  /\bthis (?:\p{L}{2,20} )?(?:story|dispatch|news item)\b.{0,80}\b(?:has been|is) (?:being |hereby )?(?:killed|withdrawn|removed|retracted)\b/iu,
  // "The story slugged FERRY-SINKS that moved at 0900 is withdrawn"
  /\b(?:story|stories|item|dispatch)\b.{0,120}\b(?:slugged|headlined|moved|transmitted)\b.{0,160}\b(?:has been|have been|is|are|was|were) (?:hereby )?(?:killed|withdrawn|retracted)\b/i,
];
