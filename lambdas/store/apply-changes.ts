import type { Member, MemberChanges } from './event-store';

/**
 * Writes the members that a commit changes into a map by article id, each unless a later version has written it. Returns
 * whether it wrote the last one.
 */
export function applyChanges({ version, pending }: MemberChanges, members: Map<string, Member>): boolean {
  let isLastWritten = true;
  for (const change of pending) {
    const stored = members.get(change.articleId);
    const member = 'digest' in change ? change : stored && { ...stored, ...change, version };
    isLastWritten = member !== undefined && (stored?.version ?? 0) < version;
    if (member && isLastWritten) members.set(change.articleId, member);
  }
  return isLastWritten;
}
