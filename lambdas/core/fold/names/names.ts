import type { Digest } from '../../digest/digest';
import { COUNTRY } from '../../digest/names/lexicon';
import type { Name, RecordBody } from '../event/event-record';
import { newestSaid, type Origins } from '../event/origins';
import { groupPeople, isAbbreviated } from './group-people';
import { groupOrganisations, groupPlaces } from './group-things';
import { foldRoles } from './roles';
import { type Spelling, spellingsOf } from './spellings';

/** The people, organisations and places of an event, merged across spellings. */
export function foldNames(
  members: readonly Digest[],
  origins: Origins,
): Pick<RecordBody, 'people' | 'organisations' | 'places'> {
  const { person, organisation, place } = spellingsOf(members);
  return {
    people: listed(groupPeople(mostReported(person)), origins),
    organisations: listed(groupOrganisations(organisation), origins),
    places: listed(ownPlaces(groupPlaces(place), members.length), origins),
  };
}

/**
 * Max spellings of people that are compared, the most reported ones: the time to tell people apart grows with its square.
 * 20 articles about as many different events have at most 86.
 */
const MAX_PEOPLE = 200;

function mostReported(spellings: readonly Spelling[]): readonly Spelling[] {
  if (spellings.length <= MAX_PEOPLE) return spellings;
  return [...spellings]
    .sort((a, b) => b.articles.size - a.articles.size || b.count - a.count || (a.name < b.name ? -1 : 1))
    .slice(0, MAX_PEOPLE);
}

/** Share of the articles that must name a place to make it the event's, however far down they name it. */
const OWN_SHARE = 0.5;

/** Drops places that a few articles mention once and not in their leads. A single article is too little evidence. */
function ownPlaces(groups: Spelling[][], articles: number): Spelling[][] {
  const own = groups.filter(
    (group) =>
      group.some(({ salient }) => salient.size > 0) || articlesOf(group).size >= articles * OWN_SHARE,
  );
  return articles > 1 && own.length > 0 ? own : groups;
}

/** The spellings of one name, and what the name is ranked by. */
interface RankedName {
  byUse: Spelling[];
  /** The spelling that the name is listed under. */
  shown: Spelling;
  articles: number;
  count: number;
}

const MAX_NAMES = 15;

function listed(groups: readonly Spelling[][], origins: Origins): Name[] {
  return groups
    .map(toRanked)
    .sort(
      (a, b) =>
        b.articles - a.articles ||
        breadth(a.shown) - breadth(b.shown) ||
        b.count - a.count ||
        (a.shown.name < b.shown.name ? -1 : 1),
    )
    .slice(0, MAX_NAMES)
    .map((ranked) => toName(ranked, origins));
}

function toRanked(group: readonly Spelling[]): RankedName {
  const byUse = [...group].sort(
    (a, b) =>
      b.articles.size - a.articles.size || b.words.length - a.words.length || (a.name < b.name ? -1 : 1),
  );
  const isFull = (spelling: Spelling) => spelling.words.length > 1 && !isAbbreviated(spelling);
  return {
    byUse,
    shown: byUse.find(isFull) ?? (byUse[0] as Spelling),
    articles: articlesOf(group).size,
    count: group.reduce((sum, { count }) => sum + count, 0),
  };
}

/** Ranks a town before its country if as many articles name both: it says more precisely where the event was. */
function breadth({ name }: Spelling): number {
  return COUNTRY.has(name) ? 1 : 0;
}

const MAX_VARIANTS = 8;

function toName({ byUse, shown, articles }: RankedName, origins: Origins): Name {
  const variants = byUse.filter((spelling) => spelling !== shown).map(({ name }) => name);
  const reported = byUse.flatMap((spelling) => spelling.roles);
  const newest = newestSaid(reported, ({ articleId }) => articleId, origins);
  const roles = newest.length > 0 ? foldRoles(newest) : [];
  return {
    name: shown.name,
    variants: variants.slice(0, MAX_VARIANTS),
    articles,
    ...(roles.length > 0 && { roles }),
  };
}

function articlesOf(group: readonly Spelling[]): ReadonlySet<string> {
  const [first] = group;
  if (first && group.length === 1) return first.articles;
  return new Set(group.flatMap(({ articles }) => [...articles]));
}
