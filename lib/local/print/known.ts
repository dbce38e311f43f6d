import pc from 'picocolors';
import type { EventRecord, Figure } from '../../../lambdas/core/fold/event/event-record';
import { amount, count, number, plain, sure } from './in-words';
import { beside, shorten, WIDTH } from './lines';
import type { Outlets } from './outlets';

/** Max figures shown; the record holds all. */
const MAX_FIGURES = 8;

/** Columns of the values, and of the words beside them. */
const VALUES = 32;
const WORDS = 46;

const COLOURS: Record<Figure['standing'], (text: string) => string> = {
  single: pc.dim,
  agreed: pc.green,
  compatible: pc.green,
  developing: pc.yellow,
  explained: pc.yellow,
  conflicting: pc.red,
};

/** The figures of an event, each with its best value and how well the reports support it. */
export function knownLines({ figures }: EventRecord, outlets: Outlets, indent: number): string[] {
  const shown = figures.slice(0, MAX_FIGURES);
  const lines = shown.flatMap((figure) => {
    const [only] = figure.readings;
    const value = only && figure.readings.length === 1 ? amount(only) : number(figure.best.value);
    const label = `${shorten(plain(figure.metric), VALUES - 2).padEnd(VALUES)}${value}`;
    const [first = '', ...others] = beside(label, standingOf(figure, outlets), WORDS, WIDTH - indent);
    const colour = COLOURS[figure.standing];
    return [first.slice(0, WORDS) + colour(first.slice(WORDS)), ...others.map(colour)];
  });
  const hidden = figures.length - shown.length;
  return hidden > 0 ? [...lines, pc.dim(`and ${count(hidden, 'other')} in the record`)] : lines;
}

function standingOf({ standing, best, readings }: Figure, outlets: Outlets): string {
  const articles = readings.flatMap((reading) => reading.articles);
  const reports = count(outlets.origins(articles), 'report');
  switch (standing) {
    case 'single':
      return `one report: ${outlets.who(articles)}`;
    case 'agreed':
      return `${reports} agree`;
    case 'compatible':
      return `${reports}, none contradicts it`;
    case 'developing':
      return `changed over time, ${sure(best)}`;
    case 'explained':
      return 'reports differ, explained below';
    case 'conflicting':
      return `reports disagree, ${sure(best)}`;
  }
}
