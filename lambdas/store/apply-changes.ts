import type { Member, MemberChanges } from './event-store';

/** Writes the members that a commit changes into a map by article id, each unless a later version has written it. */
export function applyChanges({ version, pending }: MemberChanges, members: Map<string, Member>): void {
  for (const change of pending) {
    const stored = members.get(change.articleId);
    const member = 'digest' in change ? change : stored && { ...stored, ...change, version };
    if (member && (stored?.version ?? 0) < version) members.set(change.articleId, member);
  }
}
