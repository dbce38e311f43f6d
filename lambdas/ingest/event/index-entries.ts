import type { Digest } from '../../core/digest/digest';
import { hasName, indexedNames, type Names, nameKey } from '../../core/fold/indexed-names';
import { indexableTerms } from '../../core/match/candidates';
import type { Head, IndexEntries } from '../../store/event-store';

export const NONE: IndexEntries = { terms: [], names: [] };

/** What an event is indexed by. */
export function entriesOf({ status, terms, record, oldNames }: Head): IndexEntries {
  if (status !== 'live') return NONE;
  return { terms, names: [...indexedNames(record), ...oldNames.filter((name) => hasName(record, name))] };
}

/** All that an event may have been indexed by because of an article. */
export function entriesFrom({ views, names }: Digest): IndexEntries {
  return { terms: indexableTerms(views), names: keysOf(names) };
}

export function without(all: IndexEntries, some: IndexEntries): IndexEntries {
  const [terms, names] = [new Set(some.terms), new Set(some.names)];
  return {
    terms: all.terms.filter((term) => !terms.has(term)),
    names: all.names.filter((name) => !names.has(name)),
  };
}

export function together(some: IndexEntries, others: IndexEntries): IndexEntries {
  return { terms: [...some.terms, ...others.terms], names: [...some.names, ...others.names] };
}

export function isNone({ terms, names }: IndexEntries): boolean {
  return terms.length === 0 && names.length === 0;
}

/**
 * Names by which an event was indexed and that are no longer among the most reported ones of its record. Names of the
 * text that leaves, by its digest, are left out unless the record still has them: no head keeps its words.
 */
export function oldNamesOf(head: Head | null, record: Names, leaving: Digest | null): string[] {
  if (!head) return [];
  const indexed = new Set(indexedNames(record));
  const old = entriesOf(head).names.filter((name) => !indexed.has(name));
  const left = new Set(leaving && old.length > 0 ? keysOf(leaving.names) : []);
  return old.filter((name) => !left.has(name) || hasName(record, name));
}

/** Those of some entries that articles of an event still bring. */
export function broughtEntries({ record, profile, terms }: Head, some: IndexEntries): IndexEntries {
  const brought = new Set([...terms, ...indexableTerms(profile)]);
  return {
    terms: some.terms.filter((term) => brought.has(term)),
    names: some.names.filter((name) => hasName(record, name)),
  };
}

/**
 * What a commit takes out of the index: the names that its record has lost, and what only the text that leaves has
 * brought. `leaving` is the digest of the changed member before the commit. It stays in the member item until this is
 * deleted, so whoever settles the commit finds it there.
 */
export function lostEntries(head: Head, leaving: Digest | null): IndexEntries {
  const { record, oldNames, pending } = head;
  const lost = oldNames.filter((name) => !hasName(record, name));
  if (!leaving) return { terms: [], names: lost };
  const last = pending.at(-1);
  const kept = last && 'digest' in last && last.digest ? entriesFrom(last.digest) : NONE;
  const left = without(entriesFrom(leaving), kept);
  const { terms, names } = without(left, broughtEntries(head, left));
  return { terms, names: [...new Set([...lost, ...names])] };
}

function keysOf(names: readonly { name: string }[]): string[] {
  return [...new Set(names.map(({ name }) => nameKey(name)))].filter((key) => key !== '');
}
