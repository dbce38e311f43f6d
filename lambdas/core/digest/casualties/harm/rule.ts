import type { SentenceWords } from '../sentence-words';

/** What befell people; 'shot' counts those hit, dead or alive, and 'hospitalised' those brought to a hospital. */
export type Harm = 'killed' | 'injured' | 'shot' | 'hospitalised';

/** Words that tell of harm, and where the people stand that it befell. */
export interface HarmWords {
  harm: Harm;
  start: number;
  /** The token after the last one. */
  end: number;
  /**
   * Where the people stand: before the words, behind them or right behind them; 'self' where they did it themselves,
   * 'value' where only a number stands with the words and 'nameless' where nobody does.
   */
  side: 'before' | 'after' | 'adjacent' | 'value' | 'nameless' | 'self';
  /** How many, where the side is 'value'. */
  value?: number;
  /** Whether a verb tells it of whom it befell, as in "killed two". */
  isActive?: boolean;
}

/** A sentence and where its people stand. */
export interface Told extends SentenceWords {
  /** The tokens at which its people start. */
  starts: ReadonlySet<number>;
  /** The tokens behind those of them that are numbers. */
  numbersEnd: ReadonlySet<number>;
}

/** Reads a sentence at a word that may tell of harm; null where it tells of none. */
export type Rule = (words: Told, at: number) => HarmWords | null;

/** The lower-case token at a place, empty beyond the sentence's ends. */
export function wordAt({ low }: Told, at: number): string {
  return low[at] ?? '';
}

/** The lower-case tokens just before a place. */
export function wordsBefore({ low }: Told, at: number, reach: number): readonly string[] {
  return low.slice(Math.max(0, at - reach), at);
}

/** Harm that befell those told of before some words. */
export function before(harm: Harm, start: number, end = start + 1): HarmWords {
  return { harm, start, end, side: 'before' };
}

/** Harm that befell those told of behind some words. */
export function behind(harm: Harm, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'after' };
}

/** A number of people harmed. */
export function numbered(harm: Harm, value: number, start: number, end: number): HarmWords {
  return { harm, start, end, side: 'value', value };
}

/** A death of which no more is told. */
export function nameless(at: number): HarmWords {
  return { harm: 'killed', start: at, end: at + 1, side: 'nameless' };
}
