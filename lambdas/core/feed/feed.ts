import {
  type EventRecord,
  type Figure,
  fitting,
  type MergedRecord,
  RECORD_ATTRIBUTES,
  type RecordBody,
} from '../fold/event/event-record';
import {
  announced,
  type BestValue,
  type Change,
  DETAIL_BYTES,
  type EventUpdated,
  type FigureChange,
  shortHeadline,
} from './change';

type PublishedItem = EventRecord | MergedRecord;

/**
 * The change from one version of an event's record to a later one, adjacent or not; null if readers see none. `before` is
 * null if there was no record.
 *
 * A live record that was not live before is opened. That includes one that was retracted, because consumers of the
 * retraction have dropped the event and need all of it. A record that was never live is not retracted.
 */
export function changeOf(before: PublishedItem | null, after: PublishedItem): Change | null {
  if (after.status === 'merged') return mergeOf(before, after);
  const live = before?.status === 'live' ? before : null;
  if (after.status === 'live') return live ? updateOf(live, after) : openedOf(after);
  if (!live) return null;
  return { type: 'EventRetracted', detail: { ...announced(after), headline: shortHeadline(live) } };
}

function mergeOf(before: PublishedItem | null, after: MergedRecord): Change | null {
  const { eventId, mergedInto } = after;
  if (before?.status === 'merged' && before.mergedInto === mergedInto) return null;
  return { type: 'EventsMerged', detail: { ...announced(after), from: eventId, into: mergedInto } };
}

function openedOf(record: EventRecord): Change {
  const { articles, origins } = record;
  const stated = record.figures.map((figure) => ({ ...nameOf(figure), ...bestValue(figure) }));
  const figures = bounded(stated, DETAIL_BYTES.figures);
  const sources = bounded(record.sources, DETAIL_BYTES.sources);
  return {
    type: 'EventOpened',
    detail: {
      ...announced(record),
      headline: shortHeadline(record),
      articles,
      origins,
      sources: sources.items,
      figures: figures.items,
      leftOut: { figures: figures.leftOut, sources: sources.leftOut },
    },
  };
}

const ATTRIBUTES = Object.keys(RECORD_ATTRIBUTES) as (keyof RecordBody)[];

function updateOf(before: EventRecord, after: EventRecord): Change | null {
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

/** Changes of figures, in the order of the later record, then those that are gone. */
function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const former = new Map(before.map((figure) => [keyOf(figure), figure]));
  const present = new Set(after.map(keyOf));
  const gone = before.filter((figure) => !present.has(keyOf(figure)));
  return [
    ...after.flatMap((figure) => changeOfFigure(former.get(keyOf(figure)), figure) ?? []),
    ...gone.map((figure) => ({ ...nameOf(figure), change: 'gone' as const, before: bestValue(figure) })),
  ];
}

function bestValue({ best, standing }: Figure): BestValue {
  return { value: best.value, confidence: best.confidence, standing };
}

function changeOfFigure(former: Figure | undefined, figure: Figure): FigureChange | null {
  const after = bestValue(figure);
  if (!former) return { ...nameOf(figure), change: 'new', after };
  const before = bestValue(former);
  if (before.value !== after.value) return { ...nameOf(figure), change: 'changed', before, after };
  const isSame = before.confidence === after.confidence && before.standing === after.standing;
  return isSame ? null : { ...nameOf(figure), change: 'reassessed', before, after };
}

/** Includes the unit, because an amount in euros does not replace one in dollars. */
function keyOf({ metric, unit }: Figure): string {
  return JSON.stringify([metric, unit]);
}

function nameOf({ metric, unit }: Figure): Pick<FigureChange, 'metric' | 'unit'> {
  return { metric, unit };
}

/** Whether two values are the same as JSON, apart from the order of the members of objects. */
function sameValue(a: unknown, b: unknown): boolean {
  if (a === b) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) !== Array.isArray(b)) return false;
  const [one, other] = [a as Record<string, unknown>, b as Record<string, unknown>];
  const names = Object.keys(one);
  return (
    names.length === Object.keys(other).length && names.every((name) => sameValue(one[name], other[name]))
  );
}
