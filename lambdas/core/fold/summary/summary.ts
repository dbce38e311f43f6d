import type { Digest } from '../../digest/digest';
import type { Figure, SummarySentence } from '../event/event-record';
import { statesOutdated } from '../figures/outdated';
import { choose, coverageWithin, expectations, MODEL } from './choose-sentences';
import { type Passage, readPassages } from './passages';

/** Max words of a summary: what a reader takes in at a glance. */
const BUDGET_WORDS = 90;

const MAX_SENTENCES = 4;

/** Max independent reports that are read: beyond, reports repeat each other. The fold passes at most 20. */
const MAX_REPORTS = 24;

/** Number of figures that a summary should state: the first ones whose best value more than one report states. */
const KEY_FIGURES = 3;

/** A sentence that may be quoted. */
interface SentenceCandidate extends Passage {
  /** Number of independent reports that have a sentence much like it, its own included. */
  origins: number;
  /** The key figures that it states, one bit each: bit 0 for the first. */
  figures: number;
}

/**
 * Chooses verbatim sentences of an event's independent reports that together say most of what an editor's summary would
 * say, within a budget of words. Each sentence can be read on its own, and no two say the same. Sentences that other
 * reports corroborate, or that state one of the event's key figures, are preferred. The order is that of reading: by
 * position in the article.
 */
export function summarise(speakers: readonly Digest[], figures: readonly Figure[] = []): SummarySentence[] {
  const reports = speakers.slice(0, MAX_REPORTS);
  const read = readPassages(reports);
  const coverage = coverageWithin(BUDGET_WORDS, expectations(MODEL, read));
  const overlap = overlapAmong(read.passages);
  const keyFigures = figures.filter(isCorroborated).slice(0, KEY_FIGURES);
  const readable = read.passages.filter(standsAlone);
  const current = readable.filter((passage) => !isStale(passage, reports, figures));
  const candidates = (current.length > 0 ? current : readable).map((passage) => ({
    ...passage,
    origins: originsOf(passage, read.passages, overlap),
    figures: statedBy(passage, reports, keyFigures),
  }));
  const chosen = choose(candidates, {
    worth: (some) => coverage(some) + corroborationWorth(some) + figureWorth(some),
    allows: (some) => fits(some) && areUnlike(some, overlap),
  });
  return chosen.map(({ text, article, origins }) => {
    return { text, articleId: reports[article]?.articleId as string, origins };
  });
}

/** Whether a passage states a number that later reports have replaced: yesterday's toll. */
function isStale(
  { article, position }: Passage,
  reports: readonly Digest[],
  figures: readonly Figure[],
): boolean {
  return statesOutdated(position, reports[article] as Digest, figures);
}

/** Min inverse document frequency of a content word, in nats: more than half of all articles have a word below it. */
const MIN_IDF = 0.7;

/** The share of a passage's content, by the weight of its stems, that another passage has too. */
export type Overlap = (passage: Passage, other: Passage) => number;

/** Measures how much of each passage every other one has too. The overlap of a passage without content is 0. */
export function overlapAmong(passages: readonly Passage[]): Overlap {
  const size = passages.length;
  const shared = new Float64Array(size * size);
  for (const { weight, holders } of contentOf(passages)) {
    for (const holder of holders) {
      const row = holder * size;
      for (const other of holders) shared[row + other] = (shared[row + other] as number) + weight;
    }
  }
  return (passage, other) => {
    const row = passage.id * size;
    return (shared[row + other.id] as number) / ((shared[row + passage.id] as number) || 1);
  };
}

/** A stem's weight, and the ids of the passages that have it. */
interface Holding {
  weight: number;
  holders: number[];
}

function contentOf(passages: readonly Passage[]): Holding[] {
  const holdings = new Map<number, Holding>();
  for (const { id, forms } of passages) {
    for (const { term } of forms) {
      if (term.idf < MIN_IDF) continue;
      const holding = holdings.get(term.stemId);
      if (!holding) holdings.set(term.stemId, { weight: term.idf, holders: [id] });
      else if (holding.holders.at(-1) !== id) holding.holders.push(id);
    }
  }
  return [...holdings.values()];
}

/** Min overlap of a sentence with another one that corroborates it. */
const CORROBORATES = 0.4;

