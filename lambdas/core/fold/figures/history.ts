import { excludes, inWords } from './spans';
import type { ReadingTally } from './subject';

/** Milliseconds for which outlets go on printing a count that others have replaced. */
const LINGERS = 12 * 60 * 60 * 1000;

/** Ends of metrics that count what befell people or things: such counts grow while news comes in. */
const GROWS =
  /\b(?:killed|injured|shot|missing|displaced|evacuated|arrested|rescued|hospitalised|trapped|infected|damaged|destroyed|cancelled|closed|intercepted)$/;

/** Ends of those that may as well fall: the missing are found. */
const FALLS = /\b(?:missing|trapped|hospitalised|displaced|evacuated)$/;

/** How a count went on. */
export interface History {
  /** The readings that no later one has replaced. */
  current: ReadingTally[];
  /** "rose from 3 (16 Nov 06:30) to 5 (17 Nov 07:00)" */
  explanation: string;
}

/**
 * The history that readings tell, where they exclude each other because a count went on: all of them are
 * dated, every smaller one came before every larger one (or after, where a count may fall) and was not
 * repeated long after it.
 */
export function historyOf(metric: string, accounts: readonly ReadingTally[]): History | undefined {
  if (!GROWS.test(metric)) return undefined;
  return (
    succession(accounts, 'rose', (a, b) => a.claim.value < b.claim.value) ??
    (FALLS.test(metric) ? succession(accounts, 'fell', (a, b) => a.claim.value > b.claim.value) : undefined)
  );
}

type IsOlder = (a: ReadingTally, b: ReadingTally) => boolean;

function succession(accounts: readonly ReadingTally[], verb: string, isOlder: IsOlder): History | undefined {
  const replaced = new Set<ReadingTally>();
  const replacing = new Set<ReadingTally>();
  for (const older of accounts) {
    for (const newer of accounts) {
      if (older === newer || !excludes(older.claim, newer.claim) || isOlder(newer, older)) continue;
      if (!isOlder(older, newer) || !succeeds(newer, older)) return undefined;
      replaced.add(older);
      replacing.add(newer);
    }
  }
  const steps = [...replaced, ...replacing].sort((a, b) => (isOlder(a, b) ? -1 : 1));
  const [first, last] = [steps[0], steps.at(-1)];
  if (!first || !last) return undefined;
  const explanation = `${verb} from ${inWords(first.claim)} (${moment(first)}) to ${inWords(last.claim)} (${moment(last)})`;
  return { current: accounts.filter((account) => !replaced.has(account)), explanation };
}

function succeeds(newer: ReadingTally, older: ReadingTally): boolean {
  if (!newer.dated || !older.dated || older.first >= newer.first) return false;
  return Date.parse(older.last) <= Date.parse(newer.first) + LINGERS;
}

const MONTHS = 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'.split(' ');

/** When a reading was first reported, in UTC: "16 Nov 06:30". */
function moment({ first }: ReadingTally): string {
  return `${Number(first.slice(8, 10))} ${MONTHS[Number(first.slice(5, 7)) - 1]} ${first.slice(11, 16)}`;
}
