import type { Claim } from '../../digest/claims/claim';
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

/** Takes that one is compared with, the newest before it: stories have a dozen, and time grows with the square. */
const COMPARED_TAKES = 64;

/**
 * Sorts the takes of one text from the first to the newest, by when each was first written. A take that lags behind
 * another comes before that: it is a late copy of an earlier text, which may not be known itself.
 */
export function byAge(takes: readonly Take[]): Take[] {
  const sorted: AgedTake[] = [];
  for (const take of takes.map(agedTake).sort((a, b) => byWriting(a.first, b.first))) {
    const known = Math.max(0, sorted.length - COMPARED_TAKES);
    const ahead = sorted.slice(known).findIndex((other) => lagsBehind(take, other));
    sorted.splice(ahead === -1 ? sorted.length : known + ahead, 0, take);
  }
  return sorted.map(({ take }) => take);
}

/** A take with what places it among the others: it is compared with each, and may have thousands of articles. */
interface AgedTake {
  take: Take;
  first: Digest;
  figures: ReadonlyMap<string, number>;
  outlets: ReadonlySet<string>;
  corrections: Claim[];
}

function agedTake(take: Take): AgedTake {
  const first = firstOf(take);
  const outlets = new Set(take.articles.flatMap((article) => outletOf(article) ?? []));
  const corrections = take.articles.flatMap(({ claims }) =>
    claims.filter(({ corrects }) => corrects !== undefined),
  );
  return { take, first, figures: leadingFigures(first), outlets, corrections };
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
  return one.source !== null && outletOf(one) === outletOf(other);
}

function outletOf({ source }: Digest): string | undefined {
  return source?.toLowerCase();
}

function hasOtherWords(one: Digest, other: Digest): boolean {
  return one.headline !== other.headline || String(one.sketch) !== String(other.sketch);
}

/**
 * Whether a take by other outlets has fewer dead than another take, or only smaller counts of what cannot fall, or numbers
 * that the other one corrects. Only the outlet itself, or a text that says that it corrects, takes a toll back.
 */
function lagsBehind(take: AgedTake, other: AgedTake): boolean {
  const areOthers = ![...take.outlets].some((outlet) => other.outlets.has(outlet));
  if (!areOthers || take.corrections.length > 0) return false;
  const [own, reached] = [take.figures, other.figures];
  if (other.corrections.some(({ metric, corrects }) => corrects === own.get(metric))) return true;
  const rises = [...own].flatMap(([metric, value]) =>
    isGrowing(metric) && !mayFall(metric) ? { metric, by: value - (reached.get(metric) ?? value) } : [],
  );
  const dead = rises.find(({ metric }) => metric === 'killed')?.by ?? 0;
  // The injured and the missing become fewer when some of them die.
  if (dead !== 0) return dead < 0;
  return rises.some(({ by }) => by < 0) && !rises.some(({ by }) => by > 0);
}
