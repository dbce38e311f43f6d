import type { Digest } from '../../digest/digest';
import type { Mention, NameKind } from '../../digest/names/names';
import { type NameWords, nameWords } from './name-words';

/** A name as some articles spell it. */
export interface Spelling extends NameWords {
  name: string;
  articles: Set<string>;
  /** Articles that name it more than once or in their leads. */
  salient: Set<string>;
  /** Occurrences in all of them. */
  count: number;
  /** What articles call its bearer. */
  roles: { role: string; articleId: string }[];
}

/** Kinds by precedence, where as many articles take a name for one as for another. */
const KINDS: readonly NameKind[] = ['person', 'organisation', 'place'];

/** A mention and the article that it stands in. */
interface Placed {
  articleId: string;
  mention: Mention;
}

/** The spellings of an event's names by kind; what articles take for unlike kinds is what most of them take it for. */
export function spellingsOf(members: readonly Digest[]): Record<NameKind, Spelling[]> {
  const found: Record<NameKind, Spelling[]> = { person: [], organisation: [], place: [] };
  for (const mentions of byLowerCase(members)) found[commonestKind(mentions)].push(...spelled(mentions));
  return found;
}

function byLowerCase(members: readonly Digest[]): Iterable<Placed[]> {
  const found = new Map<string, Placed[]>();
  for (const { articleId, names } of members) {
    for (const mention of names) {
      const key = mention.name.toLowerCase();
      const known = found.get(key);
      if (known) known.push({ articleId, mention });
      else found.set(key, [{ articleId, mention }]);
    }
  }
  return found.values();
}

function commonestKind(mentions: readonly Placed[]): NameKind {
  const votes = (kind: NameKind) => mentions.filter(({ mention }) => mention.kind === kind).length;
  return KINDS.reduce((best, kind) => (votes(kind) > votes(best) ? kind : best));
}

/** The spellings of mentions that differ in case at most. */
function spelled(mentions: readonly Placed[]): Iterable<Spelling> {
  const found = new Map<string, Spelling>();
  for (const placed of mentions) {
    const { name } = placed.mention;
    const spelling = found.get(name) ?? emptySpelling(name);
    found.set(name, spelling);
    add(spelling, placed);
  }
  return found.values();
}

function emptySpelling(name: string): Spelling {
  return { name, ...nameWords(name), articles: new Set(), salient: new Set(), count: 0, roles: [] };
}

function add(spelling: Spelling, { articleId, mention }: Placed): void {
  const { count, leads, roles = [] } = mention;
  spelling.articles.add(articleId);
  if (leads || count > 1) spelling.salient.add(articleId);
  spelling.count += count;
  for (const role of roles) spelling.roles.push({ role, articleId });
}
