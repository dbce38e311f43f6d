/** The words of lists that spaces separate. */
export function wordSet(...lists: readonly string[]): ReadonlySet<string> {
  return new Set(lists.flatMap((list) => list.split(' ')));
}

/** Each word of the lists with the name of its list. */
export function namesByWord<Name extends string>(lists: Record<Name, string>): ReadonlyMap<string, Name> {
  const names = Object.keys(lists) as Name[];
  return new Map(names.flatMap((name) => lists[name].split(' ').map((word) => [word, name] as const)));
}

/** English names of weekdays and months in calendar order, in lower case and with capitals, and their usual short forms. */
export const WEEKDAYS = 'monday tuesday wednesday thursday friday saturday sunday'.split(' ');
export const MONTHS =
  'january february march april may june july august september october november december'.split(' ');
export const CAPITAL_MONTHS = MONTHS.map(capitalised);
export const SHORT_WEEKDAYS = 'mon tue tues wed thu thurs fri sat sun'.split(' ');
export const SHORT_MONTHS = 'jan feb mar apr jun jul aug sep sept oct nov dec'.split(' ');
export const CAPITAL_SHORT_MONTHS = SHORT_MONTHS.map(capitalised);

function capitalised(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}
