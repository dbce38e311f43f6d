import { byPublication, type Digest } from '../../digest/digest';
import { isNearDuplicate } from '../../match/near-duplicate';

/** The earliest article of each article's origin, both by id: the article itself or the one it copies. */
export type Origins = Map<string, string>;

/** Groups an event's articles by origin: near-duplicates, and near-duplicates of those, share one. */
export function findOrigins(members: readonly Digest[]): Origins {
  const byAge = [...members].sort(byPublication);
  const origins: Origins = new Map();
  for (const [index, member] of byAge.entries()) {
    origins.set(member.articleId, member.articleId);
    for (const earlier of byAge.slice(0, index)) {
      if (isNearDuplicate(member.sketch, earlier.sketch))
        unite(origins, member.articleId, earlier.articleId, byAge);
    }
  }
  return origins;
}

/** Whether an article is the earliest of its origin. */
export function isOriginal({ articleId }: Digest, origins: Origins): boolean {
  return origins.get(articleId) === articleId;
}

/** Merges the origins of two articles under the older of their two originals. */
function unite(origins: Origins, later: string, earlier: string, byAge: readonly Digest[]): void {
  const [a, b] = [origins.get(later) as string, origins.get(earlier) as string];
  if (a === b) return;
  const older = byAge.find((member) => member.articleId === a || member.articleId === b)?.articleId as string;
  for (const [article, original] of origins) {
    if (original === a || original === b) origins.set(article, older);
  }
}
