import { isGrowing, mayFall } from '../../digest/claims/growing-counts';
import { byPublication, type Digest } from '../../digest/digest';

/**
 * Whether a near-duplicate published later goes on from another text instead of repeating it: it has other figures, or the
 * same outlet has changed its words.
 */
export function goesOn(later: Digest, earlier: Digest): boolean {
  if (haveOtherFigures(later, earlier)) return true;
  const isLater = writtenAt(later) > writtenAt(earlier);
  return isLater && isSameOutlet(later, earlier) && hasOtherWords(later, earlier);
}

/** Orders articles by publication, those of one time by when they were written. */
export function byFirstPublication(one: Digest, other: Digest): number {
  return one.publishedAt === other.publishedAt ? byWriting(one, other) : byPublication(one, other);
}

/** A take of a text. */
export interface Take {
  /** Id of its first article. */
  id: string;
  /** That article and the copies of it. */
  articles: Digest[];
}

/**
 * Sorts the takes of one text from the first to the newest, by when each was first written. A take that lags behind
 * another comes before that: it is a late copy of an earlier text, which may not be known itself.
 */
export function byAge(takes: readonly Take[]): Take[] {
  const sorted: Take[] = [];
  for (const take of [...takes].sort((a, b) => byWriting(firstOf(a), firstOf(b)))) {
    const ahead = sorted.findIndex((other) => lagsBehind(take, other));
    sorted.splice(ahead === -1 ? sorted.length : ahead, 0, take);
  }
  return sorted;
}

/** The article of a take that states the earliest time; without any, the one uploaded first. */
function firstOf({ articles }: Take): Digest {
  const [first, ...rest] = articles;
  return rest.reduce((one, other) => (isBefore(other, one) ? other : one), first as Digest);
}

function isBefore(one: Digest, other: Digest): boolean {
  if (one.dated !== other.dated) return one.dated;
  return byWriting(one, other) < 0;
}

/** Orders articles by when they were written, then by publication and id. */
function byWriting(one: Digest, other: Digest): number {
  const [a, b] = [writtenAt(one), writtenAt(other)];
  return a === b ? byPublication(one, other) : a < b ? -1 : 1;
}

/** When a text got its words. Some outlets keep the time of publication when they go on. */
function writtenAt({ publishedAt, revisedAt }: Digest): string {
  return revisedAt ?? publishedAt;
}

/** Whether both state the same metric with different numbers, each as its text states it first. */
function haveOtherFigures(one: Digest, other: Digest): boolean {
  const known = leadingFigures(other);
  return [...leadingFigures(one)].some(([metric, value]) => (known.get(metric) ?? value) !== value);
}

/** The number of each metric in the first sentence that states it. The headline counts where the text states none. */
function leadingFigures({ claims }: Digest): Map<string, number> {
  const own = claims.filter(({ scope }) => scope === undefined);
  const inText = own.filter(({ sentence }) => sentence >= 0).sort((a, b) => b.sentence - a.sentence);
  const inHeadline = own.filter(({ sentence }) => sentence < 0);
  return new Map([...inHeadline, ...inText].map(({ metric, value }) => [metric, value]));
}

function isSameOutlet(one: Digest, other: Digest): boolean {
  return one.source !== null && one.source.toLowerCase() === other.source?.toLowerCase();
}

function hasOtherWords(one: Digest, other: Digest): boolean {
  return one.headline !== other.headline || String(one.sketch) !== String(other.sketch);
}

/**
 * Whether a take by other outlets has fewer dead than another take, or only smaller counts of what cannot fall, or numbers
 * that the other one corrects. Only the outlet itself, or a text that says that it corrects, takes a toll back.
 */
function lagsBehind(take: Take, other: Take): boolean {
  const areOthers = take.articles.every((one) => other.articles.every((two) => !isSameOutlet(one, two)));
  if (!areOthers || take.articles.some((article) => doesCorrect(article))) return false;
  const [own, reached] = [leadingFigures(firstOf(take)), leadingFigures(firstOf(other))];
  if (other.articles.some((article) => doesCorrect(article, own))) return true;
  const rises = [...own].flatMap(([metric, value]) =>
    isGrowing(metric) && !mayFall(metric) ? { metric, by: value - (reached.get(metric) ?? value) } : [],
  );
  const dead = rises.find(({ metric }) => metric === 'killed')?.by ?? 0;
  // The injured and the missing become fewer when some of them die.
  if (dead !== 0) return dead < 0;
  return rises.some(({ by }) => by < 0) && !rises.some(({ by }) => by > 0);
}

/** Whether an article corrects numbers, one of `figures` if there are any. */
function doesCorrect({ claims }: Digest, figures?: ReadonlyMap<string, number>): boolean {
  return claims.some(
    ({ metric, corrects }) => corrects !== undefined && (!figures || corrects === figures.get(metric)),
  );
}
