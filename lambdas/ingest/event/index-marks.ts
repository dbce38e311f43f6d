import { shortHash } from '../../store/article-id';
import type { Head, IndexEntries } from '../../store/event-store';
import { entriesOf, without } from './index-entries';

/**
 * Characters of a mark: 15 bits. Beside 10 marks, as most events have, one of 50 texts has another entry with a mark of
 * them, and deletes it in vain.
 */
const MARK_LENGTH = 3;

/**
 * Max marks that a head keeps, the latest: less than a kilobyte. An event of 1,000 articles has more old entries. A term
 * that no mark names any more expires, and so may stay for months after its article.
 */
const MAX_MARKS = 256;

/** What a head knows of index entries without a word of them: a mark for each, one after the other. */
export type IndexMarks = string;

/**
 * The marks of the entries that an event has had in the index and that its next version does not list. Some of them are
 * deleted, since only their texts know them.
 */
export function oldMarks(head: Head | null, next: IndexEntries): IndexMarks {
  if (!head) return '';
  const marks = [...marksOf(without(entriesOf(head), next)), ...split(head.oldEntries)];
  return [...new Set(marks)].slice(0, MAX_MARKS).join('');
}

/** The marks of all entries that an event may have in the index. */
export function allMarks(head: Head): IndexMarks {
  return [...marksOf(entriesOf(head)), ...split(head.oldEntries)].join('');
}

/** Those of some entries that have a mark. */
export function marked({ terms, names }: IndexEntries, marks: IndexMarks): IndexEntries {
  const known = new Set(split(marks));
  return {
    terms: terms.filter((term) => known.has(markOf('term', term))),
    names: names.filter((name) => known.has(markOf('name', name))),
  };
}

function marksOf({ terms, names }: IndexEntries): string[] {
  return [...terms.map((term) => markOf('term', term)), ...names.map((name) => markOf('name', name))];
}

function markOf(kind: string, entry: string): string {
  return shortHash([kind, entry], MARK_LENGTH);
}

function split(marks: IndexMarks): string[] {
  return Array.from({ length: marks.length / MARK_LENGTH }, (_, at) =>
    marks.slice(at * MARK_LENGTH, (at + 1) * MARK_LENGTH),
  );
}
