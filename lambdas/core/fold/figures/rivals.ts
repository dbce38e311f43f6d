import { inWords } from './in-words';
import { excludes } from './span';
import type { Account } from './subject';

/** Readings told of on either side, the most corroborated first. */
const MAX_TOLD = 6;

/**
 * Which readings exclude each other, and with which the others go along: "23 and 26 exclude each other; more
 * than 24 excludes 23; at least 23 excludes neither". Numbers that are rivals exclude all others among them.
 */
export function rivalsInWords(accounts: readonly Account[]): string {
  const isExact = ({ claim }: Account) => claim.bound === 'exact';
  const rivals: Account[] = [];
  for (const account of [...accounts.filter(isExact), ...accounts.filter((other) => !isExact(other))]) {
    if (rivals.every((rival) => excludes(rival.claim, account.claim))) rivals.push(account);
  }
  const told = rivals.slice(0, MAX_TOLD);
  const others = accounts.filter((account) => !rivals.includes(account)).slice(0, MAX_TOLD);
  return [`${listed(told)} exclude each other`, ...others.map((other) => sideOf(other, told))].join('; ');
}

function sideOf(other: Account, rivals: readonly Account[]): string {
  const excluded = rivals.filter((rival) => excludes(rival.claim, other.claim));
  const nobody = rivals.length === 2 ? 'neither' : 'none';
  return `${inWords(other.claim)} excludes ${excluded.length === 0 ? nobody : listed(excluded)}`;
}

function listed(accounts: readonly Account[]): string {
  const sorted = [...accounts].sort((a, b) => a.claim.value - b.claim.value);
  const words = sorted.map(({ claim }) => inWords(claim));
  return words.length < 2 ? words.join('') : `${words.slice(0, -1).join(', ')} and ${words.at(-1)}`;
}