function originsOf(passage: Passage, all: readonly Passage[], overlap: Overlap): number {
  const supporters = all.filter((other) => overlap(passage, other) >= CORROBORATES);
  return new Set([passage, ...supporters].map(({ article }) => article)).size;
}

function isCorroborated({ best, readings }: Figure): boolean {
  return readings.some(({ value, origins }) => value === best.value && origins > 1);
}

/** The figures whose best value the passage states, one bit each. */
function statedBy(
  { article, position }: Passage,
  reports: readonly Digest[],
  figures: readonly Figure[],
): number {
  const claims =
    reports[article]?.claims.filter(({ sentence, scope }) => sentence === position && !scope) ?? [];
  const isStated = ({ metric, best }: Figure) =>
    claims.some((claim) => claim.metric === metric && claim.value === best.value);
  return figures.reduce((bits, figure, place) => bits | (Number(isStated(figure)) << place), 0);
}

/** Worth of a word in a corroborated sentence, in addition to the .7 or so that it covers. */
const CORROBORATED_WORD = 0.5;

function corroborationWorth(chosen: readonly SentenceCandidate[]): number {
  return chosen.reduce((sum, { origins, length }) => sum + (origins > 1 ? CORROBORATED_WORD * length : 0), 0);
}

/** Worth of stating a key figure: more than a sentence of 40 words covers, so that the figure goes first. */
const KEY_FIGURE = 30;

/** Worth of the key figures that the sentences state, each counted once. */
function figureWorth(chosen: readonly SentenceCandidate[]): number {
  let bits = chosen.reduce((all, { figures }) => all | figures, 0);
  let worth = 0;
  for (; bits > 0; bits >>= 1) worth += (bits & 1) * KEY_FIGURE;
  return worth;
}

function fits(chosen: readonly SentenceCandidate[]): boolean {
  const length = chosen.reduce((sum, passage) => sum + passage.length, 0);
  return chosen.length <= MAX_SENTENCES && length <= BUDGET_WORDS;
}

/** Min overlap of a sentence with a chosen one to which it adds nothing. */
const REDUNDANT = 0.35;

function areUnlike(chosen: readonly SentenceCandidate[], overlap: Overlap): boolean {
  return chosen.every((passage) =>
    chosen.every((other) => other === passage || overlap(passage, other) < REDUNDANT),
  );
}

/** Number of words of a sentence that can be read on its own. */
const MIN_WORDS = 6;
const MAX_WORDS = 50;

/** Openings that depend on the sentence before. Quotations are among them, because the speaker is named elsewhere. */
const DEPENDENT =
  /^(?:["“„«‘']|(?:he|she|it|they|we|i|you|this|these|those|that|his|her|its|their|our|my|such|both|others?|another|but|and|or|so|yet|nor|not|now|however|meanwhile|also|then|still|instead|moreover|furthermore|therefore|thus|nevertheless|nonetheless|besides|likewise|similarly|additionally|separately|in addition|in contrast|in turn|in response|for example|for instance|as a result|on the other hand|at the same time)(?![\p{L}\p{N}]))/iu;

/** A quotation whose speaker is named elsewhere: "..., she said". */
const SAID_BY_PRONOUN =
  /[,”"’] ?(?:(?:he|she|they|it) (?:said|says|added|told|wrote|noted|explained|continued)|(?:said|says|added) (?:he|she|they))\b/i;

/** A truncated sentence, as in an excerpt. */
const CUT_OFF = /(?:\.\.\.|…)["”’)\]]*$/;

/** Whether readers understand a sentence without those around it. */
function standsAlone({ text, length }: Passage): boolean {
  if (length < MIN_WORDS || length > MAX_WORDS) return false;
  return !DEPENDENT.test(text) && !SAID_BY_PRONOUN.test(text) && !CUT_OFF.test(text) && quotesAreClosed(text);
}

/** Whether a sentence closes the quotations that it opens, and no others: “so”, „so“ or ”so”. */
function quotesAreClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  const [low, opening, closing] = [count('„'), count('“'), count('”')];
  const areCurlyClosed =
    low > 0 ? low === opening + closing : opening === closing || (opening === 0 && closing % 2 === 0);
  return count('"') % 2 === 0 && areCurlyClosed;
}
