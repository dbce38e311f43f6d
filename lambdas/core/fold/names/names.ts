import type { Digest } from '../../digest/digest';
import { COUNTRY } from '../../digest/names/countries';
import type { Name, RecordBody } from '../event-record';
import { foldRoles } from './fold-roles';
import { groupPeople } from './group-people';
import { groupOrganisations, groupPlaces } from './group-things';
import { isAbbreviated } from './same-person';
import { type Spelling, spellingsOf } from './spellings';

/** Names listed of each kind, the most reported first. */
const MAX_NAMES = 15;

/** Spellings listed of a name. */
const MAX_VARIANTS = 8;

/** A place that this share of the articles name is the event's, however far from their leads. */
const OWN_SHARE = 0.5;

/** The people, organisations and places of an event, merged across spellings. */
export function foldNames(
  members: readonly Digest[],
): Pick<RecordBody, 'people' | 'organisations' | 'places'> {
  const { person, organisation, place } = spellingsOf(members);
  return {
    people: listed(groupPeople(person)),
    organisations: listed(groupOrganisations(organisation)),
    places: listed(ownPlaces(groupPlaces(place), members.length)),
  };
}

/**
 * The places without those of other happenings, which some articles mention in passing: once, and not in their leads.
 * One article alone tells too little to leave any out.
 */
function ownPlaces(groups: Spelling[][], articles: number): Spelling[][] {
  const own = groups.filter(
    (group) =>
      group.some(({ salient }) => salient.size > 0) || articlesOf(group).size >= articles * OWN_SHARE,
  );
  return articles > 1 && own.length > 0 ? own : groups;
}

function listed(groups: readonly Spelling[][]): Name[] {
  return groups
    .map((group) => ({ name: toName(group), count: group.reduce((sum, { count }) => sum + count, 0) }))
    .sort(
      (a, b) =>
        b.name.articles - a.name.articles ||
        breadth(a.name) - breadth(b.name) ||
        b.count - a.count ||
        (a.name.name < b.name.name ? -1 : 1),
    )
    .slice(0, MAX_NAMES)
    .map(({ name }) => name);
}

/** Of places as often named, a town says more of where it was than its country. */
function breadth({ name }: Name): number {
  return COUNTRY.has(name) ? 1 : 0;
}

function toName(group: readonly Spelling[]): Name {
  const byUse = [...group].sort(
    (a, b) =>
      b.articles.size - a.articles.size || b.words.length - a.words.length || (a.name < b.name ? -1 : 1),
  );
  const isFull = (spelling: Spelling) => spelling.words.length > 1 && !isAbbreviated(spelling);
  const shown = byUse.find(isFull) ?? (byUse[0] as Spelling);
  const variants = byUse.filter((spelling) => spelling !== shown).map(({ name }) => name);
  const reported = group.flatMap((spelling) => spelling.roles);
  const roles = reported.length > 0 ? foldRoles(reported) : [];
  return {
    name: shown.name,
    variants: variants.slice(0, MAX_VARIANTS),
    articles: articlesOf(group).size,
    ...(roles.length > 0 && { roles }),
  };
}

function articlesOf(group: readonly Spelling[]): Set<string> {
  return new Set(group.flatMap(({ articles }) => [...articles]));
}
