import type { Digest } from '../../digest/digest';
import { containment, isNearDuplicate, resemblance } from '../../match/near-duplicate';
import { grouped } from './event-places';
import { byAge, byFirstPublication, goesOn } from './takes';

/** What an article is among the near-duplicates of its text. */
interface Lineage {
  /** Id of the earliest article of its origin: the article itself if it copies or continues no other. */
  origin: string;
  /** Id of the first article of its take: the article itself unless it is a copy. */
  take: string;
  /** Place of its take among those of its origin: 0 is the first. */
  rank: number;
  /** Whether its take is the newest of its origin, which speaks for the origin. */
  isNewest: boolean;
}

/** The lineage of each article by its id. */
export type Origins = ReadonlyMap<string, Lineage>;

/** An article with the ids that the first articles of its origin and of its take have. */
export type PlacedArticle = Pick<Lineage, 'origin' | 'take'> & { article: Digest };

/**
 * Groups an event's articles by origin and take. Near-duplicates, and near-duplicates of those, share an origin. Those
 * that repeat a text share its take; one that goes on from a text begins the next.
 */
export function findOrigins(members: readonly Digest[]): Origins {
  const placed: PlacedArticle[] = [];
  for (const article of [...members].sort(byFirstPublication)) {
    const known = placed.filter((other) => isNearDuplicate(article, other.article));
    const joined = new Set(known.map(({ origin }) => origin));
    const united = placed.filter(({ origin }) => joined.has(origin));
    const origin = united[0]?.origin ?? article.articleId;
    for (const other of united) other.origin = origin;
    placed.push({ article, origin, take: takeOf(article, known) });
  }
  return originsOf(placed);
}

/** The lineages of articles whose origins and takes are known. */
export function originsOf(placed: readonly PlacedArticle[]): Origins {
  const origins = new Map<string, Lineage>();
  for (const [origin, own] of grouped(placed, (each) => each.origin)) {
    const byTake = [...grouped(own, ({ take }) => take)];
    const takes = byTake.map(([id, placed]) => ({ id, articles: placed.map(({ article }) => article) }));
    for (const [rank, { id, articles }] of byAge(takes).entries()) {
      const lineage = { origin, take: id, rank, isNewest: rank === takes.length - 1 };
      for (const { articleId } of articles) origins.set(articleId, lineage);
    }
  }
  return origins;
}

/** Whether an article is the earliest of its origin. */
export function isOriginal({ articleId }: Digest, origins: Origins): boolean {
  return origins.get(articleId)?.origin === articleId;
}

/** Whether an article speaks for its origin: the first of the origin's newest take. */
export function speaks({ articleId }: Digest, origins: Origins): boolean {
  const lineage = origins.get(articleId);
  return lineage?.isNewest === true && lineage.take === articleId;
}

/** Of what articles of each origin say, the part that the newest take of the origin says among them. */
export function newestSaid<T>(said: readonly T[], articleOf: (item: T) => string, origins: Origins): T[] {
  const placed = said.map((item) => {
    const { origin, rank } = origins.get(articleOf(item)) ?? { origin: articleOf(item), rank: 0 };
    return { item, origin, rank };
  });
  const newest = new Map<string, number>();
  for (const { origin, rank } of placed) newest.set(origin, Math.max(rank, newest.get(origin) ?? 0));
  return placed.filter(({ origin, rank }) => rank === newest.get(origin)).map(({ item }) => item);
}

/**
 * The take that an article repeats; its own if it goes on from all. It goes on from a take if it does so from one of its
 * articles: outlets print copies between an agency's takes. Of several that it repeats it is the one that has most of its
 * wording, since copies are trimmed, then the one with least beside that, then the latest.
 */
function takeOf(article: Digest, known: readonly PlacedArticle[]): string {
  const left = new Set(known.filter((other) => goesOn(article, other.article)).map(({ take }) => take));
  const repeated = known
    .filter(({ take }) => !left.has(take))
    .map(({ take, article: { sketch } }) => ({
      take,
      shared: containment(article.sketch, sketch),
      alike: resemblance(article.sketch, sketch),
    }));
  const [closest] = repeated.reverse().sort((a, b) => b.shared - a.shared || b.alike - a.alike);
  return closest?.take ?? article.articleId;
}
