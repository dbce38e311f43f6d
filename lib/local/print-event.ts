import pc from 'picocolors';
import type { EventRecord } from '../../lambdas/core/fold/event-record';
import type { Member } from '../../lambdas/store/event-store';
import { plain } from './plain';
import { backgroundLines } from './print/background';
import { disagreementLines } from './print/disagreements';
import { count } from './print/in-words';
import { knownLines } from './print/known';
import { WIDTH, wrap } from './print/lines';
import { outletsOf } from './print/outlets';
import { peopleLines } from './print/people';
import { sourceLines } from './print/sources';
import { timelineLines } from './print/timeline';

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
