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

/** The spellings of an event's names by kind; what articles take for unlike kinds is what most of them take it for. */
export function spellingsOf(members: readonly Digest[]): Record<NameKind, Spelling[]> {
  const mentions = members.flatMap(({ articleId, names }) =>
    names.map((mention) => ({ articleId, mention })),
  );
  const kinds = kindsOf(mentions.map(({ mention }) => mention));
  const found: Record<NameKind, Map<string, Spelling>> = {
    person: new Map(),
    organisation: new Map(),
    place: new Map(),
  };
  for (const { articleId, mention } of mentions) {
    const kind = kinds.get(mention.name.toLowerCase()) ?? mention.kind;
    const spelling = found[kind].get(mention.name) ?? emptySpelling(mention.name);
    found[kind].set(mention.name, spelling);
    add(spelling, mention, articleId);
  }
  return {
    person: [...found.person.values()],
    organisation: [...found.organisation.values()],
    place: [...found.place.values()],
  };
}

function emptySpelling(name: string): Spelling {
  return { name, ...nameWords(name), articles: new Set(), salient: new Set(), count: 0, roles: [] };
}

function add(spelling: Spelling, { count, leads, roles = [] }: Mention, articleId: string): void {
  spelling.articles.add(articleId);
  if (leads || count > 1) spelling.salient.add(articleId);
  spelling.count += count;
  for (const role of roles) spelling.roles.push({ role, articleId });
}

function kindsOf(mentions: readonly Mention[]): Map<string, NameKind> {
  const votes = new Map<string, NameKind[]>();
  for (const { name, kind } of mentions) {
    const key = name.toLowerCase();
    const known = votes.get(key);
    if (known) known.push(kind);
    else votes.set(key, [kind]);
  }
  return new Map([...votes].map(([key, kinds]) => [key, commonest(kinds)]));
}

function commonest(kinds: readonly NameKind[]): NameKind {
  const votes = (kind: NameKind) => kinds.filter((other) => other === kind).length;
  return KINDS.reduce((best, kind) => (votes(kind) > votes(best) ? kind : best));
}
