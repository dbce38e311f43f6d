import { fitting } from '../fold/bytes';
import type { EventRecord, RecordBody } from '../fold/event-record';
import { RECORD_ATTRIBUTES } from '../fold/record-attributes';
import { announced } from './announced';
import type { Change, EventUpdated } from './change';
import { DETAIL_BYTES } from './detail-bytes';
import { figureChanges } from './figure-changes';
import { sameValue } from './same-value';
import { shortHeadline } from './short-headline';

const ATTRIBUTES = Object.keys(RECORD_ATTRIBUTES) as (keyof RecordBody)[];

/** The change from one live version to another; null where they say the same. */
export function updateOf(before: EventRecord, after: EventRecord): Change | null {
  const changed = ATTRIBUTES.filter((attribute) => !sameValue(before[attribute], after[attribute]));
  if (changed.length === 0) return null;
  const figures = bounded(figureChanges(before.figures, after.figures), DETAIL_BYTES.figures);
  const added = bounded(missingIn(before.sources, after.sources), DETAIL_BYTES.sources);
  const removed = bounded(missingIn(after.sources, before.sources), DETAIL_BYTES.sources);
  const is = (attribute: keyof RecordBody) => changed.includes(attribute);
  const changes: EventUpdated['changes'] = {
    ...(is('headline') && { headline: { before: shortHeadline(before), after: shortHeadline(after) } }),
    ...(is('articles') && { articles: { before: before.articles, after: after.articles } }),
    ...(is('origins') && { origins: { before: before.origins, after: after.origins } }),
    ...(is('sources') && { sources: { added: added.items, removed: removed.items } }),
    ...(is('figures') && { figures: figures.items }),
  };
  const leftOut = { figures: figures.leftOut, sources: added.leftOut + removed.leftOut };
  return {
    type: 'EventUpdated',
    detail: { ...announced(after), headline: shortHeadline(after), changed, changes, leftOut },
  };
}

function bounded<T>(items: readonly T[], bytes: number): { items: T[]; leftOut: number } {
  const taken = fitting(items, bytes);
  return { items: taken, leftOut: items.length - taken.length };
}

function missingIn(known: readonly string[], names: readonly string[]): string[] {
  const all = new Set(known);
  return names.filter((name) => !all.has(name));
}
