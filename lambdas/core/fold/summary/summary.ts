import type { Digest } from '../../digest/digest';
import type { Figure, SummarySentence } from '../event/event-record';
import { choose, coverageWithin, expectations, MODEL } from './choose';
import { type Passage, readPassages } from './passages';

/** Words of a summary: what a reader takes in at a glance. */
const BUDGET_WORDS = 90;

/** Sentences of a summary. */
const MAX_SENTENCES = 4;

/** Independent reports that are read; of more the rest repeat. */
const MAX_REPORTS = 24;

/** Share of a sentence's content found in another from which the other says the like. */
const CORROBORATES = 0.4;

/** Share of a sentence's content found in a chosen one from which it adds nothing. */
const REDUNDANT = 0.35;

/** What a word is worth, beside the .7 or so that it covers, where another report bears its sentence out. */
const CORROBORATED_WORD = 0.5;

/** Figures that a summary should state: the first ones whose best value more than one report states. */
const KEY_FIGURES = 3;

/** What stating a key figure is worth: more than a sentence of 40 words covers, so that it stands back for none. */
const KEY_FIGURE = 30;

/** A sentence that may be quoted. */
interface SentenceCandidate extends Passage {
  /** Independent reports that say the like, its own included. */
  origins: number;
  /** The key figures that it states: bit 0 for the first. */
  figures: number;
}

/**
 * Verbatim sentences of an event's independent reports that together cover most of what an editor's summary would say,
 * within a budget of words: those that stand on their own, no two saying the like, rather such as other reports bear out
 * and such as state the event's key figures. They come in the order in which their articles tell them.
 */
export function summarise(originals: readonly Digest[], figures: readonly Figure[] = []): SummarySentence[] {
  const reports = originals.slice(0, MAX_REPORTS);
  const read = readPassages(reports);
  const coverage = coverageWithin(BUDGET_WORDS, expectations(MODEL, read));
  const overlap = overlapAmong(read.passages);
  const keyFigures = figures.filter(isCorroborated).slice(0, KEY_FIGURES);
  const candidates = read.passages.filter(standsAlone).map((passage) => ({
    ...passage,
    origins: originsOf(passage, read.passages, overlap),
    figures: statedBy(passage, reports, keyFigures),
  }));
  const chosen = choose(candidates, {
    worth: (some) => coverage(some) + corroborated(some) + stated(some),
    allows: (some) => fits(some) && areUnlike(some, overlap),
  });
  return chosen.map(({ text, article, origins }) => {
    return { text, articleId: reports[article]?.articleId as string, origins };
  });
}

/** How many independent reports have a sentence that says the like, the passage's own included. */
function originsOf(passage: Passage, all: readonly Passage[], overlap: Overlap): number {
  const supporters = all.filter((other) => overlap(passage, other) >= CORROBORATES);
  return new Set([passage, ...supporters].map(({ article }) => article)).size;
}

function isCorroborated({ best, readings }: Figure): boolean {
  return readings.some(({ value, origins }) => value === best.value && origins > 1);
}

/** Those figures whose best value the passage states, a bit each. */
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

/** What it is worth that other reports bear sentences out. */
function corroborated(chosen: readonly SentenceCandidate[]): number {
  return chosen.reduce((sum, { origins, length }) => sum + (origins > 1 ? CORROBORATED_WORD * length : 0), 0);
}

/** What the key figures are worth that the sentences state, each counted once. */
function stated(chosen: readonly SentenceCandidate[]): number {
  let bits = chosen.reduce((all, { figures }) => all | figures, 0);
  let worth = 0;
  for (; bits > 0; bits >>= 1) worth += (bits & 1) * KEY_FIGURE;
  return worth;
}

function fits(chosen: readonly SentenceCandidate[]): boolean {
  const length = chosen.reduce((sum, passage) => sum + passage.length, 0);
  return chosen.length <= MAX_SENTENCES && length <= BUDGET_WORDS;
}

/** Whether no two of the sentences say the like. */
function areUnlike(chosen: readonly SentenceCandidate[], overlap: Overlap): boolean {
  return chosen.every((passage) =>
    chosen.every((other) => other === passage || overlap(passage, other) < REDUNDANT),
  );
}

/** Fewest and most words of a sentence that stands on its own. */
const MIN_WORDS = 6;
const MAX_WORDS = 50;

/** Openings that lean on the sentence before, quotations among them, as who speaks is said elsewhere. */
const LEANING =
  /^(?:["“„«‘']|(?:he|she|it|they|we|i|you|this|these|those|that|his|her|its|their|our|my|such|both|others?|another|but|and|or|so|yet|nor|not|now|however|meanwhile|also|then|still|instead|moreover|furthermore|therefore|thus|nevertheless|nonetheless|besides|likewise|similarly|additionally|separately|in addition|in contrast|in turn|in response|for example|for instance|as a result|on the other hand|at the same time)(?![\p{L}\p{N}]))/iu;

/** Somebody who is named elsewhere says it. */
const SAID_BY_SOMEBODY =
  /[,”"’] ?(?:(?:he|she|they|it) (?:said|says|added|told|wrote|noted|explained|continued)|(?:said|says|added) (?:he|she|they))\b/i;

/** A sentence that was cut short, as in an excerpt. */
const CUT = /(?:\.\.\.|…)["”’)\]]*$/;

/** Whether a reader understands a sentence without the ones around it. */
export function standsAlone({ text, length }: Passage): boolean {
  if (length < MIN_WORDS || length > MAX_WORDS) return false;
  return !LEANING.test(text) && !SAID_BY_SOMEBODY.test(text) && !CUT.test(text) && quotesAreClosed(text);
}

/** Whether every quotation that a sentence opens ends in it, and none ends that it did not open: “so”, „so“ or ”so”. */
function quotesAreClosed(text: string): boolean {
  const count = (mark: string) => text.split(mark).length - 1;
  const [low, opening, closing] = [count('„'), count('“'), count('”')];
  const areCurlyClosed =
    low > 0 ? low === opening + closing : opening === closing || (opening === 0 && closing % 2 === 0);
  return count('"') % 2 === 0 && areCurlyClosed;
}

/** Lightest word that counts, in nats of inverse document frequency: half of all articles hold lighter ones. */
const MIN_IDF = 0.7;

/** The share of a passage's content, by the weight of its stems, that stands in another passage. */
export type Overlap = (passage: Passage, other: Passage) => number;

/** How far each of an event's passages stands in each other one, 0 for one without content. */
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

/** A stem's weight, and the numbers of the passages that hold it. */
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
