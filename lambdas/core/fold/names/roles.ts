import { ADJECTIVE_OF } from '../../digest/names/lexicon';
import type { Role } from '../event/event-record';

const MAX_ROLES = 4;

/** A role by the words that it is compared by, with the forms in which articles write it. */
interface RoleForms {
  words: string[];
  /** The words joined by spaces. */
  key: string;
  /** Ids of the articles by form. */
  forms: Map<string, Set<string>>;
  /** Ids of the articles that write any of the forms. */
  articles: Set<string>;
}

/**
 * Merges the roles of one person, most reported first. Roles that differ only in case, articles or the form of a
 * country's name are one. A title alone ("president") is the same role as a longer one that ends in it. "Former",
 * "acting", "vice" and the like make different roles.
 */
export function foldRoles(reported: readonly { role: string; articleId: string }[]): Role[] {
  const roots: RoleForms[] = [];
  const forms = [...formsOf(reported)].sort((a, b) => b.words.length - a.words.length || byArticles(a, b));
  for (const form of forms) {
    const [host] = roots.filter((root) => endsIn(root.words, form.words)).sort(byArticles);
    if (host) for (const [role, articles] of form.forms) addAll(host, role, articles);
    else roots.push(form);
  }
  return roots
    .map(toRole)
    .sort((a, b) => b.articles.length - a.articles.length || (a.role < b.role ? -1 : 1))
    .slice(0, MAX_ROLES);
}

function byArticles(a: RoleForms, b: RoleForms): number {
  return b.articles.size - a.articles.size || (a.key < b.key ? -1 : 1);
}

function formsOf(reported: readonly { role: string; articleId: string }[]): Iterable<RoleForms> {
  const found = new Map<string, RoleForms>();
  for (const { role, articleId } of reported) {
    const words = roleWords(role);
    const key = words.join(' ');
    const form = found.get(key) ?? { words, key, forms: new Map(), articles: new Set() };
    found.set(key, form);
    addAll(form, role, [articleId]);
  }
  return found.values();
}

function addAll(form: RoleForms, role: string, articles: Iterable<string>): void {
  const known = form.forms.get(role) ?? new Set();
  for (const article of articles) {
    known.add(article);
    form.articles.add(article);
  }
  form.forms.set(role, known);
}

/** Standard forms of words that roles write in several ways. */
const STANDARD_WORDS = new Map([
  ...[...ADJECTIVE_OF].map(
    ([country, adjective]) => [country.toLowerCase(), adjective.toLowerCase()] as const,
  ),
  ['u.s', 'american'],
  ['u.k', 'british'],
  ['ex', 'former'],
  ['defence', 'defense'],
  ['councillor', 'councilor'],
  ['gov', 'governor'],
  ['sen', 'senator'],
  ['rep', 'representative'],
  ['gen', 'general'],
  ['lt', 'lieutenant'],
  ['sgt', 'sergeant'],
  ['capt', 'captain'],
  ['det', 'detective'],
  ['supt', 'superintendent'],
  ['prof', 'professor'],
]);

/** "Ukraine's Minister of Defence" as "ukrainian defense minister". */
function roleWords(role: string): string[] {
  const [head = '', ...complement] = role
    .toLowerCase()
    .replace(/['’]s(?=\s|$)/g, '')
    .replace(/^us(?= )|\bunited states\b/, 'u.s.')
    .split(/ (?:of|for) (?:the )?/);
  return [...complement.reverse(), head]
    .join(' ')
    .split(/\s+/)
    .map((word) => word.replace(/[.,]$/, ''))
    .flatMap((word) => (STANDARD_WORDS.get(word) ?? word.replace(/^ex-/, 'former ')).split(' '))
    .filter((word) => word !== '' && word !== 'the' && word !== 'a');
}

/** Words that make a different role of the one that follows them. */
const QUALIFIERS = new Set(
  'former acting interim vice deputy assistant associate would-be designate elect then late outgoing incoming under'.split(
    ' ',
  ),
);

/** Whether the longer role ends in the shorter one and no word before that makes it a different role. */
function endsIn(long: readonly string[], short: readonly string[]): boolean {
  const before = long.length - short.length;
  return (
    before >= 0 &&
    short.every((word, index) => word === long[before + index]) &&
    !long.slice(0, before).some((word) => QUALIFIERS.has(word))
  );
}

function toRole({ forms, articles }: RoleForms): Role {
  const [best] = [...forms].sort(
    ([a, x], [b, y]) => y.size - x.size || b.length - a.length || (a < b ? -1 : 1),
  );
  return { role: best?.[0] ?? '', articles: [...articles].sort() };
}
