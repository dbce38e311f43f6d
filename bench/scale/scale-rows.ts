import type { Touch } from '../../testing/capacity-meter';
import { announceSeconds, ingestSeconds, type MeasuredStream } from '../cost/bill';
import { STRETCH } from '../cost/metered-stream';
import { LIMITS } from './limits';

/** Load of the busiest second, as a multiple of the day's mean. */
const PEAK = 3;

const DAY_SECONDS = 24 * 60 * 60;

/** Entries of a request to the bus. */
const BUS_BATCH = 10;

/** What a volume of articles needs of one resource in the busiest second. */
export interface ScaleRow {
  what: string;
  needed: number;
  limit: number;
}

/** Prefixes of partition keys, by what the keys hold; the limits of a partition bind each key on its own. */
export const KINDS = { term: 'TERM#', name: 'NAME#', event: 'EVENT#' } as const;

/** What that many articles a day need in the busiest second, by the measurements of a stream, and the default limits. */
export function scaleRows({ articles, metered, bundled }: MeasuredStream, aDay: number): ScaleRow[] {
  const { capacity, heat, announced } = metered;
  const rate = (aDay / DAY_SECONDS) * PEAK;
  const each = (total: number) => (total / articles) * rate;
  const hottest = (touch: Touch, kind: string) => ((heat.hottest(touch, kind)?.units ?? 0) / STRETCH) * rate;
  const { partitionReads, partitionWrites, tableReads, tableWrites } = LIMITS;
  return [
    { what: 'write units of the table', needed: each(capacity.tableWrite), limit: tableWrites },
    { what: 'read units of the table', needed: each(capacity.read), limit: tableReads },
    {
      what: 'write units of the day in the index',
      needed: each(capacity.indexWrite),
      limit: partitionWrites,
    },
    { what: 'read units of the hottest term', needed: hottest('read', KINDS.term), limit: partitionReads },
    { what: 'write units of the hottest term', needed: hottest('write', KINDS.term), limit: partitionWrites },
    { what: 'write units of the hottest name', needed: hottest('write', KINDS.name), limit: partitionWrites },
    {
      what: 'ingest functions at a time',
      needed: each(ingestSeconds(metered, bundled)),
      limit: LIMITS.concurrency,
    },
    {
      what: 'announce functions at a time',
      needed: each(announceSeconds(announced)),
      limit: LIMITS.concurrency,
    },
    { what: 'requests to the bus', needed: each(announced.entries) / BUS_BATCH, limit: LIMITS.busRequests },
  ];
}

/**
 * Max reports a second of one event that its partition takes. It is no row of a volume, as one event's share of all news
 * falls as news grows.
 */
export function reportsOfOneEvent({ articles, metered: { heat } }: MeasuredStream): number {
  return LIMITS.partitionWrites / (heat.sum('write', KINDS.event) / articles);
}
