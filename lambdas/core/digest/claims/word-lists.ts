/** The words of a list that spaces separate. */
export function wordSet(words: string): ReadonlySet<string> {
  return new Set(words.split(' '));
}

/** Each word of the lists with the name of its list. */
export function namesByWord<Name extends string>(lists: Record<Name, string>): ReadonlyMap<string, Name> {
  const names = Object.keys(lists) as Name[];
  return new Map(names.flatMap((name) => lists[name].split(' ').map((word) => [word, name] as const)));
}
