import { sameWord, wordKeys } from './same-word';

/** For each of some words those that are one with it by {@link sameWord}, itself among them. */
export function alikeWords(words: Iterable<string>): Map<string, string[]> {
  const alike = new Map<string, string[]>();
  const byKey = new Map<string, string[]>();
  for (const word of new Set(words)) {
    const keys = wordKeys(word);
    const same = new Set<string>();
    for (const key of keys) {
      for (const other of byKey.get(key) ?? []) if (sameWord(other, word)) same.add(other);
    }
    for (const other of same) alike.get(other)?.push(word);
    alike.set(word, [word, ...same]);
    for (const key of keys) put(byKey, key, word);
  }
  return alike;
}

function put(byKey: Map<string, string[]>, key: string, word: string): void {
  const known = byKey.get(key);
  if (known) known.push(word);
  else byKey.set(key, [word]);
}
