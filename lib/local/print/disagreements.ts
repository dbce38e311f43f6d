import pc from 'picocolors';
import type { EventRecord, Figure, Name, Reading } from '../../../lambdas/core/fold/event/event-record';
import { amount, count, number, plain, sure, time } from './in-words';
import { beside, shorten, WIDTH, wrap } from './lines';
import type { Outlets } from './outlets';

/** Max figures, readings of a figure, people, and roles of a person; the record holds all. */
const MAX_FIGURES = 5;
const MAX_READINGS = 5;
const MAX_PEOPLE = 3;
const MAX_ROLES = 3;

/** Column of the outlets of a reading. */
const OUTLETS = 20;

/** Differences between the reports of an event: figures with their readings and outlets, then the roles of people. */
export function disagreementLines(
  { figures, people }: EventRecord,
  outlets: Outlets,
  indent: number,
): string[] {
  const width = WIDTH - indent;
  const unlike = ['conflicting', 'developing', 'explained'].flatMap((standing) =>
    figures.filter((figure) => figure.standing === standing),
  );
  const hidden = unlike.length - MAX_FIGURES;
  return [
    ...unlike.slice(0, MAX_FIGURES).flatMap((figure) => figureLines(figure, outlets, width)),
    ...(hidden > 0 ? [pc.dim(`and ${count(hidden, 'other')} in the record`)] : []),
    ...people
      .filter(({ roles = [] }) => roles.length > 1)
      .slice(0, MAX_PEOPLE)
      .flatMap((person) => roleLines(person, outlets, width)),
  ];
}

function figureLines(figure: Figure, outlets: Outlets, width: number): string[] {
  const { metric, standing, best, explanation, readings } = figure;
  const hidden = readings.length - MAX_READINGS;
  const title = `${plain(metric)}: ${verdict(standing)} ${number(best.value)} is best supported, ${sure(best)}.`;
  return [
    ...wrap(title, width).map(pc.bold),
    ...(explanation === undefined
      ? []
      : wrap(plain(explanation), width - 2).map((line) => `  ${pc.yellow(line)}`)),
    ...readings.slice(0, MAX_READINGS).flatMap((reading) => readingLines(reading, outlets, width)),
    ...(hidden > 0 ? [pc.dim(`  and ${count(hidden, 'other')} in the record`)] : []),
  ];
}

function verdict(standing: Figure['standing']): string {
  if (standing === 'developing') return 'the count changed over time;';
  return standing === 'explained' ? 'reports count different things;' : 'reports contradict each other;';
}

function readingLines(reading: Reading, outlets: Outlets, width: number): string[] {
  const { articles, articleCount, sentence, firstReportedAt } = reading;
  const since = `${articleCount > 1 ? 'from ' : ''}${time(firstReportedAt)}`;
  const said = `${outlets.who(articles, articleCount)}, ${since}`;
  const quote = shorten(plain(sentence), width - OUTLETS - 2, placeOf(reading));
  return [
    ...beside(`  ${amount(reading)}`, said, OUTLETS, width),
    ...(quote === '' ? [] : [pc.dim(`${' '.repeat(OUTLETS)}“${quote}”`)]),
  ];
}

/** Offset of a reading's number in its sentence; 0 if it is not in digits. */
function placeOf({ sentence, value }: Reading): number {
  return Math.max(0, plain(sentence).indexOf(number(value)));
}

function roleLines({ name, roles = [] }: Name, outlets: Outlets, width: number): string[] {
  const called = roles
    .slice(0, MAX_ROLES)
    .map(({ role, articles }) => `‘${plain(role)}’ by ${outlets.who(articles)}`);
  const [first = '', ...others] = wrap(`${plain(name)} is called ${called.join('; ')}`, width - 2);
  return [first, ...others.map((line) => `  ${line}`)];
}
