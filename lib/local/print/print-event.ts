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

/** Columns by which what stands under a title is indented. */
const INDENT = 4;

/** Places named beside the time. */
const MAX_PLACES = 2;

/**
 * An event for people, at most 100 columns wide: its headline, when, where and how many reports; what is known and how surely;
 * where the reports disagree, and who says what; what they tell of other happenings; people, timeline, summary and sources.
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
    ...section('Not of this event', backgroundLines(record, INDENT)),
    ...section('People', peopleLines(record, INDENT)),
    ...section('Timeline (times as told)', timelineLines(record, INDENT)),
    ...section('Summary', summaryLines(record)),
    ...section('Sources', sourceLines(members, outlets, INDENT)),
    '',
  ].join('\n');
}

function section(title: string, lines: string[]): string[] {
  return lines.length === 0
    ? []
    : [`  ${pc.underline(title)}`, ...lines.map((line) => ' '.repeat(INDENT) + line)];
}

function summaryLines({ summary }: EventRecord): string[] {
  return summary.flatMap(({ text, origins }) => {
    const [first = '', ...others] = wrap(`${plain(text)} [${count(origins, 'report')}]`, WIDTH - INDENT - 2);
    return [`- ${first}`, ...others.map((line) => `  ${line}`)];
  });
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

/** Numbers shown; the record holds the others. */
const MAX_NUMBERS = 6;

const SCOPES: Record<BackgroundFigure['scope'], string> = {
  earlier: 'earlier',
  period: 'over a longer time',
  record: 'a record',
  possible: 'only possible',
  elsewhere: 'elsewhere',
};

/** The numbers that reports state of something else, in one paragraph. */
function backgroundLines({ background }: EventRecord, indent: number): string[] {
  const told = background
    .slice(0, MAX_NUMBERS)
    .map((figure) => `${amount(figure)} ${plain(figure.metric)} (${scopeOf(figure)})`);
  const hidden = background.length - told.length;
  if (hidden > 0) told.push(`${hidden} more in the record`);
  return told.length === 0 ? [] : wrap(told.join('; '), WIDTH - indent);
}

function scopeOf({ scope, place }: BackgroundFigure): string {
  const where = place === undefined ? undefined : plain(place);
  if (scope === 'elsewhere') return where ?? SCOPES.elsewhere;
  return where === undefined ? SCOPES[scope] : `${SCOPES[scope]}, ${where}`;
}

/** People shown, the most reported, and other spellings of a name; the record holds the rest. */
const MAX_PEOPLE = 6;
const MAX_VARIANTS = 3;

/** The people of an event with their most reported role and the other ways in which they are spelt. */
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

/** Entries shown, the first ones; the record holds the others. */
const MAX_ENTRIES = 8;

/** Column at which the sentences stand. */
const SENTENCES = 20;

/** Characters of a sentence. */
const MAX_CHARACTERS = 150;

/** What happened when, with how many reports tell of it where several do. */
function timelineLines({ timeline }: EventRecord, indent: number): string[] {
  return timeline.slice(0, MAX_ENTRIES).flatMap((entry) => {
    const told = entry.origins > 1 ? ` [${count(entry.origins, 'report')}]` : '';
    const text = `${shorten(plain(entry.text), MAX_CHARACTERS)}${told}`;
    return beside(when(entry), text, SENTENCES, WIDTH - indent);
  });
}

function when({ at, part }: TimelineEntry): string {
  return part === undefined ? time(at) : `${time(at)}, ${part}`;
}

/** Independent reports listed, and copies of one. */
const MAX_REPORTS = 12;
const MAX_COPIES = 6;

/** The independent reports of an event, oldest first, each with its copies. */
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
      ...copies.slice(0, MAX_COPIES).map((copy) => pc.dim(`  copy  ${line(copy, WIDTH - indent - 8)}`)),
      ...more(copies.length - MAX_COPIES, '  ', 'copy', 'copies'),
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
