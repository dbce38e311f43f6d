import type { Digest } from '../../digest/digest';
import type { NameKind } from '../../digest/names/names';
import type { Name, RecordBody } from '../event-record';
import { sameName } from './same-name';

/** Names listed of each kind, the most reported first. */
const MAX_NAMES = 15;

/** Spellings listed of a name. */
const MAX_VARIANTS = 8;

interface Group {
  /** Articles by spelling. */
  spellings: Map<string, Set<string>>;
  kind: NameKind;
}

/** The people, organisations and places of an event, merged across spellings. */
export function foldNames(
  members: readonly Digest[],
): Pick<RecordBody, 'people' | 'organisations' | 'places'> {
  return {
    people: namesOf(members, 'person'),
    organisations: namesOf(members, 'organisation'),
    places: namesOf(members, 'place'),
  };
}

function namesOf(members: readonly Digest[], kind: NameKind): Name[] {
  return group(spellings(members, kind), kind)
    .map(toName)
    .sort((a, b) => b.articles - a.articles || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_NAMES);
}

function spellings(members: readonly Digest[], kind: NameKind): [string, Set<string>][] {
  const articles = new Map<string, Set<string>>();
  for (const { articleId, names } of members) {
    for (const mention of names.filter((name) => name.kind === kind)) {
      articles.set(mention.name, (articles.get(mention.name) ?? new Set()).add(articleId));
    }
  }
  const words = (name: string) => name.split(' ').length;
  return [...articles].sort(([a, x], [b, y]) => words(b) - words(a) || y.size - x.size || (a < b ? -1 : 1));
}

/** Full names first, so that a surname alone finds the one full name it belongs to. */
function group(sorted: [string, Set<string>][], kind: NameKind): Group[] {
  const groups: Group[] = [];
  for (const [spelling, articles] of sorted) {
    const same = groups.filter((group) =>
      [...group.spellings.keys()].some((other) => sameName(spelling, other, kind)),
    );
    if (same.length === 1) same[0]?.spellings.set(spelling, articles);
    else if (same.length === 0) groups.push({ spellings: new Map([[spelling, articles]]), kind });
  }
  return groups;
}

function toName({ spellings }: Group): Name {
  const longest = Math.max(...[...spellings.keys()].map((spelling) => spelling.split(' ').length));
  const byUse = [...spellings].sort(([a, x], [b, y]) => y.size - x.size || (a < b ? -1 : 1));
  const name = byUse.find(([spelling]) => spelling.split(' ').length === longest)?.[0] ?? '';
  const variants = byUse.map(([spelling]) => spelling).filter((spelling) => spelling !== name);
  const articles = new Set([...spellings.values()].flatMap((set) => [...set]));
  return { name, variants: variants.slice(0, MAX_VARIANTS), articles: articles.size };
}
