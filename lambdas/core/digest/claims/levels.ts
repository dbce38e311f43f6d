import type { Named } from './counts';
import { happeningCounted } from './happenings';
import { isPlural, singular } from './nouns';
import type { Quantity } from './quantity';
import type { SentenceTokens } from './sentence-tokens';

/** What a bare number is the level of, with what it counts: "a crowd of 21,000", "turnout was put at 80,000". */
const COUNTED = new Map([
  ['crowd', 'person'],
  ['audience', 'person'],
  ['attendance', 'person'],
  ['turnout', 'person'],
  ['population', 'person'],
  ['membership', 'person'],
  ['workforce', 'person'],
  ['congregation', 'person'],
  ['fleet', 'vehicle'],
]);

/** Words between a subject and its level: "cases [have risen to] 311", "the outbreak grew to". */
const BETWEEN = new Set(
  (
    'of at to by was is were are has have had been put stood stands rose risen rises climbed grew grown reached reaches hit hits top tops topped ' +
    'passed totalled exceeded fell dropped jumped it that closer now estimated said police'
  ).split(' '),
);

/** How far before its level a subject may stand. */
const REACH = 6;

/** "By 54 votes to 46" */
const VOTES: Named = { metric: 'votes', unit: 'vote' };

/** The name of a number that stands alone behind what it is the level of; "the figure" is what was `told` before. */
export function nameLevel({ lower }: SentenceTokens, quantity: Quantity, told?: Named): Named | null {
  const { start } = quantity;
  if (isTally(lower, quantity)) return VOTES;
  if (told?.unit === 'person' && /^(?:claimed|estimated|said)$/.test(lower[start - 1] ?? '')) return told;
  const last = start - (RISING.has(lower[start] ?? '') ? 0 : 1);
  if (!BETWEEN.has(lower[last] ?? '')) return null;
  const at = subjectAt(lower, last);
  const word = lower[at] ?? '';
  const unit = COUNTED.get(word);
  if (unit !== undefined) return { metric: word, unit };
  const isSame = /^(?:figure|number|total)$/.test(word) || lower.slice(at + 1, last).includes('it');
  if (told && isSame) return told;
  return lower.slice(at + 1, start + 1).some((token) => RISING.has(token)) ? nameBefore(word) : null;
}

/** What is put to a vote, and what is said of it. */
const MOTIONS = new Set(
  'vote votes voted motion bill amendment resolution parliament senate assembly council lawmakers deputies mps ballot ballots'.split(
    ' ',
  ),
);

/** "By 54 votes to 46", "passed by 212 to 198": how a vote went. */
function isTally(lower: readonly string[], { start, end }: Quantity): boolean {
  if (lower[start - 1] === 'to' && lower[start - 2] === 'votes') return true;
  const isFirst =
    lower[end] === 'to' && /^\d/.test(lower[end + 1] ?? '') && TALLIED.test(lower[start - 1] ?? '');
  const isSecond =
    lower[start - 1] === 'to' && /^\d/.test(lower[start - 2] ?? '') && TALLIED.test(lower[start - 3] ?? '');
  return (isFirst || isSecond) && lower.some((word) => MOTIONS.has(word));
}

const TALLIED = /^(?:by|,|voted|vote|votes|passed|carried|of)$/;

/** The first token before a level that is none of the words between it and its subject. */
function subjectAt(lower: readonly string[], last: number): number {
  let at = last;
  while (at > last - REACH && BETWEEN.has(lower[at] ?? '')) at--;
  return at;
}

/** Verbs that only levels have; "the men were 12" is no level. */
const RISING = new Set(
  'rose risen rises climbed grew grown reached reaches hit hits top tops topped passed totalled exceeded fell dropped jumped stood'.split(
    ' ',
  ),
);

/** "Measles cases", "the number of confirmed cases", "arrests" before a verb. */
function nameBefore(head: string): Named | null {
  if (!isPlural(head)) return null;
  const happening = happeningCounted(head);
  if (happening === 'killed' || happening === 'injured') return null;
  if (happening !== undefined) return { metric: happening, unit: 'person' };
  return { metric: head, unit: singular(head) };
}

const BAN = new Set('ban banned bans suspended suspension suspensions disqualified barred'.split(' '));

const DOCKED = new Set('docked deducted deduction docking deducting stripped'.split(' '));

/** Words by which a club or a player is punished with games. */
const PUNISHED = new Set([...BAN, 'ordered']);

const GAMES = new Set('game games match matches race races fixture fixtures'.split(' '));

/** How far before and behind a number its punishment may stand. */
const BEFORE_REACH = 7;
const AFTER_REACH = 3;

/** Whether a lower-case word tells of a ban. */
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
