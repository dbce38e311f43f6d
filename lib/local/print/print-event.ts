import pc from 'picocolors';
import type {
  BackgroundFigure,
  EventRecord,
  Name,
  TimelineEntry,
} from '../../../lambdas/core/fold/event/event-record';
import type { Member } from '../../../lambdas/store/event-store';
import { disagreementLines } from './disagreements';
import { amount, count, plain, time } from './in-words';
import { knownLines } from './known';
import { beside, shorten, WIDTH, wrap } from './lines';
import { type Outlets, outletsOf } from './outlets';

/** Indentation below the title of a section. */
const INDENT = 4;

/** Max places named beside the time. */
const MAX_PLACES = 2;

/**
 * An event as text for people, at most 100 columns wide: headline, time, place and number of reports; known figures with
 * their confidence; disagreements with who says what; numbers about other events; people, timeline, summary and sources.
 */
export function printEvent(
  record: EventRecord,
  members: readonly Member[],
  idOfKey: (key: string) => string,
): string {
  const outlets = outletsOf(members, idOfKey);
  return [
    ...wrap(plain(record.headline), WIDTH).map(pc.bold),
    ...wrap(`${whenOf(record)} · ${whereOf(record)} · ${countsOf(record)}`, WIDTH).map(pc.dim),
    ...section('What is known', knownLines(record, outlets, INDENT)),
    ...section('Where reports disagree (times in UTC)', disagreementLines(record, outlets, INDENT)),
    ...section('Not about this event', backgroundLines(record, INDENT)),
    ...section('People', peopleLines(record, INDENT)),
    ...section('Timeline (times as reported)', timelineLines(record, INDENT)),
    ...section('Summary', summaryLines(record)),
    ...section('Sources', sourceLines(members, outlets, INDENT)),
    '',
  ].join('\n');
}

function whenOf({ firstReportedAt, lastReportedAt }: EventRecord): string {
  const [first, last] = [firstReportedAt, lastReportedAt].map(
    (time) => `${time.slice(0, 10)} ${time.slice(11, 16)}`,
  );
  return first === last ? `${first} UTC` : `${first} to ${last} UTC`;
}

function whereOf({ places }: EventRecord): string {
  const named = places.slice(0, MAX_PLACES).map((place) => plain(place.name));
  return named.length === 0 ? 'place unknown' : named.join(', ');
}

function countsOf({ articles, origins }: EventRecord): string {
  return `${count(articles, 'article')} of ${count(origins, 'origin')}`;
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0
    ? []
    : [`  ${pc.underline(title)}`, ...lines.map((line) => ' '.repeat(INDENT) + line)];
}

/** Max background numbers shown; the record holds all. */
const MAX_NUMBERS = 6;

const SCOPES: Record<BackgroundFigure['scope'], string> = {
  earlier: 'earlier',
  period: 'over a longer period',
  record: 'a record',
  possible: 'only possible',
  elsewhere: 'elsewhere',
};

function backgroundLines({ background }: EventRecord, indent: number): string[] {
  const shown = background
    .slice(0, MAX_NUMBERS)
    .map((figure) => `${amount(figure)} ${plain(figure.metric)} (${scopeOf(figure)})`);
  const hidden = background.length - shown.length;
  if (hidden > 0) shown.push(`${hidden} more in the record`);
  return shown.length === 0 ? [] : wrap(shown.join('; '), WIDTH - indent);
}

function scopeOf({ scope, place }: BackgroundFigure): string {
  const where = place === undefined ? undefined : plain(place);
  if (scope === 'elsewhere') return where ?? SCOPES.elsewhere;
  return where === undefined ? SCOPES[scope] : `${SCOPES[scope]}, ${where}`;
}

/** Max people shown, the most reported first, and max other spellings of a name; the record holds all. */
const MAX_PEOPLE = 6;
const MAX_VARIANTS = 3;

function peopleLines({ people }: EventRecord, indent: number): string[] {
  return people.slice(0, MAX_PEOPLE).flatMap((person) => {
    const [first = '', ...others] = wrap(inWords(person), WIDTH - indent - 2);
    return [first, ...others.map((line) => `  ${line}`)];
  });
}

function inWords({ name, variants, roles = [] }: Name): string {
  const [role] = roles;
  const also = variants.slice(0, MAX_VARIANTS).map(plain).join(', ');
  return `${plain(name)}${role ? `, ${plain(role.role)}` : ''}${also === '' ? '' : ` (also spelt ${also})`}`;
}

/** Max timeline entries shown, the first ones; the record holds all. */
const MAX_ENTRIES = 8;

/** Column of the sentences, and max characters of each. */
const SENTENCES = 20;
const MAX_CHARACTERS = 150;

function timelineLines({ timeline }: EventRecord, indent: number): string[] {
  return timeline.slice(0, MAX_ENTRIES).flatMap((entry) => {
    const reports = entry.origins > 1 ? ` [${count(entry.origins, 'report')}]` : '';
    const text = `${shorten(plain(entry.text), MAX_CHARACTERS)}${reports}`;
    return beside(when(entry), text, SENTENCES, WIDTH - indent);
  });
}

function when({ at, part }: TimelineEntry): string {
  return part === undefined ? time(at) : `${time(at)}, ${part}`;
}

function summaryLines({ summary }: EventRecord): string[] {
  return summary.flatMap(({ text, origins }) => {
    const [first = '', ...others] = wrap(`${plain(text)} [${count(origins, 'report')}]`, WIDTH - INDENT - 2);
    return [`- ${first}`, ...others.map((line) => `  ${line}`)];
  });
}

/** Max independent reports listed, and max copies and takes of each. */
const MAX_REPORTS = 12;
const MAX_COPIES = 6;

/** The independent reports of an event, oldest first, each with its copies and later takes. */
function sourceLines(members: readonly Member[], outlets: Outlets, indent: number): string[] {
  const sorted = members
    .filter(({ digest }) => digest !== null)
    .sort((a, b) => (timeOf(a) < timeOf(b) ? -1 : 1));
  const line = ({ articleId, digest }: Member, room: number) =>
    shorten(`${outlets.nameOf(articleId)}: ${plain(digest?.headline || '(no headline)')}`, room);
  const originals = sorted.filter(({ nearDuplicateOf }) => nearDuplicateOf === null);
  const lines = originals.slice(0, MAX_REPORTS).flatMap((original) => {
    const copies = sorted.filter(({ nearDuplicateOf }) => nearDuplicateOf === original.articleId);
    return [
      line(original, WIDTH - indent),
      ...copies.slice(0, MAX_COPIES).map((copy) => {
        const label = copy.copyOf === null ? 'take' : 'copy';
        return pc.dim(`  ${label}  ${line(copy, WIDTH - indent - 8)}`);
      }),
      ...more(copies.length - MAX_COPIES, '  ', 'near-duplicate', 'near-duplicates'),
    ];
  });
  return [...lines, ...more(originals.length - MAX_REPORTS, '', 'report', 'reports')];
}

function more(hidden: number, indent: string, one: string, many: string): string[] {
  return hidden > 0 ? [pc.dim(`${indent}and ${hidden} more ${hidden === 1 ? one : many}`)] : [];
}

function timeOf(member: Member): string {
  return `${member.digest?.publishedAt} ${member.articleId}`;
}
