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
