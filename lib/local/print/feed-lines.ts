import type { Change, EventUpdated, FigureChange } from '../../../lambdas/core/feed/change';
import { changeOf } from '../../../lambdas/core/feed/feed';
import type { EventRecord, MergedRecord } from '../../../lambdas/core/fold/event/event-record';
import { count, number, plain } from './in-words';

type Published = EventRecord | MergedRecord;

/** Max records kept for comparison, the most recently changed: 15 KB each, so some 15 MB. */
const MAX_KNOWN = 1_000;

/** The change feed as lines for people. Compares each record with its version that was printed last. */
export class FeedLines {
  private readonly known = new Map<string, Published>();

  /** The line of a record's change; null if readers see no change. */
  lineOf(record: Published): string | null {
    const { eventId, version, updatedAt } = record;
    const what = this.whatChanged(record);
    this.remember(record);
    if (what === null) return null;
    const headline = record.status === 'live' ? `  ${plain(record.headline)}` : '';
    return `${updatedAt.slice(11, 19)}  ${eventId} v${version}  ${what}${headline}`;
  }

  /**
   * The version before is unknown if the record last changed before this run, or long ago: then the line says only what
   * the record is now. A record whose upload opened it is new.
   */
  private whatChanged(record: Published): string | null {
    const before = this.known.get(record.eventId) ?? null;
    const isKnown = before !== null || record.status === 'merged' || record.openedAt === record.updatedAt;
    if (!isKnown) return asItStands(record);
    const change = changeOf(before, record);
    return change && changeInWords(change);
  }

  private remember(record: Published): void {
    this.known.delete(record.eventId);
    this.known.set(record.eventId, record);
    const [oldest] = this.known.keys();
    if (this.known.size > MAX_KNOWN && oldest !== undefined) this.known.delete(oldest);
  }
}

function asItStands({ status, articles, origins }: EventRecord): string {
  if (status === 'retracted') return 'retracted';
  return `updated: ${count(articles, 'article')} of ${count(origins, 'origin')}`;
}

/** Max figures, and max sources, in a line. */
const MAX_NAMED = 3;

/** 'opened: 1 article of 1 origin', 'updated: injured 23 -> 26, +Reuters', 'retracted'. */
function changeInWords(change: Change): string {
  switch (change.type) {
    case 'EventOpened': {
      const { articles, origins } = change.detail;
      return `opened: ${count(articles, 'article')} of ${count(origins, 'origin')}`;
    }
    case 'EventUpdated':
      return `updated: ${updateInWords(change.detail).join(', ')}`;
    case 'EventsMerged':
      return `merged into ${change.detail.into}`;
    case 'EventRetracted':
      return 'retracted';
  }
}

/** The most important changes of an update; if there are none, the names of the changed attributes. */
function updateInWords({ changed, changes }: EventUpdated): string[] {
  const { articles, headline, figures = [], sources = { added: [], removed: [] } } = changes;
  const named = [
    ...firstOf(figures.filter(({ change }) => change !== 'reassessed').map(figureInWords)),
    ...firstOf([
      ...sources.added.map((name) => `+${plain(name)}`),
      ...sources.removed.map((name) => `-${plain(name)}`),
    ]),
    ...(articles ? [`articles ${number(articles.before)} -> ${number(articles.after)}`] : []),
    ...(headline ? ['new headline'] : []),
  ];
  return named.length > 0 ? named : changed;
}

function figureInWords({ metric, before, after }: FigureChange): string {
  const name = plain(metric);
  if (before && after) return `${name} ${number(before.value)} -> ${number(after.value)}`;
  return after ? `${name} ${number(after.value)}` : `${name} gone`;
}

function firstOf(words: string[]): string[] {
  const more = words.length - MAX_NAMED;
  return more > 0 ? [...words.slice(0, MAX_NAMED), `${more} more`] : words;
}
