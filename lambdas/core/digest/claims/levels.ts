import { namesByWord, wordSet } from '../../language/word-lists';
import { happeningCounted } from '../english/happenings';
import { isPlural, singular } from '../english/nouns';
import type { Quantity } from '../english/quantity';
import type { SentenceTokens } from '../english/tokens';
import type { Named } from './counts';

/** Subjects whose level is a count, with its unit: "a crowd of 21,000", "turnout was put at 80,000". */
const LEVEL_UNITS = namesByWord({
  person: 'crowd audience attendance turnout population membership workforce congregation',
  vehicle: 'fleet',
});

/** Words between a subject and its level: "cases [have risen to] 311". */
const LEADING_TO_LEVEL = wordSet(
  'of at to by was is were are has have had been put stood stands rose risen rises climbed grew grown reached reaches hit hits top tops topped ' +
    'passed totalled exceeded fell dropped jumped it that closer now estimated said police',
);

/** Verbs that only a level has; "the men were 12" states none. */
const RISING = wordSet(
  'rose risen rises climbed grew grown reached reaches hit hits top tops topped passed totalled exceeded fell dropped jumped stood',
);

const VOTES: Named = { metric: 'votes', unit: 'vote' };

/** Names a number without a noun by the subject whose level it is; "the figure" means that of the previous number. */
export function nameLevel({ lower }: SentenceTokens, quantity: Quantity, previous?: Named): Named | null {
  const { start } = quantity;
  if (isTally(lower, quantity)) return VOTES;
  if (previous?.unit === 'person' && /^(?:claimed|estimated|said)$/.test(lower[start - 1] ?? ''))
    return previous;
  const last = start - (RISING.has(lower[start] ?? '') ? 0 : 1);
  if (!LEADING_TO_LEVEL.has(lower[last] ?? '')) return null;
  const at = subjectAt(lower, last);
  const word = lower[at] ?? '';
  const unit = LEVEL_UNITS.get(word);
  if (unit !== undefined) return { metric: word, unit };
  const isSame = /^(?:figure|number|total)$/.test(word) || lower.slice(at + 1, last).includes('it');
  if (previous && isSame) return previous;
  return lower.slice(at + 1, start + 1).some((token) => RISING.has(token)) ? nameBefore(word) : null;
}

/** Words that show that a sentence is about a vote. */
const MOTIONS = wordSet(
  'vote votes voted motion bill amendment resolution parliament senate assembly council lawmakers deputies mps ballot ballots',
);

const TALLIED = /^(?:by|,|voted|vote|votes|passed|carried|of)$/;

/** Whether a number is a side of a vote: "by 54 votes to 46", "passed by 212 to 198". */
function isTally(lower: readonly string[], { start, end }: Quantity): boolean {
  if (lower[start - 1] === 'to' && lower[start - 2] === 'votes') return true;
  const isFirst =
    lower[end] === 'to' && /^\d/.test(lower[end + 1] ?? '') && TALLIED.test(lower[start - 1] ?? '');
  const isSecond =
    lower[start - 1] === 'to' && /^\d/.test(lower[start - 2] ?? '') && TALLIED.test(lower[start - 3] ?? '');
  return (isFirst || isSecond) && lower.some((word) => MOTIONS.has(word));
}

const SUBJECT_REACH = 6;

/** The token before the words that lead to a level. */
function subjectAt(lower: readonly string[], last: number): number {
  let at = last;
  while (at > last - SUBJECT_REACH && LEADING_TO_LEVEL.has(lower[at] ?? '')) at--;
  return at;
}

/** Names the level of a plural: "cases rose to 311", "arrests reached 40". */
function nameBefore(head: string): Named | null {
  if (!isPlural(head)) return null;
  const happening = happeningCounted(head);
  if (happening === 'killed' || happening === 'injured') return null;
  if (happening !== undefined) return { metric: happening, unit: 'person' };
  return { metric: head, unit: singular(head) };
}

const BAN = wordSet('ban banned bans suspended suspension suspensions disqualified barred');

const DOCKED = wordSet('docked deducted deduction docking deducting stripped');

/** Words for punishing a club or a player with games. */
const PUNISHED = new Set([...BAN, 'ordered']);

const GAMES = wordSet('game games match matches race races fixture fixtures');

/** Max tokens from a number to its punishment, before or after it. */
const BEFORE_REACH = 7;
const AFTER_REACH = 3;

export function isBan(word: string): boolean {
  return BAN.has(word);
}

/** "Docked the club 12 points", "a 12-point deduction" */
export function isDocked(lower: readonly string[], start: number, end: number): boolean {
  return near(lower, start, end).some((word) => DOCKED.has(word));
}

/** "Banned for six games", "ordered to play two home matches behind closed doors": games that are a punishment. */
export function isPunishment(lower: readonly string[], start: number, end: number, noun: string): boolean {
  return GAMES.has(noun) && near(lower, start, end).some((word) => PUNISHED.has(word));
}

function near(lower: readonly string[], start: number, end: number): string[] {
  return [...lower.slice(Math.max(0, start - BEFORE_REACH), start), ...lower.slice(end, end + AFTER_REACH)];
}
