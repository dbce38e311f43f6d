import pc from 'picocolors';
import type { Member } from '../../../lambdas/store/event-store';
import { plain } from '../plain';
import { shorten, WIDTH } from './lines';
import type { Outlets } from './outlets';

/** Independent reports listed, and copies of one. */
const MAX_REPORTS = 12;
const MAX_COPIES = 6;

/** The independent reports of an event, oldest first, each with its copies. */
export function sourceLines(members: readonly Member[], outlets: Outlets, indent: number): string[] {
  const sorted = members
    .filter(({ digest }) => digest !== null)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const line = ({ articleId, digest }: Member, room: number) =>
    shorten(`${outlets.nameOf(articleId)}: ${plain(digest?.headline || '(no headline)')}`, room);
  const originals = sorted.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const lines = originals.slice(0, MAX_REPORTS).flatMap((original) => {
    const copies = sorted.filter(({ nearDuplicateOf }) => nearDuplicateOf === original.articleId);
    return [
      line(original, WIDTH - indent),
      ...copies.slice(0, MAX_COPIES).map((copy) => pc.dim(`  copy  ${line(copy, WIDTH - indent - 8)}`)),
      ...more(copies.length - MAX_COPIES, '  ', 'copy', 'copies'),
    ];
  });
  return [...lines, ...more(originals.length - MAX_REPORTS, '', 'report', 'reports')];
}

function more(hidden: number, indent: string, one: string, many: string): string[] {
  return hidden > 0 ? [pc.dim(`${indent}and ${hidden} more ${hidden === 1 ? one : many}`)] : [];
}

function timeOf(member: Member): string {
  return `${member.digest?.publishedAt} ${member.articleId}`;
}
