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

/** What is published under an event's id. */
type PublishedItem = EventRecord | MergedRecord;

/**
 * The change that brought a record from one version to a later one, whether or not there were others between; null where
 * a reader sees none. `before` is null where there was no record.
 *
 * A record that is live and was not is opened: one that had been retracted too, since whoever was told of that has let go
 * of it. One that never was live is not retracted.
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

/** The change that a record brings with which an event begins. */
function openedOf(record: EventRecord): Change {
  const { articles, origins } = record;
  const stated = record.figures.map((figure) => ({
    metric: figure.metric,
    unit: figure.unit,
    ...bestValue(figure),
  }));
  const figures = fitting(stated, DETAIL_BYTES.figures);
  const sources = fitting(record.sources, DETAIL_BYTES.sources);
  const leftOut = {
    figures: stated.length - figures.length,
    sources: record.sources.length - sources.length,
  };
  return {
    type: 'EventOpened',
    detail: {
      ...announced(record),
      headline: shortHeadline(record),
      articles,
      origins,
      sources,
      figures,
      leftOut,
    },
  };
}

const ATTRIBUTES = Object.keys(RECORD_ATTRIBUTES) as (keyof RecordBody)[];

/** The change from one live version to another; null where they say the same. */
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

/** What became of figures, in the order of the record as it is, then those that are gone. */
function figureChanges(before: readonly Figure[], after: readonly Figure[]): FigureChange[] {
  const former = new Map(before.map((figure) => [keyOf(figure), figure]));
  const present = new Set(after.map(keyOf));
  const gone = before.filter((figure) => !present.has(keyOf(figure)));
  return [
    ...after.flatMap((figure) => changeOfFigure(former.get(keyOf(figure)), figure) ?? []),
    ...gone.map((figure) => ({ ...nameOf(figure), change: 'gone' as const, before: bestValue(figure) })),
  ];
}

/** What is told of a figure's value. */
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

/** By the unit too: a number of euros is not what became of one of dollars. */
function keyOf({ metric, unit }: Figure): string {
  return JSON.stringify([metric, unit]);
}

function nameOf({ metric, unit }: Figure): Pick<FigureChange, 'metric' | 'unit'> {
  return { metric, unit };
}

/** Whether two values are the same as JSON, in whatever order the members of their objects come. */
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
