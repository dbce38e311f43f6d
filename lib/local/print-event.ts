import pc from 'picocolors';
import type { EventRecord, Figure, Reading } from '../../lambdas/core/fold/event-record';
import type { Member } from '../../lambdas/store/event-store';
import { plain } from './plain';

/** Figures shown of an event; the record holds the others. */
const MAX_FIGURES = 8;

/** Characters of a line before it is broken. */
const WIDTH = 100;

const STANDINGS: Record<Figure['standing'], (text: string) => string> = {
  single: pc.dim,
  agreed: pc.green,
  compatible: pc.green,
  conflicting: pc.red,
  explained: pc.yellow,
};

/** By article id: its outlet, and the earliest article of its origin. */
interface Outlets {
  names: Map<string, string>;
  originals: Map<string, string>;
}

/** An event for people: headline, when, where, figures with who says what, summary, sources with copies marked. */
export function printEvent(
  record: EventRecord,
  members: readonly Member[],
  idOfKey: (key: string) => string,
): string {
  const outlets: Outlets = {
    names: new Map(members.map((member) => [member.articleId, outletOf(member, idOfKey)])),
    originals: new Map(
      members.map((member) => [member.articleId, member.nearDuplicateOf ?? member.articleId]),
    ),
  };
  const figures = record.figures.slice(0, MAX_FIGURES);
  const hidden = record.figures.length - figures.length;
  return [
    pc.bold(plain(record.headline)),
    pc.dim(`${whenOf(record)} · ${whereOf(record)} · ${countsOf(record)}`),
    ...section(
      'Figures',
      figures.flatMap((figure) => figureLines(figure, outlets)),
    ),
    ...(hidden > 0 ? [pc.dim(`    and ${hidden} more in the record`)] : []),
    ...section(
      'Summary',
      record.summary.flatMap(({ text, origins }) => wrap(`${plain(text)} [${reports(origins)}]`)),
    ),
    ...section('Sources', sourceLines(members, outlets)),
    '',
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0 ? [] : [`  ${pc.underline(title)}`, ...lines.map((line) => `    ${line}`)];
}

function figureLines(figure: Figure, outlets: Outlets): string[] {
  const standing = STANDINGS[figure.standing](figure.standing);
  const name = plain(figure.metric).padEnd(24);
  const only = figure.readings.length === 1 ? figure.readings[0] : undefined;
  if (only) return [`${name} ${readingOf(only)}  ${standing}  ${pc.dim(whoSays(only, outlets))}`];
  const explanation = figure.explanation ? `: ${figure.explanation}` : `, best ${number(figure.best.value)}`;
  const readings = figure.readings.map(
    (reading) => `  ${readingOf(reading).padEnd(22)} ${pc.dim(whoSays(reading, outlets))}`,
  );
  return [`${name} ${standing}${explanation}`, ...readings];
}

/** The outlets of a reading's origins; copies are counted behind them. */
function whoSays({ articles }: Reading, outlets: Outlets): string {
  const originals = new Set(articles.map((article) => outlets.originals.get(article) ?? article));
  const names = [...originals].map((article) => outlets.names.get(article) ?? article);
  const copies = articles.filter((article) => !originals.has(article)).length;
  return names.join(', ') + (copies === 0 ? '' : ` (+${copies} ${copies === 1 ? 'copy' : 'copies'})`);
}

function readingOf({ bound, value, high }: Reading): string {
  if (bound === 'range') return `${number(value)} to ${number(high ?? value)}`;
  return bound === 'exact' ? number(value) : `${bound} ${number(value)}`;
}

function sourceLines(members: readonly Member[], outlets: Outlets): string[] {
  const sorted = [...members].sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const line = (member: Member) =>
    `${outlets.names.get(member.articleId)}: ${plain(member.digest?.headline || '(no headline)')}`;
  return sorted
    .filter((member) => member.nearDuplicateOf === null)
    .flatMap((original) => {
      const copies = sorted.filter((member) => member.nearDuplicateOf === original.articleId);
      return [line(original), ...copies.map((copy) => pc.dim(`  copy  ${line(copy)}`))];
    });
}

function outletOf(member: Member, idOfKey: (key: string) => string): string {
  return plain(member.digest?.source ?? member.from.ownId ?? idOfKey(member.from.key));
}

function timeOf(member: Member): string {
  return `${member.digest?.publishedAt} ${member.articleId}`;
}

function whenOf({ firstReportedAt, lastReportedAt }: EventRecord): string {
  const [first, last] = [firstReportedAt, lastReportedAt].map(
    (time) => `${time.slice(0, 10)} ${time.slice(11, 16)}`,
  );
  return first === last ? `${first} UTC` : `${first} to ${last} UTC`;
}

function whereOf({ places }: EventRecord): string {
  return places.length === 0
    ? 'place unknown'
    : places
        .slice(0, 2)
        .map((place) => plain(place.name))
        .join(', ');
}

function countsOf({ articles, origins }: EventRecord): string {
  return `${articles} ${articles === 1 ? 'article' : 'articles'} of ${origins} ${origins === 1 ? 'origin' : 'origins'}`;
}

function reports(origins: number): string {
  return origins === 1 ? '1 report' : `${origins} reports`;
}

function number(value: number): string {
  return value.toLocaleString('en-US');
}

function wrap(text: string): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && last.length + word.length < WIDTH) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines.map((line, index) => (index === 0 ? `- ${line}` : `  ${line}`));
}
